/** Bytes from outside, with what is known about them before they are read. */
export interface Source {
  /** A file's path or an address, for messages. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** As the server says, without parameters; of a file nothing is known but its name. */
  readonly mediaType?: string;
  /** The `charset` that the server gives. */
  readonly charset?: string;
  /** Where it was fetched from, after redirects. */
  readonly url?: string;
}

/** One text from outside, cleaned, as it would become an article. Keys are those of the front matter. */
export interface Draft {
  readonly title?: string;
  readonly publisher?: string;
  readonly author?: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD, or two of these joined by " to ". */
  readonly date?: string;
  readonly dateBasis?: 'stated' | 'inferred';
  /** Where the date was found, for whoever looks the draft through: "the page's metadata (article:published_time)". */
  readonly dateFoundIn?: string;
  readonly url?: string;
  /** BCP 47, as the page says: "en-GB". */
  readonly language?: string;
  readonly note?: string;
  /** Paragraphs with a blank line between them, line ends LF, no page furniture; the wording as published. */
  readonly text: string;
}

/** Why something from outside is no article. */
export type RefusalReason =
  | 'unsupported'
  | 'unreadable'
  | 'encrypted'
  | 'too-large'
  | 'no-text'
  | 'login'
  | 'cookie-wall'
  | 'not-an-article'
  | 'not-fetched'
  | 'robots'
  | 'private-address'
  | 'unsafe';

/** Something from outside that cannot become an article; the message says why and what to do, for people. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly reason: RefusalReason,
    message: string,
  ) {
    super(message);
  }
}
