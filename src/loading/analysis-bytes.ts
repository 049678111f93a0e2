import { z } from 'zod';
import type { Article, Problem } from '../corpus/article.js';
import { parseArticleDate } from '../corpus/article-date.js';
import type { ArticleFacts } from '../corpus/read-article.js';
import type { Recalled } from '../corpus/scan-corpus.js';
import { isSentences, SENTENCE_WIDTH } from '../corpus/sentence-table.js';
import { type ArticleWords, MENTION_WIDTH } from '../search/article-words.js';
import type { Analysis } from './analysis.js';
import { ByteReader, ByteWriter, DamagedError } from './bytes.js';
import { readClaims, writeClaims } from './claim-bytes.js';

const optionalText = z.string().min(1).optional();
const factsSchema = z.strictObject({
  title: z.string(),
  titleIsOurs: z.boolean(),
  publisher: optionalText,
  author: optionalText,
  date: z.strictObject({ text: z.string(), basis: z.enum(['stated', 'inferred']) }).optional(),
  url: optionalText,
  language: optionalText,
  note: optionalText,
  textLine: z.int().positive().optional(),
});
const recalledSchema = z.strictObject({
  facts: factsSchema,
  problems: z.array(
    z.strictObject({
      file: z.string(),
      line: z.int(),
      problem: z.string(),
      advice: z.string(),
      severity: z.enum(['error', 'warning']),
    }),
  ),
});

/**
 * An article's analysis as bytes, with what its front matter says.
 * @throws UnwritableError where it cannot be written down: it is then made anew each time
 */
export function writeAnalysis(article: Article, problems: readonly Problem[], analysis: Analysis): Uint8Array {
  const { id: _, text: __, file: ___, date, ...facts } = article;
  const kept = { facts: { ...facts, ...(date && { date: { text: date.text, basis: date.basis } }) }, problems };
  const out = new ByteWriter();
  out.text(JSON.stringify(kept));
  writeSentences(analysis.sentences, out);
  writeWords(analysis.words, out);
  writeClaims(analysis.claims, analysis.sentences, out);
  return out.finish();
}

/**
 * What the front matter of the article said.
 * @throws DamagedError where that cannot be read
 */
export function readFacts(bytes: Uint8Array): Recalled {
  const text = new ByteReader(bytes).text();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new DamagedError('facts that are no JSON');
  }
  const parsed = recalledSchema.safeParse(value);
  if (!parsed.success) throw new DamagedError('facts of another form');
  const { date, ...facts } = parsed.data.facts;
  try {
    const whole = { ...facts, ...(date && { date: parseArticleDate(date.text, date.basis) }) };
    return { facts: whole as ArticleFacts, problems: parsed.data.problems };
  } catch {
    throw new DamagedError('a date that the calendar lacks');
  }
}

/**
 * The analysis of an article. Whatever the bytes are, its sentences lie within the article's own text.
 * @throws DamagedError where the bytes cannot be its analysis
 */
export function readAnalysis(article: Article, bytes: Uint8Array): Analysis {
  const from = new ByteReader(bytes);
  from.text();
  const sentences = readSentences(from);
  if (!isSentences(sentences, article.text)) throw new DamagedError('sentences outside their text');
  const words = readWords(sentences.length / SENTENCE_WIDTH, from);
  const claims = readClaims(article, sentences, from);
  from.end();
  return { sentences, words, claims };
}

/** Each by its distance from the end of the one before, which takes a byte or two. */
function writeSentences(sentences: Uint32Array, out: ByteWriter): void {
  out.number(sentences.length / SENTENCE_WIDTH);
  let last = 0;
  for (let at = 0; at < sentences.length; at += SENTENCE_WIDTH) {
    const [start, end] = [sentences[at]!, sentences[at + 1]!];
    out.number(start - last);
    out.number(end - start);
    out.number(sentences[at + 2]!);
    last = end;
  }
}

function readSentences(from: ByteReader): Uint32Array {
  const sentences = new Uint32Array(from.count() * SENTENCE_WIDTH);
  let last = 0;
  for (let at = 0; at < sentences.length; at += SENTENCE_WIDTH) {
    const start = last + from.number();
    last = start + from.number();
    sentences.set([start, last, from.number()], at);
  }
  return sentences;
}

function writeWords(words: ArticleWords, out: ByteWriter): void {
  out.texts(words.words);
  out.numbers(words.tokenCounts);
  out.numbers(words.tokens);
  out.texts(words.actors);
  out.numbers(words.mentionCounts);
  out.numbers(words.mentions);
  out.texts(words.titleTerms);
}

const sum = (counts: Uint32Array): number => counts.reduce((all, count) => all + count, 0);

function readWords(sentences: number, from: ByteReader): ArticleWords {
  const words = from.texts();
  const tokenCounts = from.numbers();
  const tokens = from.numbers(words.length - 1);
  const actors = from.texts();
  const mentionCounts = from.numbers();
  const mentions = from.numbers();
  const titleTerms = from.texts();
  const fits =
    tokenCounts.length === sentences &&
    mentionCounts.length === sentences &&
    sum(tokenCounts) === tokens.length &&
    sum(mentionCounts) * MENTION_WIDTH === mentions.length &&
    mentionsFit(mentions, mentionCounts, tokenCounts, actors.length);
  if (!fits) throw new DamagedError('words that are not of these sentences');
  return { words, tokens, tokenCounts, actors, mentions, mentionCounts, titleTerms };
}

/** Whether mentions lie within their sentences, in order and apart, each of one of so many actors. */
function mentionsFit(mentions: Uint32Array, counts: Uint32Array, tokenCounts: Uint32Array, actors: number): boolean {
  let at = 0;
  for (let row = 0; row < counts.length; row++) {
    let last = 0;
    for (let n = 0; n < counts[row]!; n++, at += MENTION_WIDTH) {
      const [place, length, actor] = [mentions[at]!, mentions[at + 1]!, mentions[at + 2]!];
      if (place < last || length === 0 || actor >= actors) return false;
      last = place + length;
    }
    if (last > tokenCounts[row]!) return false;
  }
  return true;
}
