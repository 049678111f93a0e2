import { Fault } from '../../corpus/fault.js';
import { parseArticleFile } from '../../corpus/front-matter.js';
import { MOST_BLOCKS } from '../bounds.js';
import { dayOrderOf, dayOrderOfHost } from '../dates/day-order.js';
import type { DayOrder } from '../dates/numbered-dates.js';
import { isPlausible, parseDay } from '../dates/parse-day.js';
import { decodeOutside } from '../decode-outside.js';
import { Refusal, type Source } from '../draft.js';
import { type FoundDate, known, type Reading } from '../reading.js';
import { type OutsideFrontMatter, outsideFrontMatterSchema } from './outside-front-matter.js';
import { pandocHead } from './pandoc-head.js';
import { paragraphsOf } from './plain-text.js';
import { readHead } from './read-head.js';
import { tomlHead } from './toml-head.js';

const FENCE = /^\s{0,3}(?:```|~~~)/u;
const RULE = /^\s{0,3}(?:[-*_]\s*){3,}$/u;
const SETEXT = /^\s{0,3}(?:=+|-+)\s*$/u;
// What closes a heading is cut off afterwards: one pattern for both takes the third power of a line of blanks.
const HEADING = /^\s{0,3}#{1,6}\s+(\S.*)$/u;
// Commands to the program that makes a page of the text: "{% include map.html %}", "{{< figure src="map.png" >}}".
const TEMPLATE = /^\s*(?:\{%[^{}]{0,1000}%\}|\{\{[<%][^{}]{0,1000}[>%]\}\}|<!--[^<>]{0,1000}-->)\s*$/u;
const LIST = /^\s*(?:[-*+]|\d{1,3}[.)])\s+/u;

/** A heading without the marks that close it: "Pact ##". */
function withoutClosing(heading: string): string {
  let end = heading.length;
  while (heading[end - 1] === '#') end--;
  return heading.slice(0, end).trimEnd();
}

// Marks that say how a line looks, not what it says.
function withoutMarks(line: string): string {
  if (!/[*_`[\]<>\\]/u.test(line)) return line;
  return line
    .replace(/!\[[^[\]]{0,500}\]\([^()]{0,2000}\)/gu, '')
    .replace(/\[\^[^[\]]{1,50}\](?!:)/gu, '')
    .replace(/\[([^[\]]{1,1000})\]\([^()]{0,2000}(?:\([^()]{0,200}\)[^()]{0,200})?\)/gu, '$1')
    .replace(/\[([^[\]]{1,1000})\]\[[^[\]]{0,100}\]/gu, '$1')
    .replace(/<(https?:\/\/[^>\s]{1,2000})>/giu, '$1')
    .replace(/<\/?[a-z][^<>]{0,500}>/giu, '')
    .replace(/(\*\*\*|___|\*\*|__)(?=\S)([^*_]{1,2000}?)(?<=\S)\1/gu, '$2')
    .replace(/(?<![\p{L}\p{N}*])\*(?=\S)([^*]{1,2000}?)(?<=\S)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])_(?=\S)([^_]{1,2000}?)(?<=\S)_(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/`([^`]{1,500})`/gu, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!<>~|-])/gu, '$1');
}

/** Markdown text as blocks: headings and list items as lines of their own, marks, pictures and link targets gone. */
export function blocksOfMarkdown(text: string): string[] {
  const blocks: string[] = [];
  let paragraph: string[] = [];
  const close = (): void => {
    for (const block of paragraph.length > 0 ? paragraphsOf(paragraph.join('\n')) : []) blocks.push(block);
    if (blocks.length > MOST_BLOCKS)
      throw new Refusal('too-large', 'It has far more lines than an article. Add it in parts.');
    paragraph = [];
  };
  let fenced = false;
  for (const raw of text.split('\n')) {
    const line = raw.replace(/^(?:\s{0,3}>\s?)+/u, '');
    const heading = HEADING.exec(line.trimEnd());
    if (FENCE.test(line)) fenced = !fenced;
    else if (fenced) paragraph.push(line);
    else if (
      line.trim() === '' ||
      TEMPLATE.test(line) ||
      (RULE.test(line) && paragraph.length === 0) ||
      /^\s{0,3}\[[^\]]{1,100}\]:\s*\S+/u.test(line)
    )
      close();
    else if (heading) {
      close();
      blocks.push(withoutMarks(withoutClosing(heading[1]!)));
    } else if (SETEXT.test(line) && paragraph.length > 0) {
      close();
    } else {
      const item = LIST.exec(line);
      if (item) close();
      paragraph.push(withoutMarks(line));
    }
  }
  close();
  return blocks.map((block) => block.trim()).filter(Boolean);
}

const isAddress = (text: string | undefined): boolean => /^https?:/iu.test(text ?? '') && URL.canParse(text!);

// A range of days is ours alone; other programs write one day in many ways.
const dateIn = (text: string | undefined, order: DayOrder | undefined): string | undefined =>
  text && (/ to /u.test(text) && isPlausible(text) ? text : parseDay(text, order));

// The day on which a file was made or changed is often that of the note about an article.
function dateOfFrontMatter(
  { date, dateBasis, created, changed, language, url }: OutsideFrontMatter,
  ofHead: FoundDate | undefined,
): FoundDate | undefined {
  const order = dayOrderOfHost(url) ?? dayOrderOf(language);
  const published = dateIn(date, order);
  const foundIn = 'the front matter';
  if (published) return { date: published, basis: dateBasis === 'inferred' ? 'inferred' : 'stated', foundIn };
  const other = dateIn(created, order) ?? dateIn(changed, order);
  return ofHead ?? (other ? { date: other, basis: 'inferred', foundIn } : undefined);
}

/**
 * Reads Markdown. What its front matter says wins over what its text shows.
 * @throws Refusal where the front matter cannot be read
 */
export function readMarkdown({ bytes, charset }: Source): Reading {
  const { text, note } = decodeOutside(bytes, [charset]);
  try {
    const other = tomlHead(text) ?? pandocHead(text);
    const { frontMatter, text: body } = other
      ? { frontMatter: outsideFrontMatterSchema.parse(other.keys), text: other.body }
      : parseArticleFile(text, outsideFrontMatterSchema);
    const blocks = blocksOfMarkdown(body);
    const head = readHead(blocks);
    return {
      ...known({
        title: frontMatter.title ?? head.title,
        publisher: frontMatter.publisher,
        author: frontMatter.author ?? head.author,
        date: dateOfFrontMatter(frontMatter, head.date),
        url: isAddress(frontMatter.url) ? frontMatter.url : undefined,
        language: frontMatter.language,
      }),
      notes: [frontMatter.note, note].filter((each) => each !== undefined),
      blocks,
    };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    throw new Refusal('unreadable', `Line ${error.line}: ${error.message}: ${error.advice}.`);
  }
}
