import type { Actor, ActorDirectory } from '../../src/actors/actor.js';
import type { Article, Sentence } from '../../src/corpus/article.js';
import { parseArticleDate } from '../../src/corpus/article-date.js';
import { byRank, seeded } from './seeded.js';
import { REPORTS } from './templates.js';
import type { Vocabulary } from './vocabulary.js';

/** What made-up articles are made of. */
export interface Makings {
  /** Real sentences: their actors, names, numbers, nouns and adjectives are exchanged. */
  readonly sentences: readonly Sentence[];
  readonly actors: ActorDirectory;
  readonly vocabulary: Vocabulary;
}

const SYLLABLES = 'ba ro ken ti sul mar ve lo dan ir pe gos tu ha zen ka mi or shi fe'.split(' ');
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
/** Names of persons and places besides those of actors. */
const NAMES = 40_000;
const PUBLISHERS = 120;
/** Share of sentences made from a form instead of a real one, of words exchanged, and of articles printed by others too. */
const FORMED = 0.25;
const EXCHANGED = 0.25;
const COPIED = 0.03;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function nameOf(rank: number): string {
  let name = '';
  for (let rest = rank + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    name += SYLLABLES[rest % SYLLABLES.length]!;
  return capital(name);
}

/** Another actor's name of the same kind as the one found in a sentence. */
function wordingOf(actor: Actor, basis: string): string {
  if (basis === 'adjective') return actor.adjectives[0] ?? actor.name;
  if (basis === 'metonym') return actor.metonyms[0] ?? actor.name;
  if (basis === 'leader') return actor.leaders[0]?.name ?? actor.name;
  if (basis === 'office') return `${actor.adjectives[0] ?? actor.name} army`;
  return actor.name;
}

/**
 * Articles about hundreds of actors, a few in each, with dates over twenty years, claims of many kinds and words whose
 * frequencies fall off as those of a language do, so that the vocabulary grows with the corpus.
 * @param length sentences of an article; 27 make about 650 words
 */
export function makeArticles(
  count: number,
  { sentences, actors, vocabulary }: Makings,
  { length = 16, random = seeded(7) } = {},
): Article[] {
  const some = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const prose = sentences
    .filter(({ kind, text }) => kind === 'prose' && text.length < 300)
    .map(({ text }) => ({ text, mentions: actors.find(text) }));
  const known = actors.actors.filter(({ kind }) => kind !== 'medium' && kind !== 'people');
  const drawActor = (): Actor => known[byRank(random, known.length)]!;
  const drawWord = (list: readonly string[]): string => list[byRank(random, list.length)]!;
  const drawName = (): string => nameOf(byRank(random, NAMES));

  const exchangeWords = (text: string, year: number): string =>
    text
      .replace(/\b(?:19|20)\d\d\b/gu, () => String(year - Math.floor(random() * 4)))
      .replace(/\b\d{2,3}\b(?! \p{Lu})/gu, () => String(10 + Math.floor(random() * 400)))
      .replace(/(?<=[\p{L},;] )\p{Lu}\p{Ll}{3,}\b/gu, (word) =>
        MONTHS.includes(word) ? some(MONTHS) : random() < 0.5 ? drawName() : word,
      )
      .replace(/\b\p{Ll}{5,}\b/gu, (word) => {
        const list = random() < EXCHANGED ? vocabulary.listOf(word) : undefined;
        return list ? `${drawWord(list.words)}${list.plural ? 's' : ''}` : word;
      });

  const exchanged = (cast: readonly Actor[], year: number): string => {
    const { text, mentions } = some(prose);
    const stands = new Map<string, Actor>();
    let made = '';
    let at = 0;
    for (const { start, end, actor, basis } of mentions) {
      const other = stands.get(actor) ?? cast[Math.min(cast.length - 1, stands.size + Math.floor(random() * 2))]!;
      stands.set(actor, other);
      made += exchangeWords(text.slice(at, start), year) + wordingOf(other, basis);
      at = end;
    }
    return capital(made + exchangeWords(text.slice(at), year));
  };

  const formed = (cast: readonly Actor[], year: number): string => {
    const [a, b, c] = [cast[0]!, cast[1]!, some(cast)];
    const [first, second] = random() < 0.5 ? [a, b] : [b, a];
    const fill: Record<string, () => string> = {
      A: () => wordingOf(first, some(['name', 'name', 'metonym'])),
      B: () => second.name,
      C: () => c.name,
      aA: () => wordingOf(first, 'adjective'),
      bB: () => wordingOf(second, 'adjective'),
      L: () => wordingOf(first, 'leader'),
      noun: () => drawWord(vocabulary.nouns),
      adj: () => drawWord(vocabulary.adjectives),
      name: drawName,
      place: drawName,
      day: () => `${1 + Math.floor(random() * 28)} ${some(MONTHS)}`,
      year: () => String(year - Math.floor(random() * 3)),
      number: () => String(2 + Math.floor(random() * 900)),
    };
    return some(REPORTS).replace(/\{(\w+)\}/gu, (_whole, key: string) => fill[key]!());
  };

  const made: Article[] = [];
  for (let n = 0; n < count; n++) {
    const year = 2006 + Math.floor(random() * 20);
    const text = `${year}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`;
    const cast = [...new Set(Array.from({ length: 7 }, drawActor))];
    while (cast.length < 2) cast.push(some(known));
    const id = `made-${String(n).padStart(6, '0')}`;
    const about = {
      id,
      titleIsOurs: false,
      file: `articles/${id}.md`,
      date: parseArticleDate(text),
      ...(random() < 0.9 && {
        publisher: `The ${nameOf(byRank(random, PUBLISHERS))} ${some(['Post', 'Times', 'Wire', 'Review'])}`,
      }),
    };
    const original = n > 0 && random() < COPIED ? made[Math.floor(random() * n)] : undefined;
    if (original) {
      made.push({ ...original, ...about, title: original.title });
      continue;
    }
    const lines = Array.from({ length }, () => (random() < FORMED ? formed(cast, year) : exchanged(cast, year)));
    const paragraphs: string[] = [];
    for (let at = 0; at < lines.length; ) {
      const step = 2 + Math.floor(random() * 3);
      paragraphs.push(lines.slice(at, at + step).join(' '));
      at += step;
    }
    const title = `${cast[0]!.name} and ${cast[1]!.name}: ${drawWord(vocabulary.adjectives)} ${drawWord(vocabulary.nouns)} over ${drawName()}`;
    made.push({ ...about, title, text: paragraphs.join('\n\n') });
  }
  return made;
}
