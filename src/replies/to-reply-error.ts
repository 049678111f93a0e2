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
 * The one way to turn an error into a Reply. A UserError says what to do; of anything else only a reference number
 * is shown, and `report` gets the error under that number.
 */
export function toReplyError(error: unknown, report: (reference: string, error: unknown) => void): Reply {
  if (error instanceof UserError) {
    return reply({ kind: 'error', headline: error.message, answered: false, suggestions: [...error.suggestions] });
  }
  noteError('internal');
  const reference = referenceNow();
  report(reference, error);
  return reply({ kind: 'error', headline: apologyFor(reference), answered: false, reference });
}
