/** What is wrong with one file, thrown while it is read and told as a `Problem` by `readCorpus`. */
export class Fault extends Error {
  /** @param line from 1, in the file */
  constructor(
    readonly line: number,
    problem: string,
    readonly advice: string,
  ) {
    super(problem);
  }
}
