import type { ActorDirectory, ActorKind } from '../../actors/actor.js';
import { fold } from '../../text/fold.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Behaviour } from './behaviour.js';
import { kindInName } from './name-heads.js';
import { mergeTally, type Tally, tallyNames } from './tally-names.js';
import type { ReadArticle, UnknownActor } from './unknown-actor.js';

const FEWEST_TIMES = 3;
const FEWEST_ACTS = 2;
const MOST_PROPOSED = 25;

// Capitals that stand for no actor, or for any.
const NO_NAMES = new Set(
  'pm fm mp mps mep meps ceo cfo ngo ngos pow pows idp idps gdp gnp uav uavs tv ai it id gmt utc est cet am usd eur covid hiv aids dna icbm wmd nato-led mod mfa msf hq ied ieds lng gps suv vat iq ok faq rip dc ii iii iv vi vii viii ix xi bc ad'.split(
    ' ',
  ),
);
const DEMONYM = /(?:ian|ean|an|ese|ish|i|ic|ite|er)s?$/u;
const IS_SHORT = /^\p{Lu}[\p{Lu}\p{N}-]{1,9}$/u;

const timesAs = ({ behaviours }: Tally, ...kinds: Behaviour[]): number =>
  kinds.reduce((sum, kind) => sum + (behaviours.get(kind) ?? 0), 0);

function kindOf(tally: Tally): ActorKind | undefined {
  const inName = kindInName(tally.name);
  const armed = timesAs(tally, 'armed');
  const state = timesAs(tally, 'state', 'government');
  if (armed > 0 && armed >= state) return 'armed-group';
  if (inName !== 'none' && inName.kind) return inName.kind;
  if (timesAs(tally, 'party') > 0) return 'organisation';
  if (timesAs(tally, 'alliance') > 0) return 'alliance';
  if (timesAs(tally, 'movement') > 0) return 'movement';
  return state >= FEWEST_ACTS && inName !== 'none' && !inName.isActor ? 'state' : undefined;
}

/** Whether a name stands before nouns rather than by itself, as "Ruritanian" does and "Iran" does not. */
const isAdjective = (tally: Tally): boolean =>
  !tally.name.includes(' ') &&
  DEMONYM.test(tally.name) &&
  timesAs(tally, 'modifier', 'government', 'office') * 2 >= tally.times;

/** Whether a name behaves like an actor's often enough, and never like a person's, a place's or a paper's. */
function isActor(tally: Tally, surnames: ReadonlyMap<string, number>): boolean {
  const { name, times, within, acting } = tally;
  const inName = kindInName(name);
  if (times < FEWEST_TIMES || acting < FEWEST_ACTS || within === 0 || inName === 'none') return false;
  if (timesAs(tally, 'source') * 2 > times) return false;
  if (inName.isActor) return true;
  const definite = timesAs(tally, 'state', 'government', 'armed', 'party', 'alliance', 'movement');
  if (timesAs(tally, 'place') > times * 0.6 && timesAs(tally, 'state') < FEWEST_ACTS) return false;
  if (IS_SHORT.test(name)) return !NO_NAMES.has(fold(name)) && acting * 5 >= times;
  if (timesAs(tally, 'person') * 20 > times || (surnames.get(fold(name)) ?? 0) * 20 >= times || isAdjective(tally))
    return false;
  // "the Apartheid government": a word that only ever stands before a noun is no name.
  const alone = timesAs(tally, 'acts', 'state', 'armed');
  if (definite >= FEWEST_ACTS || timesAs(tally, 'armed') > 0) return alone > 0;
  const isMet = timesAs(tally, 'acts') > 0 && timesAs(tally, 'place') * 4 < times;
  return isMet && !/[\s-]/u.test(name) && acting >= FEWEST_TIMES && acting * 5 >= times;
}

/** How often a word ends the name of a person, or what may be one: names of several words, after no group named. */
function surnamesIn(tallies: ReadonlyMap<string, Tally>): Map<string, number> {
  const surnames = new Map<string, number>();
  for (const tally of tallies.values()) {
    const heads = kindInName(tally.name);
    const parts = tally.name.split(/\s/u);
    const isNamedAfter = heads === 'none' || heads.isActor || / (?:of|for) /u.test(tally.name);
    if (parts.length < 2 || parts.length > 4 || isNamedAfter || timesAs(tally, 'state', 'armed') > 0) continue;
    const last = fold(parts.at(-1)!);
    surnames.set(last, (surnames.get(last) ?? 0) + tally.times);
  }
  return surnames;
}

