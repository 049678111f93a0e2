/** A command line that cannot be meant; its message says what can. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
