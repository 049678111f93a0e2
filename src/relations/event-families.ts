import type { EventType } from '../claims/claim.js';
import type { Lexicon } from '../claims/lexicon/lexicon.js';
import { stem } from '../text/stem.js';
import { tokens } from '../text/tokens.js';

// A claim of one family is borne out by another of it: who arms somebody supports him, and allies cooperate.
const FAMILIES: readonly (readonly EventType[])[] = [
  ['AGREE', 'COOPERATE', 'SUPPORT', 'AID', 'CONCEDE'],
  ['CONSULT'],
  ['RETREAT'],
  ['REQUEST'],
  ['ACCUSE', 'REJECT', 'THREATEN', 'PROTEST'],
  ['SANCTION', 'COERCE', 'ASSAULT', 'MOBILIZE'],
];

/** The family of a type of event: types that bear each other out. */
export const familyOf = (type: EventType): number => FAMILIES.findIndex((family) => family.includes(type));

/** Deeds are no proof of each other: sanctions are no attack. */
export const SPECIFIC: ReadonlySet<EventType> = new Set([
  'SANCTION',
  'COERCE',
  'ASSAULT',
  'MOBILIZE',
  'RETREAT',
  'CONSULT',
]);

const known = new WeakMap<object, Map<number, ReadonlySet<string>>>();

/** Stems of the words by which the lexicon knows the events of a type's family: they name the act and nothing of its matter. */
export function wordsOfFamily(
  type: EventType,
  lexicon: Pick<Lexicon, 'verbs' | 'nouns' | 'relators' | 'adjectives' | 'phrases'>,
): ReadonlySet<string> {
  const families = known.get(lexicon) ?? new Map<number, ReadonlySet<string>>();
  known.set(lexicon, families);
  const family = familyOf(type);
  const old = families.get(family);
  if (old) return old;
  const words = new Set<string>();
  const add = (phrase: string) => {
    for (const { folded } of tokens(phrase)) words.add(stem(folded));
  };
  const fits = (entry: { readonly type: EventType }) => familyOf(entry.type) === family;
  for (const [word, entries] of lexicon.verbs) if (entries.some(fits)) add(word);
  for (const map of [lexicon.nouns, lexicon.relators, lexicon.adjectives])
    for (const [word, entry] of map) if (fits(entry)) add(word);
  for (const phrases of lexicon.phrases.values())
    for (const { words: phrase, entry } of phrases) if (fits(entry)) add(phrase.join(' '));
  families.set(family, words);
  return words;
}
