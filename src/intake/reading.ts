/** A date of publication and how it is known. */
export interface FoundDate {
  /** YYYY, YYYY-MM or YYYY-MM-DD, or two of these joined by " to ". */
  readonly date: string;
  readonly basis: 'stated' | 'inferred';
  /** Where it stands, for people: "the page's metadata (article:published_time)". */
  readonly foundIn: string;
}

/** What a reader of one format makes of a source, before cleaning. */
export interface Reading {
  readonly title?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly date?: FoundDate;
  readonly url?: string;
  /** As the source says; the text itself is looked at later. */
  readonly language?: string;
  readonly notes?: readonly string[];
  /** Paragraphs, headings, list items and captions in order. A line end within one is meant. */
  readonly blocks: readonly string[];
}

/** An object without the keys whose values are undefined. */
export const known = <T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
