import type { Actor } from '../src/actors/actor.js';
import { namesOf } from '../src/actors/names.js';
import type { Library } from '../src/library.js';
import { atOnce, inTurns, type Work } from '../src/operations/in-turns.js';
import { nearestTopics } from '../src/relations/topics.js';
import { showDate } from '../src/replies/show-date.js';
import { fold } from '../src/text/fold.js';
import { numbered } from './find-articles.js';

/** A value that an option could have, and how a list shows it. Neither is cut to a platform's length. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

type Completes = 'actor' | 'topic' | 'theatre' | 'stance' | 'article';

/** What the values of an option are, by its name: option names mean the same in every command. */
const COMPLETED: Readonly<Record<string, readonly Completes[]>> = {
  a: ['actor'],
  b: ['actor'],
  name: ['actor'],
  actor: ['actor'],
  query: ['actor'],
  topic: ['topic', 'theatre'],
  theatre: ['theatre'],
  stance: ['stance'],
  article: ['article'],
};

const STANCES = ['cooperation', 'conflict', 'mixed'];

interface Entry extends Choice {
  readonly key: string;
  /** Wins among equals: how much the articles have on it. */
  readonly weight: number;
  /** Whether the key is what the value is called, not another name of it. */
  readonly own: boolean;
}

interface Index {
  /** Whether the claims were there to weigh actors by; made anew when they are. */
  readonly weighed: boolean;
  readonly entries: Readonly<Record<Completes, readonly Entry[]>>;
  /** What was asked for lately: everybody types the same first letters. */
  readonly lately: Map<string, readonly Choice[]>;
}

/** As many as any platform shows. */
const MOST = 100;
const MOST_LATELY = 2_000;

const made = new WeakMap<Library, Index>();

const entry = (key: string, name: string, value: string, weight = 0): Entry => ({
  key: fold(key),
  name,
  value,
  weight,
  own: fold(key) === fold(name),
});

function actorEntries(actor: Actor, weight: number, library: Library): Entry[] {
  // A name that several bear is resolved to one of them only; the id is always right.
  const value = library.actors.resolve(actor.name)?.id === actor.id ? actor.name : actor.id;
  const keys = new Set(
    namesOf(actor)
      .filter(({ surnameOnly, prefixOnly }) => !surnameOnly && !prefixOnly)
      .map(({ text }) => text),
  );
  return [...keys].map((key) =>
    entry(key, fold(key) === fold(actor.name) ? actor.name : `${actor.name} (${key})`, value, weight),
  );
}

/** Entries made before work in turns may be interrupted. */
const STRETCH = 50;

function* indexing(library: Library): Work<Index> {
  const known = made.get(library);
  const ready = library.claimsReady();
  if (known && (known.weighed || !ready)) return known;
  const claims = ready ? library.claims() : [];
  const weights = new Map<string, number>();
  for (const { source, target } of claims) {
    for (const { id } of [source, target]) weights.set(id, (weights.get(id) ?? 0) + 1);
  }
  const { contexts, theatres } = library.lexicon();
  const words = ({ name, words: others }: { name: string; words: ReadonlySet<string> }) => [
    entry(name, name, name, 1),
    ...[...others].filter((word) => fold(word) !== fold(name)).map((word) => entry(word, `${name} (${word})`, name)),
  ];
  const actors: Entry[] = [];
  for (const actor of library.actors.actors) {
    actors.push(...actorEntries(actor, weights.get(actor.id) ?? 0, library));
    yield;
  }
  const articles: Entry[] = [];
  for (const [i, { id, title, publisher, date }] of numbered(library).entries()) {
    const name = [`${i + 1}`, title, publisher, date && showDate(date)].filter(Boolean).join(' · ');
    // Ids may be longer than a platform's values; the number in the list of sources never is.
    const value = id.length <= 60 ? id : `${i + 1}`;
    articles.push(
      entry(title, name, value, 1),
      entry(id.replace(/-/gu, ' '), name, value),
      entry(`${i + 1}`, name, value, 2),
    );
    if (i % STRETCH === 0) yield;
  }
  const index: Index = {
    weighed: ready,
    lately: new Map(),
    entries: {
      actor: actors,
      topic: contexts.flatMap(words),
      theatre: theatres.flatMap(words),
      stance: STANCES.map((name) => entry(name, name, name)),
      article: articles,
    },
  };
  made.set(library, index);
  return index;
}

const indexOf = (library: Library): Index => atOnce(indexing(library));

/** Better first: the whole name, its beginning, the beginning of one of its words; undefined where neither. */
function rank({ key }: Entry, typed: string): number | undefined {
  if (key === typed) return 0;
  if (key.startsWith(typed)) return 1;
  return key.includes(` ${typed}`) || key.includes(`-${typed}`) ? 2 : undefined;
}

/** Whether an option of this name has values to choose from. */
export const completes = (option: string): boolean => Object.hasOwn(COMPLETED, option);

/** The same in short turns of the event loop, for a library of many articles. */
export const prepareCompletionInTurns = async (library: Library): Promise<void> =>
  void (await inTurns(indexing(library)));

/** Makes the index of a library ahead of the first request. */
export const prepareCompletion = (library: Library): void => void indexOf(library);

/**
 * Values that an option could have, for what is typed so far, best first and each once: by any of their names, and by
 * the nearest names where what is typed is misspelt.
 */
export function completeOption(option: string, typed: string, library: Library, limit = 25): readonly Choice[] {
  const kinds = COMPLETED[option] ?? [];
  const index = indexOf(library);
  const wanted = fold(typed.slice(0, 100)).trim().replace(/^the /u, '');
  const key = `${kinds} ${wanted}`;
  const known = index.lately.get(key);
  if (known) return known.slice(0, limit);
  const found = find(kinds, wanted, index, library);
  index.lately.set(key, found);
  if (index.lately.size > MOST_LATELY) index.lately.delete(index.lately.keys().next().value!);
  return found.slice(0, limit);
}

function find(kinds: readonly Completes[], wanted: string, index: Index, library: Library): readonly Choice[] {
  const ranked = kinds
    .flatMap((kind) => index.entries[kind])
    .flatMap((each) => {
      const at = rank(each, wanted);
      return at === undefined ? [] : [{ each, at }];
    })
    .sort(
      (a, b) =>
        a.at - b.at ||
        b.each.weight - a.each.weight ||
        Number(b.each.own) - Number(a.each.own) ||
        a.each.key.length - b.each.key.length,
    );
  const choices = new Map<string, Choice>();
  for (const { each } of ranked) {
    if (choices.size === MOST) break;
    if (!choices.has(each.value)) choices.set(each.value, { name: each.name, value: each.value });
  }
  if (choices.size === 0 && wanted.length > 1) {
    for (const near of nearest(kinds, wanted, index, library)) choices.set(near.value, near);
  }
  return [...choices.values()];
}

function nearest(kinds: readonly Completes[], typed: string, { entries }: Index, library: Library): Choice[] {
  const found: Choice[] = [];
  const named = (value: string) => found.push({ name: value, value });
  if (kinds.includes('actor')) {
    const meant = library.actors.resolve(typed);
    const actors = [...(meant ? [meant] : []), ...library.actors.nearest(typed, 5)];
    for (const { id, name } of actors) named(entries.actor.find(({ value }) => value === name)?.value ?? id);
  }
  if (kinds.includes('topic')) nearestTopics(typed, library.lexicon()).map(named);
  else if (kinds.includes('theatre')) nearestTopics(typed, library.lexicon(), 'theatres').map(named);
  return found;
}
