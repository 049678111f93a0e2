import type { Span } from '../text/span.js';
import { stopWords } from '../text/stop-words.js';
import { tokens } from '../text/tokens.js';
import type { ChosenQuote } from './answer.js';
import type { AskCorpus, Ranked } from './ask-corpus.js';
import type { Matcher } from './match.js';

/** A second sentence is quoted with the first only while both together stay below this many characters. */
const LONGEST_PAIR = 420;
/** A neighbour joins in where its score comes this near to that of the sentence chosen. */
const NEIGHBOUR_SCORE_GAP = 4;
/** Two quotes that share this much of their words say the same. */
const SAME = 0.75;
/** The least a word of an article must stand for a word of the question to be highlighted. */
const HIGHLIGHT = 0.5;

/** How many quotes, and which. */
export interface QuoteChoice {
  readonly limit: number;
  /** Rows that join no other sentence. */
  readonly alone?: ReadonlySet<number>;
  /** Whether a sentence may begin a quote; one that joins it need not. */
  isLikely?(sentence: Ranked): boolean;
}

/**
 * Up to `limit` quotes out of ranked sentences, best first, a sentence or two each, nothing said twice.
 */
export function chooseQuotes(
  ask: AskCorpus,
  matcher: Matcher,
  ranked: readonly Ranked[],
  { limit, alone, isLikely = () => true }: QuoteChoice,
): ChosenQuote[] {
  const scores = new Map(ranked.map(({ row, score }) => [row, score]));
  const used = new Set<number>();
  const said: Set<number>[] = [];
  const chosen: ChosenQuote[] = [];
  for (const each of ranked) {
    const { row, score } = each;
    if (chosen.length === limit) break;
    if (!isLikely(each) || used.has(row) || repeats(ask, row, said)) continue;
    const apart = (beside: number): boolean => used.has(beside) || alone?.has(beside) || repeats(ask, beside, said);
    const rows = withNeighbour(ask, row, scores, apart);
    for (const joined of rows) used.add(joined);
    said.push(wordsOf(ask, row));
    const [first, last] = [ask.index.sentences.at(rows[0]!), ask.index.sentences.at(rows.at(-1)!)];
    chosen.push({
      article: first.article,
      passage: ask.passageOf(row),
      start: first.start,
      end: last.end,
      highlights: rows.flatMap((each) => highlightsIn(ask, matcher, each)),
      score,
    });
  }
  return chosen;
}

const wordsOf = ({ index }: AskCorpus, row: number): Set<number> =>
  new Set(index.row(row).terms.filter((term) => term >= 0));

function repeats(ask: AskCorpus, row: number, said: readonly Set<number>[]): boolean {
  const words = wordsOf(ask, row);
  return said.some((other) => {
    let shared = 0;
    for (const word of words) if (other.has(word)) shared++;
    return shared >= SAME * Math.min(words.size, other.size) && shared >= 4;
  });
}

/** The sentence with the one beside it that says most about the question or that it points back to, where both are short. */
function withNeighbour(
  { index }: AskCorpus,
  row: number,
  scores: ReadonlyMap<number, number>,
  isApart: (row: number) => boolean,
): number[] {
  const { sentence, evidence } = index.row(row);
  const [first, end] = index.sentences.rowsOf(index.sentences.articleAt(row));
  const worth = (beside: number): number => {
    if (beside < first || beside >= end || isApart(beside)) return Number.NEGATIVE_INFINITY;
    const other = index.sentences.at(beside);
    const length = Math.max(sentence.end, other.end) - Math.min(sentence.start, other.start);
    if (other.kind !== 'prose' || sentence.kind !== 'prose' || length > LONGEST_PAIR) return Number.NEGATIVE_INFINITY;
    const score = scores.get(beside) ?? Number.NEGATIVE_INFINITY;
    return beside < row && evidence.pointsBack ? score + NEIGHBOUR_SCORE_GAP : score;
  };
  const [before, after] = [worth(row - 1), worth(row + 1)];
  const best = Math.max(before, after);
  if (best < scores.get(row)! - NEIGHBOUR_SCORE_GAP) return [row];
  return before >= after ? [row - 1, row] : [row, row + 1];
}

/** Spans of the article under the words that matched, neighbouring ones joined. */
function highlightsIn({ index }: AskCorpus, matcher: Matcher, row: number): Span[] {
  const { sentence, terms, actors } = index.row(row);
  const spans: Span[] = [];
  tokens(sentence.text).forEach(({ start, end, folded }, i) => {
    const strength = Math.max(matcher.strengthOf(terms[i]!), matcher.strengthOf(actors[i]!));
    if (strength < HIGHLIGHT || stopWords.has(folded)) return;
    const last = spans.at(-1);
    const [from, to] = [sentence.start + start, sentence.start + end];
    if (last && from - last.end <= 1) spans[spans.length - 1] = { start: last.start, end: to };
    else spans.push({ start: from, end: to });
  });
  return spans;
}
