import { fold } from '../../text/fold.js';
import type { Group } from '../analysis/analysis.js';
import { type Inflected, verbForms } from '../analysis/verb-forms.js';
import { type EventType, QUAD_OF } from '../claim.js';
import type { LexiconFile, NounEntry, VerbEntry } from './schema.js';

export type Control = 'planned' | 'demanded' | 'possible' | 'denied';

/** The lexicon made ready for look-up by lemma. */
export interface Lexicon {
  readonly verbs: ReadonlyMap<string, readonly VerbEntry[]>;
  readonly nouns: ReadonlyMap<string, NounEntry>;
  readonly relators: ReadonlyMap<string, NounEntry>;
  readonly adjectives: ReadonlyMap<string, NounEntry>;
  /** Fixed phrases as folded words, by their first. */
  readonly phrases: ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly entry: NounEntry }[]>;
  /** A word of a place to its theatre. */
  readonly places: ReadonlyMap<string, string>;
  readonly compounds: ReadonlyMap<string, { readonly type: EventType; readonly groups: boolean }>;
  readonly prefixes: ReadonlyMap<string, EventType>;
  readonly operators: { readonly [K in keyof LexiconFile['operators']]: ReadonlySet<string> };
  readonly control: ReadonlyMap<string, Control>;
  readonly objectControl: ReadonlySet<string>;
  readonly modals: ReadonlyMap<string, Control | 'asserted'>;
  readonly reporting: ReadonlySet<string>;
  readonly rejecting: ReadonlySet<string>;
  readonly heads: { readonly [K in keyof LexiconFile['heads']]: ReadonlySet<string> };
  readonly contexts: readonly { readonly name: string; readonly words: ReadonlySet<string> }[];
  readonly theatres: readonly { readonly name: string; readonly words: ReadonlySet<string> }[];
  /** Verb forms to lemmas. */
  readonly forms: ReadonlyMap<string, Inflected>;
  /** Particles that a verb may have: "off" for "break". */
  readonly particles: ReadonlyMap<string, readonly string[]>;
}

const foldedSet = (words: readonly string[]) => new Set(words.map(fold));

function byWord<T extends { words: string[] }>(entries: readonly T[]): Map<string, T> {
  const map = new Map<string, T>();
  for (const entry of entries) for (const word of entry.words) if (!map.has(fold(word))) map.set(fold(word), entry);
  return map;
}

function phrasesByFirst(file: LexiconFile): Lexicon['phrases'] {
  const map = new Map<string, { words: string[]; entry: NounEntry }[]>();
  for (const entry of file.phrases)
    for (const phrase of entry.words) {
      const words = fold(phrase).split(' ');
      map.set(words[0]!, [...(map.get(words[0]!) ?? []), { words, entry }]);
    }
  return map;
}

