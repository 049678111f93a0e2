import type { GoldQuestion } from './gold.js';

/** Letters and digits alone, lower case: what is compared. */
export const squash = (text: string): string =>
  [...text.normalize('NFC').toLowerCase()].filter((c) => /[\p{L}\p{N}]/u.test(c)).join('');

/** Only so many characters of a quote count. */
const LONGEST = 600;

/** Whether a quote overlaps a gold quote by at least half of the gold quote. */
export function hits(gold: string, quote: string): boolean {
  const [g, q] = [squash(gold), squash(quote.slice(0, LONGEST))];
  if (!q) return false;
  if (q.includes(g)) return true;
  if (g.includes(q)) return q.length >= g.length / 2;
  for (let n = Math.min(g.length, q.length); n >= g.length / 2; n--)
    if (q.endsWith(g.slice(0, n)) || q.startsWith(g.slice(g.length - n))) return true;
  return false;
}

/** Figures over a set of questions, each a share of 1, and the mean length of a quote in characters. */
export interface QuestionFigures {
  readonly questions: number;
  readonly hit1: number;
  readonly hit3: number;
  readonly mrr: number;
  readonly wronglyRefused: number;
  readonly rightlyRefused: number;
  readonly meanQuote: number;
  readonly misses: readonly string[];
}

/** @param answer the quotes given for a question, best first, or undefined where it was refused */
export function scoreQuestions(
  questions: readonly GoldQuestion[],
  answer: (question: GoldQuestion) => readonly string[] | undefined,
): QuestionFigures {
  const count = {
    answerable: 0,
    unanswerable: 0,
    hit1: 0,
    hit3: 0,
    mrr: 0,
    wronglyRefused: 0,
    rightlyRefused: 0,
    characters: 0,
    quotes: 0,
  };
  const misses: string[] = [];
  for (const question of questions) {
    const given = answer(question);
    const quotes = (given ?? []).slice(0, 3);
    for (const quote of quotes) [count.characters, count.quotes] = [count.characters + quote.length, count.quotes + 1];
    if (!question.answerable) {
      count.unanswerable++;
      if (given === undefined) count.rightlyRefused++;
      else misses.push(`answered  ${question.id} ${question.question} → ${quotes[0]?.slice(0, 110)}`);
      continue;
    }
    count.answerable++;
    if (given === undefined) count.wronglyRefused++;
    const found = (first: number): boolean => {
      const all = question.gold_quotes.filter((gold) => quotes.slice(0, first).some((quote) => hits(gold, quote)));
      return question.needs === 'all' ? all.length === question.gold_quotes.length : all.length > 0;
    };
    const rank = [1, 2, 3].find(found);
    if (rank === 1) count.hit1++;
    if (rank) [count.hit3, count.mrr] = [count.hit3 + 1, count.mrr + 1 / rank];
    if (rank !== 1)
      misses.push(
        `${given === undefined ? 'refused ' : rank ? `at ${rank}    ` : 'missed  '} ${question.id} ${question.question} → ${quotes[0]?.slice(0, 110)}`,
      );
  }
  const of = (part: number, whole: number): number => (whole ? part / whole : 0);
  return {
    questions: questions.length,
    hit1: of(count.hit1, count.answerable),
    hit3: of(count.hit3, count.answerable),
    mrr: of(count.mrr, count.answerable),
    wronglyRefused: of(count.wronglyRefused, count.answerable),
    rightlyRefused: of(count.rightlyRefused, count.unanswerable),
    meanQuote: of(count.characters, count.quotes),
    misses,
  };
}

/** A share of 1 as a column of seven characters. */
export const percent = (share: number): string => `${(100 * share).toFixed(1)}%`.padStart(7);
