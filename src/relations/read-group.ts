import type { Claim } from '../claims/claim.js';
import { stem } from '../text/stem.js';
import { questionStopWords } from '../text/stop-words.js';
import { tokens } from '../text/tokens.js';

/** A group that a sentence speaks of by number and office, and who is meant. */
export interface ReadGroup {
  /** As typed: "the four foreign ministers". */
  readonly typed: string;
  /** Names of the actors, as the sentence can be read with them. */
  readonly names: readonly string[];
}

const NUMBERS = ['two', 'three', 'four', 'five', 'six'];
const HEADS =
  'ministers|presidents|premiers|leaders|countries|states|nations|sides|parties|governments|powers|neighbou?rs|allies|capitals|chiefs|heads(?:\\s+of\\s+(?:state|government))?|armies|rivals|delegations|diplomats|envoys|kings';
const GROUP = new RegExp(
  String.raw`\b(?:the|all|these|those)\s+(${NUMBERS.join('|')})(?:\s+(?:(?:\p{Ll}+\s+){0,2}?(?:${HEADS}))\b|(?=\s+(?:met|agreed|signed|talked|held|are|were|have|had)\b))|\bboth\s+(?:${HEADS})\b`,
  'iu',
);
/** Who was just spoken of: "mediated between them". */
const BOTH = /\b(?:between|with|against|to|for|of)\s+(them|the\s+two|both(?:\s+of\s+them)?)\b(?!\s+\p{Ll})/iu;

/** Words besides those of the group, and what part of them, that a sentence on the same shares. */
const LEAST_SHARED = 2;
const SHARE = 0.5;

/**
 * Who is meant by a group without names: those whom the sentence before names, or those of whom an article's sentence
 * tells the same. Undefined where the articles know no such group, or several alike.
 * @param before names of the actors of the sentence before
 */
export function readGroup(text: string, before: readonly string[], claims: readonly Claim[]): ReadGroup | undefined {
  const said = BOTH.exec(text);
  if (said && before.length === 2) return { typed: said[1]!, names: before };
  const match = GROUP.exec(text);
  if (!match) return undefined;
  const typed = match[0];
  const number = match[1] ? NUMBERS.indexOf(match[1].toLowerCase()) + 2 : 2;
  if (before.length === number) return { typed, names: before };
  const names = told(text.replace(typed, ' '), typed, number, claims);
  return names && { typed, names };
}

const wordsOf = (text: string): Set<string> =>
  new Set(
    tokens(text)
      .filter(({ folded }) => folded.length > 2 && !questionStopWords.has(folded))
      .map(({ folded }) => stem(folded)),
  );

/** The actors of the sentences that share most words with a text, where they are so many. */
function told(text: string, typed: string, number: number, claims: readonly Claim[]): string[] | undefined {
  const sentences = new Map<string, { quote: string; names: Set<string> }>();
  for (const claim of claims) {
    const { article, start, symmetric, type, target } = claim;
    // Those who do the same to one are a group as well: "Norway and Sweden left the union".
    const key = [article, start, ...(symmetric ? [] : [type, target.id])].join(' ');
    const sentence = sentences.get(key) ?? { quote: claim.quote, names: new Set<string>() };
    sentences.set(key, sentence);
    sentence.names.add(claim.source.name);
    if (symmetric) sentence.names.add(target.name);
  }
  const [asked, called] = [wordsOf(text), wordsOf(typed)];
  const ranked = [...sentences.values()]
    .filter(({ names }) => names.size === number)
    .map(({ quote, names }) => {
      const own = wordsOf(quote);
      const sharedOf = (words: ReadonlySet<string>) => [...words].filter((word) => own.has(word)).length;
      const shared = sharedOf(asked);
      // "The two leaders agreed" speaks of the two presidents more than a sentence that names them.
      const score = shared + sharedOf(called) + (GROUP.test(quote) ? 1 : 0);
      return { names: [...names].sort(), shared, score };
    })
    .filter(({ shared }) => shared >= LEAST_SHARED && shared >= SHARE * asked.size)
    .sort((a, b) => b.score - a.score);
  const [best] = ranked;
  const alike = ranked.some(({ names, score }) => score === best!.score && names.join() !== best!.names.join());
  return best && !alike ? best.names : undefined;
}
