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
export const MOST_ELEMENTS = 8_000;
export const DEEPEST_NESTING = 200;

/** Characters of text on one page, and how many of them may be the escaped marks of a page of code. */
export const MOST_PAGE_TEXT = 2_000_000;
export const MOST_ESCAPES = 10_000;

/** Lines, paragraphs and list items of one text. */
export const MOST_BLOCKS = 60_000;

/** "8 MB", for messages. */
export const inMegabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;

/** Elements of a feed, and the entries of it that are taken, the first ones. */
export const MOST_FEED_ELEMENTS = 20_000;
export const MOST_FEED_ITEMS = 500;

/** Entries that a ZIP file (EPUB, DOCX) may have, and bytes that those which are read may unpack to. */
export const MOST_ZIP_ENTRIES = 5000;
export const LARGEST_UNPACKED = 40_000_000;

/** Elements of the text of a DOCX file, and of the package file of an EPUB. */
export const MOST_DOCX_ELEMENTS = 16_000;
export const MOST_PACKAGE_ELEMENTS = 20_000;

/** Pages of a PDF, and pieces of text on one of them. */
export const MOST_PDF_PAGES = 1500;
export const MOST_PDF_ITEMS = 20_000;

/** Bytes that the streams of a PDF other than pictures may unpack to: the drawing of a page, any of them, all together. */
export const LARGEST_PDF_CONTENT = 5_000_000;
export const LARGEST_PDF_STREAM = 20_000_000;
export const LARGEST_PDF_UNPACKED = 100_000_000;

/** Parts of an EPUB, and elements of them all. */
export const MOST_EPUB_PARTS = 1000;
export const MOST_EPUB_ELEMENTS = 60_000;
