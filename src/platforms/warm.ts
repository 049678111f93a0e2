import { setImmediate } from 'node:timers/promises';
import { prepareCompletion } from '../../commands/complete.js';
import { exampleCommands } from '../../commands/example-commands.js';
import type { Library } from '../library.js';
import { exampleQuestions } from '../replies/examples.js';

/** Makes ahead what the first answers from a library would otherwise wait for, one thing a turn. */
export async function warm(library: Library): Promise<void> {
  for (const make of [prepareCompletion, exampleQuestions, exampleCommands]) {
    await setImmediate();
    make(library);
  }
}