const stemOf = (demonym: string): string => fold(demonym).replace(/(?:ian|ean|an|ese|ish|i|ic|ite|er)?s?$/u, '');

/** The noun that an adjective belongs to: "Ruritania" to "Ruritanian". */
function nounOf(demonym: string, keys: Iterable<string>): string | undefined {
  const stem = stemOf(demonym);
  if (stem.length < 4 || !DEMONYM.test(demonym)) return undefined;
  for (const key of keys) {
    const isNear = key.startsWith(stem) && key.length - stem.length <= 4;
    if (isNear && key !== fold(demonym)) return key;
  }
  return undefined;
}

interface Entry {
  readonly tally: Tally;
  readonly aliases: Set<string>;
  readonly adjectives: Set<string>;
}

const written = ({ writings, name }: Tally): string => [...writings].sort((a, b) => b[1] - a[1])[0]?.[0] ?? name;

/**
 * Names that behave like actors in the articles and that actors.yaml does not know, those in most articles first. Precision
 * comes first: persons, places, papers and treaties are left out, and so is what does little.
 */
export function findUnknownActors(
  articles: readonly ReadArticle[],
  actors: ActorDirectory,
  lexicon: Lexicon,
): UnknownActor[] {
  const tallies = tallyNames(articles, lexicon);
  const published = new Set(
    articles.flatMap(({ article }) => [article.publisher, article.author]).flatMap((one) => (one ? [fold(one)] : [])),
  );
  for (const key of published) tallies.delete(key);
  const entries = new Map<string, Entry>();
  const entryOf = (key: string): Entry => {
    const entry = entries.get(key) ?? { tally: tallies.get(key)!, aliases: new Set(), adjectives: new Set() };
    entries.set(key, entry);
    return entry;
  };
  // Adjectives count for their noun: "the Ruritanian government" and "Ruritania" are one.
  const nouns = [...tallies].flatMap(([key, tally]) =>
    key.includes(' ') || tally.within === 0 || isAdjective(tally) ? [] : [key],
  );
  for (const [key, tally] of tallies) {
    const noun = isAdjective(tally) || /s$/u.test(key) ? nounOf(tally.name, nouns) : undefined;
    if (noun === undefined || !tallies.has(noun)) continue;
    const entry = entryOf(noun);
    mergeTally(entry.tally, tally);
    entry.adjectives.add(written(tally));
    tallies.delete(key);
  }
  const surnames = surnamesIn(tallies);
  for (const [key, tally] of tallies) {
    if (isActor(tally, surnames)) for (const short of tally.shorts) entryOf(key).aliases.add(short);
  }
  for (const [key, tally] of tallies) {
    if (!isActor(tally, surnames)) entries.delete(key);
    else entryOf(key);
  }
  // A short form counts for the whole name: "Polisario" for "Polisario Front".
  for (const key of [...entries.keys()]) {
    if (!key.includes(' ')) continue;
    const first = key.split(' ')[0]!;
    const short = tallies.get(first);
    const isForm =
      short && short.acting > 0 && timesAs(short, 'person') === 0 && timesAs(short, 'place') * 3 < short.times;
    if (!isForm || stopsNames(first)) continue;
    const entry = entryOf(key);
    mergeTally(entry.tally, short);
    entry.aliases.add(written(short));
    entries.delete(first);
  }
  return [...entries.values()]
    .map(({ tally, aliases, adjectives }) => {
      const kind = kindOf(tally);
      return {
        name: written(tally),
        ...(kind && { kind }),
        aliases: [...aliases],
        adjectives: [...adjectives],
        times: tally.times,
        articles: [...tally.articles],
      };
    })
    .filter((one) => actors.find(one.name).length === 0 || one.name.includes(' '))
    .sort((a, b) => b.articles.length - a.articles.length || b.times - a.times || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_PROPOSED);
}

/** First words that many names share. */
const stopsNames = (word: string): boolean =>
  /^(?:united|national|people|peoples|popular|free|new|north|south|east|west|general|international|supreme|revolutionary|democratic)/u.test(
    word,
  );
