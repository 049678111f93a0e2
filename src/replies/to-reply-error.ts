import { randomBytes } from 'node:crypto';
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

/**
 * The one way to turn an error into a Reply. A UserError says what to do; of anything else only a reference number
 * is shown, and `report` gets the error under that number.
 */
export function toReplyError(error: unknown, report: (reference: string, error: unknown) => void): Reply {
  if (error instanceof UserError) {
    return reply({ kind: 'error', headline: error.message, answered: false, suggestions: [...error.suggestions] });
  }
  const reference = randomBytes(4).toString('hex');
  report(reference, error);
  return reply({
    kind: 'error',
    headline: `Something went wrong on my side, so I cannot answer this. Reference ${reference}.`,
    answered: false,
    reference,
  });
}
