import type { Span } from '../text/span.js';

export type ActorKind =
  | 'state'
  | 'territory'
  | 'armed-group'
  | 'organisation'
  | 'alliance'
  | 'institution'
  | 'movement'
  | 'people'
  | 'medium';

/** How a mention was recognised. `leader` and `office` stand for their state; a `metonym` is a capital or seat. */
export type MentionBasis =
  | 'name'
  | 'adjective'
  | 'metonym'
  | 'leader'
  | 'office'
  | 'foreign-name'
  | 'misspelling'
  | 'reference';

/** An actor found at a place in a text. */
export interface Mention extends Span {
  readonly actor: string;
  readonly basis: MentionBasis;
  /** The wording found. */
  readonly surface: string;
  /** Who is named, where it is a person: "Recep Tayyip Erdogan". */
  readonly person?: string;
}

/** A person who speaks for an actor, with dates in office (YYYY, YYYY-MM or YYYY-MM-DD; open where still in office). */
export interface Leader {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Surnames that others bear too: they count after a title or where the text gives the full name. */
  readonly surnames?: readonly string[];
  readonly office: string;
  readonly from?: string;
  readonly to?: string;
}

/** A state, leader's country, organisation, armed group, alliance or institution with its names. See corpus/actors.yaml. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** ISO 3166-1 alpha-3, for states. */
  readonly iso3?: string;
  readonly aliases: readonly string[];
  readonly adjectives: readonly string[];
  /** Capitals and seats of government used as names: Ankara, the Kremlin. */
  readonly metonyms: readonly string[];
  /** Ministries, armies, services and agencies that act for it: MIT, IRGC. */
  readonly offices: readonly string[];
  readonly leaders: readonly Leader[];
  readonly misspellings: readonly string[];
  /** Names by language code: tr, ru, ar, fa, fr, de, es … */
  readonly foreign: Readonly<Record<string, readonly string[]>>;
  /** Ids of actors that it is often confused with and is not. */
  readonly notSameAs: readonly string[];
  /** Ids of actors that it belongs to or is a part of (an alliance, a state). */
  readonly partOf: readonly string[];
  /** Names too common to be looked for in a text; a person may still type them: Victoria (Seychelles). */
  readonly lookupOnly?: readonly string[];
  /** One line on who it is. */
  readonly description?: string;
}

/** Who is who: looked up by id or name, and found in texts. */
export interface ActorDirectory {
  readonly actors: readonly Actor[];
  byId(id: string): Actor | undefined;
  /** The name by which an actor is called; the id itself where nobody has it. */
  nameOf(id: string): string;
  /** The actor meant by a name as a person types it (aliases, adjectives, capitals, leaders, misspellings, other languages). */
  resolve(name: string): Actor | undefined;
  /** Names nearest to an unknown name, best first, for "did you mean". */
  nearest(name: string, limit?: number): Actor[];
  /**
   * All mentions in a text, in order, not overlapping, longest first.
   * @param options.question loosens letter case, since people type questions in lower case.
   * @param options.date (YYYY-MM-DD) decides between leaders who share a name: whoever was in office then.
   */
  find(text: string, options?: FindOptions): Mention[];
}

export interface FindOptions {
  readonly question?: boolean;
  readonly date?: string;
}
