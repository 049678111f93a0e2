/** English words that are one or two letters away from an actor's name and are not meant as one. */
export const ENGLISH_NEAR_NAMES: ReadonlySet<string> = new Set(''.split(' '));
