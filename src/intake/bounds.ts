/** The most that is read, by format, in bytes of the source. Beyond it a source is refused before anything parses it. */
export const LARGEST_SOURCE = {
  text: 5_000_000,
  html: 8_000_000,
  feed: 8_000_000,
  pdf: 60_000_000,
  zip: 60_000_000,
} as const;

/** Characters of text that one article may have: a long book is about three million. */
export const LONGEST_TEXT = 4_000_000;

/** Elements of one page, and how deep they may nest; the parsers and the search for the article are more than linear. */
export const MOST_ELEMENTS = 40_000;
export const DEEPEST_NESTING = 400;

/** "8 MB", for messages. */
export const inMegabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;
