/** A line on standard output, which holds what was asked for and nothing else. */
export const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** A line on standard error, for what is to be said beside it. */
export const complain = (text: string): void => void process.stderr.write(`${text}\n`);