/** Indexes a lexicon that has passed its schema. */
export function buildLexicon(file: LexiconFile): Lexicon {
  const verbs = new Map<string, VerbEntry[]>();
  for (const entry of file.verbs)
    for (const word of entry.words) verbs.set(fold(word), [...(verbs.get(fold(word)) ?? []), entry]);
  const control = new Map<string, Control>();
  for (const modality of ['denied', 'demanded', 'planned', 'possible'] as const)
    for (const word of file.control[modality]) if (!control.has(fold(word))) control.set(fold(word), modality);
  const modals = new Map<string, Control | 'asserted'>();
  for (const modality of ['possible', 'planned', 'demanded', 'asserted'] as const)
    for (const word of file.modals[modality]) modals.set(word, modality);
  const particles = new Map<string, string[]>();
  const { ends, lifts, strains, makes, happens } = file.operators;
  const acts = [ends, lifts, strains, makes, happens].flat().map(fold);
  const multi = [...verbs.keys(), ...acts, ...control.keys()];
  for (const word of multi) {
    const space = word.indexOf(' ');
    if (space > 0)
      particles.set(word.slice(0, space), [...(particles.get(word.slice(0, space)) ?? []), word.slice(space + 1)]);
  }
  for (const list of particles.values()) list.sort((a, b) => b.length - a.length);
  const verbWords = [...multi, ...file.attribution.verbs, ...file.control.object].map((w) => w.split(' ')[0]!);
  const nominal = new Set([...file.control.planned, ...file.control.denied, ...file.control.possible]);
  const notVerbs = new Set(
    'ready willing eager keen determined set due poised bound effort readiness willingness intention goal decision commitment ambition opportunity possibility potential prospect option likelihood rumors rumours likely possible able refusal failure inability unwilling unable reluctant consideration theory pretext proposal bid idea'
      .split(' ')
      .filter((w) => nominal.has(w)),
  );
  const sets = <K extends string>(record: Record<K, string[]>) =>
    Object.fromEntries(Object.entries<string[]>(record).map(([k, v]) => [k, foldedSet(v)])) as Record<K, Set<string>>;
  const named = (record: Record<string, string[]>) =>
    Object.entries(record).map(([name, list]) => ({ name, words: foldedSet(list) }));
  return {
    verbs,
    nouns: byWord(file.nouns),
    relators: byWord(file.relators),
    adjectives: byWord(file.adjectives),
    phrases: phrasesByFirst(file),
    places: new Map(Object.entries(file.theatres).flatMap(([name, list]) => list.map((w) => [fold(w), name] as const))),
    compounds: new Map(
      file.compounds.flatMap((c) => c.words.map((w) => [fold(w), { type: c.type, groups: c.groups }] as const)),
    ),
    prefixes: new Map(Object.entries(file.prefixes)),
    operators: sets(file.operators),
    control,
    objectControl: foldedSet(file.control.object),
    modals,
    reporting: foldedSet(file.attribution.verbs),
    rejecting: foldedSet(file.attribution.rejecting),
    heads: sets(file.heads),
    contexts: named(file.contexts),
    theatres: named(file.theatres),
    forms: verbForms(verbWords.filter((w) => !notVerbs.has(w))),
    particles,
  };
}

const BLOWS = /^(?:blows|shots|rounds|barbs|insults|gunfire|salvos|recriminations|rockets|missiles)$/u;

/** Heads that leave the act to the noun before them: "an aid program". */
const TRANSPARENT =
  /^(?:programs?|programmes?|packages?|efforts?|campaigns?|operations?|sales|measures|process|projects?|missions?|activit(?:y|ies)|deals?|deliver(?:y|ies)|plans?|rhetoric|moves?)$/u;

/** The noun entry of a group's head, two words before one: "joint patrols", "air strike". */
export function nounEntry(group: Group, { nouns }: Pick<Lexicon, 'nouns'>): NounEntry | undefined {
  const { words, head } = group;
  if (head.mention) return undefined;
  // "an exchange of blows", "exchanges of accusations": what is exchanged decides.
  const given =
    /^exchanges?$/u.test(head.folded) && group.phrases[0]?.preposition === 'of'
      ? group.phrases[0].groups[0]
      : undefined;
  if (given) {
    const thing = nouns.get(given.head.folded) ?? nouns.get(given.head.folded.replace(/s$/u, ''));
    const hostile = thing && !QUAD_OF[thing.type].endsWith('coop') ? thing : undefined;
    if (hostile || BLOWS.test(given.head.folded))
      return { ...(hostile ?? nouns.get('clash') ?? nouns.get('clashes'))!, symmetric: true, to: ['with'] };
  }
  const before = words.at(-2);
  const w = head.folded;
  const singular = w.replace(/ies$/u, 'y').replace(/([^s])s$/u, '$1');
  return (
    (before && (nouns.get(`${before.folded} ${w}`) ?? nouns.get(`${before.folded} ${singular}`))) ??
    nouns.get(w) ??
    nouns.get(singular) ??
    (before && TRANSPARENT.test(w) ? nouns.get(before.folded) : undefined)
  );
}
