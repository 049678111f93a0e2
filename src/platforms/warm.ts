import { prepareCompletionInTurns } from '../../commands/complete.js';
import { exampleCommands } from '../../commands/example-commands.js';
import { indexClaims } from '../claims/claim-index.js';
import type { Library } from '../library.js';
import { inTurns } from '../operations/in-turns.js';
import { makeExamples } from '../replies/examples.js';

/** Makes ahead what the first answers from a library would otherwise wait for, in short turns of the event loop. */
export async function warm(library: Library): Promise<void> {
  await inTurns(indexClaims(library.claims()));
  await prepareCompletionInTurns(library);
  await inTurns(makeExamples(library));
  exampleCommands(library);
}
