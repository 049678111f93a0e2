/** What the process ends with where not all was done; an honest no-answer is no failure. */
export const FAILED = 1;
/** The command line could not be understood. */
export const MISUSED = 2;
/** Articles were shown and none written, for want of somebody to ask. */
export const NOBODY_TO_ASK = 3;
/** Ended by a signal. */
export const STOPPED = 130;
