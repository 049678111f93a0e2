import type { ActorDirectory, Mention } from '../actors/actor.js';
import { fold } from '../text/fold.js';
import { overlaps } from '../text/span.js';
import { stem } from '../text/stem.js';
import { questionStopWords, stopWords } from '../text/stop-words.js';
import { type Token, tokens } from '../text/tokens.js';
import { answerKind } from './answer-kind.js';
import type { ReadQuestion } from './read-question.js';
import type { Speller } from './spelling.js';

const QUOTED = /["“”«»„]([^"“”«»„]{3,200})["“”«»„]/gu;
const YEAR = /\b(1[4-9]\d\d|20\d\d)\b/gu;

/** What understanding a question leans on. */
export interface QuestionTools {
  readonly actors: ActorDirectory;
  readonly speller: Speller;
  /** Whether the corpus holds a word with this stem. */
  readonly inCorpus: (stem: string) => boolean;
  /** Whether the language knows a word with this stem. */
  readonly inLanguage: (stem: string) => boolean;
}

/** Reads a question: the kind of answer wanted, actors, years, quoted phrases; repairs words that nobody knows. */
export function understandQuestion(text: string, tools: QuestionTools): ReadQuestion {
  const { actors, speller } = tools;
  // A word that the language or the corpus knows is no misspelt name.
  const mentions = actors
    .find(text, { question: true })
    .filter(
      ({ basis, surface }) =>
        basis !== 'misspelling' ||
        tokens(surface).some(({ folded }) => !tools.inCorpus(stem(folded)) && !tools.inLanguage(stem(folded))),
    )
    .map((mention) => withoutOffice(mention, actors));
  const repaired: [string, string][] = [];
  const words = tokens(text).map((token) => {
    if (isKnown(token, mentions, tools)) return token;
    const better = speller.repair(token.folded);
    if (better === undefined) return token;
    repaired.push([token.surface, better]);
    return { ...token, folded: better };
  });
  return {
    text,
    kind: answerKind(words.map(({ folded }) => folded).join(' ') + (text.includes('?') ? '?' : '')),
    mentions: repaired.length ? withRepairs(text, repaired, mentions, actors) : mentions,
    years: [...new Set([...fold(text).matchAll(YEAR)].map(([year]) => Number(year)))],
    phrases: [...text.matchAll(QUOTED)].map(([, phrase]) => phrase!.trim()),
    repaired,
    words,
  };
}

function isKnown(token: Token, mentions: readonly Mention[], tools: QuestionTools): boolean {
  const { folded } = token;
  if (stopWords.has(folded) || questionStopWords.has(folded) || /\d/u.test(folded)) return true;
  if (mentions.some((mention) => overlaps(mention, token))) return true;
  const stemmed = stem(folded);
  return tools.inCorpus(stemmed) || tools.inLanguage(stemmed);
}

// "french prime minister" asks about France and, as a matter of its own, about a prime minister.
function withoutOffice(mention: Mention, actors: ActorDirectory): Mention {
  if (mention.basis !== 'office') return mention;
  for (const { start, end, surface } of tokens(mention.surface)) {
    const named = actors.find(surface, { question: true })[0];
    if (named?.actor === mention.actor && named.basis !== 'office')
      return { ...named, start: mention.start + start, end: mention.start + end };
  }
  return mention;
}

// A repaired word may be an actor's name: look once more, in the repaired text, and keep what is new at its old place.
function withRepairs(
  text: string,
  repaired: readonly [string, string][],
  mentions: readonly Mention[],
  actors: ActorDirectory,
): Mention[] {
  const found = [...mentions];
  for (const [typed, read] of repaired) {
    const start = text.indexOf(typed);
    const mention = actors.find(read, { question: true })[0];
    if (mention) found.push({ ...mention, start, end: start + typed.length, surface: typed, basis: 'misspelling' });
  }
  return found.sort((a, b) => a.start - b.start);
}
