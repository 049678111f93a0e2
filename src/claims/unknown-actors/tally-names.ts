import type { Article } from '../../corpus/article.js';
import { fold } from '../../text/fold.js';
import { stopWords } from '../../text/stop-words.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { type Behaviour, behaviourOf } from './behaviour.js';
import { capitalisedRuns, type NamedText, type Run } from './capitalised-runs.js';
import { kindInName } from './name-heads.js';
import type { ReadArticle } from './unknown-actor.js';

/** A name that actors.yaml does not know, with what it does wherever it stands. */
export interface Tally {
  /** As it is written first. */
  readonly name: string;
  /** Times it stands in the texts, and how many of these open no sentence. */
  times: number;
  within: number;
  readonly articles: Set<string>;
  /** Times it behaves like an actor in whatever way, and times in each. */
  acting: number;
  readonly behaviours: Map<Behaviour, number>;
  /** Abbreviations that a text gives it. */
  readonly shorts: Set<string>;
  readonly writings: Map<string, number>;
}

const NO_ACTING: ReadonlySet<Behaviour> = new Set<Behaviour>(['place', 'person', 'source', 'modifier']);

/** Whether these capitals can be short for that name: they come in it in order, and both begin alike. */
function isShortFor(short: string, name: string): boolean {
  const letters = fold(name);
  let at = -1;
  for (const letter of fold(short)) {
    at = letters.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return letters.startsWith(fold(short)[0]!) && short.length < name.length;
}

/** The name of a run as it would stand in actors.yaml, or nothing where only its place gave it a capital. */
function nameOf({ name, opens, belongsTo }: Run): string | undefined {
  const parts = name.split(' ');
  while (parts.length > 0 && (opens || parts[0] === 'The') && stopWords.has(fold(parts[0]!))) parts.shift();
  const rest = parts.join(' ').replace(/\s+/gu, ' ');
  if (!/\p{L}/u.test(rest) || rest.length < 2) return undefined;
  const heads = kindInName(rest);
  // "Syrian Democratic Forces": the adjective is of the name where what follows is named after a group.
  const isGroup = heads !== 'none' && heads.isActor;
  return belongsTo && isGroup ? `${belongsTo} ${rest}` : rest;
}

const add = <K>(counts: Map<K, number>, key: K): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

/** Counts, over all articles, the names that no actor has. */
export function tallyNames(articles: readonly ReadArticle[], lexicon: Lexicon): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  const count = (article: Article, named: NamedText, run: Run): void => {
    const name = nameOf(run);
    if (name === undefined) return;
    const short = run.short && isShortFor(run.short, name) ? run.short : undefined;
    const key = fold(name);
    const tally = tallies.get(key) ?? {
      name,
      times: 0,
      within: 0,
      articles: new Set<string>(),
      acting: 0,
      behaviours: new Map<Behaviour, number>(),
      shorts: new Set<string>(),
      writings: new Map<string, number>(),
    };
    tallies.set(key, tally);
    tally.times++;
    if (!run.opens || name !== run.name) tally.within++;
    tally.articles.add(article.id);
    if (short) tally.shorts.add(short);
    add(tally.writings, name);
    const behaviours = behaviourOf(run, named, lexicon);
    for (const behaviour of behaviours) add(tally.behaviours, behaviour);
    if ([...behaviours].some((behaviour) => !NO_ACTING.has(behaviour))) tally.acting++;
  };
  for (const { article, mentions } of articles) {
    const named = capitalisedRuns(article.text, mentions);
    for (const run of named.runs) count(article, named, run);
  }
  for (const [key, tally] of tallies) {
    for (const short of tally.shorts) {
      const own = tallies.get(fold(short));
      if (own === undefined || own === tally) continue;
      mergeTally(tally, own);
      tallies.delete(fold(short));
    }
    tallies.set(key, tally);
  }
  return tallies;
}

/** Adds all that is known under one name to another; the writings stay apart. */
export function mergeTally(into: Tally, from: Tally): void {
  into.times += from.times;
  into.within += from.within;
  into.acting += from.acting;
  for (const article of from.articles) into.articles.add(article);
  for (const [behaviour, n] of from.behaviours)
    into.behaviours.set(behaviour, (into.behaviours.get(behaviour) ?? 0) + n);
}
