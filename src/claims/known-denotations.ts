import type { Clause, Group, SentenceAnalysis } from './analysis/analysis.js';
import type { Denotation } from './denotation.js';
import type { Discourse } from './discourse.js';
import type { Lexicon } from './lexicon/lexicon.js';
import type { Reference } from './reference.js';

/** What the groups of a sentence stand for, as far as it is known while one of them is worked out. */
export interface KnownDenotations {
  readonly analysis: SentenceAnalysis;
  readonly lexicon: Lexicon;
  readonly discourse: Discourse;
  /** Place of a group in its sentence. */
  indexOf(group: Group): number;
  of(group: Group): Denotation;
  /** The actors of a clause's subject, "along with" others. */
  subject(clause: Clause): readonly Reference[];
  /** The actors of the clause that goes before a group, as far as they are known. */
  subjectBefore(group: Group): readonly Reference[] | undefined;
  /** Who reports the clause of which a group is the subject. */
  speaker(group: Group): readonly Reference[] | undefined;
  /** Who is acted on, where a group is an object: its actors, else its owner ("Egypt's Sinai Peninsula"). */
  patients(group: Group): readonly Reference[];
  /** Who is acted on, of several groups, each actor once. */
  patientsOf(groups: readonly Group[]): Reference[];
}
