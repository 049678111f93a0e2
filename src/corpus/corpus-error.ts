/** A corpus folder that cannot be answered from; the message says what to do. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError';
}
