import type { Mention } from '../../actors/actor.js';
import type { Span } from '../../text/span.js';

export type Tag =
  | 'entity'
  | 'noun'
  | 'adjective'
  | 'determiner'
  | 'pronoun'
  | 'number'
  | 'verb'
  | 'auxiliary'
  | 'modal'
  | 'to'
  | 'adverb'
  | 'negation'
  | 'preposition'
  | 'conjunction'
  | 'subordinator';

export type VerbForm = 'base' | 's' | 'ed' | 'en' | 'ing';

/** A word of a sentence, or a whole mention of an actor. Offsets are into the article. */
export interface Word extends Span {
  readonly index: number;
  readonly surface: string;
  readonly folded: string;
  /** What stands between the word before and this one: spaces, punctuation. */
  readonly gap: string;
  /** Ends in a possessive 's. */
  readonly possessive: boolean;
  /** Joined to the word before by a hyphen. */
  readonly hyphened: boolean;
  readonly mention?: Mention;
  tag: Tag;
  lemma: string;
  form?: VerbForm;
}

/** A noun group: determiner to head noun. `first` and `last` are word indexes, both included. */
export interface Group {
  readonly kind: 'group';
  readonly first: number;
  readonly last: number;
  readonly words: readonly Word[];
  readonly head: Word;
  /** Place in the chunk list. */
  at: number;
  /** Prepositional phrases that follow the group directly. */
  readonly phrases: Phrase[];
  /** The preposition that governs it. */
  governedBy?: { preposition: string; group?: Group };
  /** The verb it depends on, and as what. */
  role?: { clause: Clause; as: 'subject' | 'object' | 'oblique' };
  /** The group that it stands beside as another name for it: "Qatar, an ally of Turkey". */
  appositionOf?: Group;
}

/** A preposition with its coordinated groups. */
export interface Phrase {
  readonly preposition: string;
  readonly groups: readonly Group[];
}

/** A verb with its auxiliaries. */
export interface VerbGroup {
  readonly kind: 'verb';
  readonly first: number;
  readonly last: number;
  readonly main: Word;
  /** The lemma, with a particle where there is one: "break off". */
  readonly lemma: string;
  readonly form: 'finite' | 'infinitive' | 'gerund' | 'participle';
  readonly passive: boolean;
  readonly negated: boolean;
  readonly modal?: string;
  /** Whether its form asks for one subject or for several; unknown for "agreed", "will". */
  readonly number?: 'one' | 'several';
  at: number;
}

/** One verb and what depends on it. */
export interface Clause {
  readonly verb: VerbGroup;
  subject: Group[];
  object: Group[];
  obliques: Phrase[];
  /** The clause whose verb governs this one: "agreed [to hasten]". */
  governor?: Clause;
  /** The noun that governs it: "efforts [to rebuild]". */
  governingGroup?: Group;
  /** How it hangs on its governor. */
  link?: 'complement' | 'infinitive' | 'gerund' | 'coordinate' | 'relative' | 'adverbial';
  /** The noun that a relative clause takes as its object: "the measures [that X imposed on Y]". */
  relativeObject?: Group;
  /** The word that opens it: that, which, if, when. */
  opener?: string;
}

export interface SentenceAnalysis {
  readonly words: readonly Word[];
  readonly groups: readonly Group[];
  readonly clauses: readonly Clause[];
  /** Groups joined by commas and "and", in order, where there are two or more. */
  readonly coordinations: readonly (readonly Group[])[];
}

/** A sentence with its mentions to its words, groups and clauses. A parser may take the place of the patterns behind it. */
export type Analyse = (
  text: string,
  span: Span,
  mentions: readonly Mention[],
  options?: { heading?: boolean },
) => SentenceAnalysis;
