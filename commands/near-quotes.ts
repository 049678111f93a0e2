import type { Library } from '../src/library.js';
import type { ChosenQuote } from '../src/search/answer.js';
import { stem } from '../src/text/stem.js';
import { questionStopWords } from '../src/text/stop-words.js';
import { tokens } from '../src/text/tokens.js';

/** Quotes that are looked at, to find those on whom the text names. */
const LOOKED_AT = 12;

export interface NearOptions {
  readonly limit: number;
  /** Only quotes that it lets through: those of a period, say. */
  fits?(quote: ChosenQuote): boolean;
}

/**
 * What stands nearest to a text in the articles, no answer to it: quotes that name most of the actors that it names, or
 * share a word with it where it names none. Empty rather than about something else.
 */
export function nearQuotes(text: string, library: Library, { limit, fits = () => true }: NearOptions): ChosenQuote[] {
  const found = library.search.ask(text, { limit: LOOKED_AT, near: LOOKED_AT, weak: true });
  const ids = [...new Set(found.question.mentions.map(({ actor }) => actor))];
  const names = ids.flatMap((id) => library.actors.byId(id)?.name ?? []);
  // The words around the names may lead away from where they stand together.
  const together =
    ids.length > 1 ? library.search.ask(names.join(' '), { limit: LOOKED_AT, near: LOOKED_AT, weak: true }) : undefined;
  const candidates = [found, together].flatMap((each) => (each ? [...each.quotes, ...each.near] : []));
  const words = new Set(wordsOf(text));
  const seen = new Set<string>();
  return (
    candidates
      .filter(({ article, start }) => !seen.has(`${article} ${start}`) && seen.add(`${article} ${start}`))
      .filter(fits)
      .map((quote) => {
        const own = library.article(quote.article)?.text.slice(quote.start, quote.end) ?? '';
        const named = new Set(
          library.actors.find(`${antecedentOf(quote, own, library)} ${own}`).map(({ actor }) => actor),
        );
        const shared = new Set(wordsOf(own).filter((word) => words.has(word))).size;
        const score = ids.length > 0 ? ids.filter((id) => named.has(id)).length : Math.min(1, shared);
        return { quote, score, shared };
      })
      .sort((a, b) => b.score - a.score || b.shared - a.shared)
      // Beside a sentence that names two of them, one that names only one is beside the point.
      .filter(({ score }, _i, [best]) => score > 0 && (best!.score < 2 || score === best!.score))
      .slice(0, limit)
      .map(({ quote }) => quote)
  );
}

const PRONOUN = /\b(?:it|its|they|them|their|he|his|him|she|her)\b/iu;

/** The sentence before a quote that speaks of somebody by a pronoun. */
function antecedentOf({ article, start }: ChosenQuote, own: string, library: Library): string {
  if (!PRONOUN.test(own)) return '';
  return library.sentences.get(article)?.findLast(({ end }) => end <= start)?.text ?? '';
}

const wordsOf = (text: string): string[] =>
  tokens(text)
    .filter(({ folded }) => folded.length > 2 && !questionStopWords.has(folded))
    .map(({ folded }) => stem(folded));
