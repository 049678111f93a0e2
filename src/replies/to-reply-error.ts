import { CorpusError } from '../corpus/corpus-error.js';
import { noteError, referenceNow } from '../operations/request-record.js';
import { type Reply, reply } from './reply.js';

/** Something that the person who asked can mend. Its message is shown to them, so it holds no raw input. */
export class UserError extends Error {
  override readonly name = 'UserError';
  constructor(
    message: string,
    readonly suggestions: readonly string[] = [],
  ) {
    super(message);
  }
}

/** What is said of an error of ours: only where the log tells more. */
export const apologyFor = (reference: string): string =>
  `Something went wrong on my side, so I cannot answer this. Reference ${reference}.`;

/**
 * The one way to turn an error into a Reply. A UserError says what to do; a CorpusError which file to mend. Of
 * anything else only a reference number is shown. What is no UserError `report` gets under that number.
 */
export function toReplyError(error: unknown, report: (reference: string, error: unknown) => void): Reply {
  if (error instanceof UserError) {
    return reply({ kind: 'error', headline: error.message, answered: false, suggestions: [...error.suggestions] });
  }
  noteError('internal');
  const reference = referenceNow();
  report(reference, error);
  const headline =
    error instanceof CorpusError
      ? `A file of the corpus is broken, so I cannot answer this. ${error.message}`
      : apologyFor(reference);
  return reply({ kind: 'error', headline, answered: false, reference });
}
