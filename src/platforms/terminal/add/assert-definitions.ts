import { readActors } from '../../../actors/load-actors.js';
import { readLexicon } from '../../../claims/lexicon/load-lexicon.js';
import { CorpusError } from '../../../loading/corpus-error.js';

/**
 * Every article is looked through with the actors and the lexicon of its corpus: where these are broken, nothing can be
 * told of any article, and that is said once, before the first is read.
 * @throws CorpusError with the file, the line and what to do
 */
export function assertDefinitions(corpus: string): void {
  const { actors, problems } = readActors(corpus);
  const [problem] = problems;
  if (actors.length === 0 && problem) {
    throw new CorpusError(`actors.yaml, line ${problem.line}: ${problem.problem} ${problem.advice}`);
  }
  try {
    readLexicon(corpus);
  } catch (error) {
    if (error instanceof CorpusError) throw error;
    const [said] = (error as Error).message.split('\n', 1);
    throw new CorpusError(`lexicon.yaml cannot be used: ${said} Mend it there (docs/developer.md).`);
  }
}
