import { stringify } from 'yaml';
import { parseArticleDate } from '../../corpus/article-date.js';
import { decodeText } from '../../corpus/decode.js';
import { type ArticleFile, parseArticleFile } from '../../corpus/front-matter.js';
import { LARGEST_ARTICLE } from '../../corpus/read-article.js';
import { cleanLine, firstCharacters } from '../../text/clean.js';
import { inMegabytes } from '../bounds.js';
import { type Draft, Refusal } from '../draft.js';

const LONGEST = { title: 500, publisher: 200, author: 300, note: 500 } as const;
const LONGEST_URL = 2000;
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/iu;
// Tabs and line feeds are text; every other control character is an order to some machine.
const CONTROLS = /[\0-\x08\v\f\x0E-\x1F\x7F-\x9F]/gu;
const LONE_SURROGATES = /\p{Cs}/gu;

/**
 * A draft as an article file can hold it, so that reading the file gives it back to the letter: single lines without
 * invisible characters and of bounded length, dates that the calendar knows, addresses of the web, a text without
 * control characters and outer blank lines. What cannot be kept of the metadata is left out.
 */
export function fitToFile(draft: Draft): Draft {
  const line = (key: keyof typeof LONGEST) =>
    firstCharacters(cleanLine(draft[key] ?? ''), LONGEST[key]).trim() || undefined;
  const date = dateOf(draft.date);
  const fitted: { [K in keyof Draft]: Draft[K] | undefined } = {
    title: line('title'),
    publisher: line('publisher'),
    author: line('author'),
    date,
    dateBasis: date ? (draft.dateBasis ?? 'stated') : undefined,
    dateFoundIn: date ? draft.dateFoundIn : undefined,
    url: isWebAddress(draft.url) ? draft.url : undefined,
    language: draft.language && LANGUAGE.test(draft.language) ? draft.language : undefined,
    note: line('note'),
    text: storedText(draft.text),
  };
  return Object.fromEntries(Object.entries(fitted).filter(([, value]) => value !== undefined)) as unknown as Draft;
}

function dateOf(date: string | undefined): string | undefined {
  try {
    return date === undefined ? undefined : parseArticleDate(cleanLine(date)).text;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const isWebAddress = (url: string | undefined): boolean =>
  url !== undefined &&
  url.length <= LONGEST_URL &&
  /^https?:\/\/\S+$/iu.test(url) &&
  cleanLine(url) === url &&
  URL.canParse(url);

// By the very function that will read it.
const storedText = (text: string): string =>
  parseArticleFile(
    `---\n---\n${text.replace(/\r\n?/gu, '\n').replace(LONE_SURROGATES, '\uFFFD').replace(CONTROLS, '')}`,
  ).text;

/**
 * The Markdown file of an article: its front matter as YAML, then the text.
 * @param draft as `fitToFile` makes it
 * @throws Refusal where it has no text or is larger than articles are read, or would not be read back as it is
 */
export function articleFile(draft: Draft): string {
  if (!/[\p{L}\p{N}]/u.test(draft.text)) throw new Refusal('no-text', 'There is no text in it.');
  const keys = Object.entries(frontMatterOf(draft)).filter(([, value]) => value !== undefined);
  const yaml = keys.length > 0 ? stringify(Object.fromEntries(keys), { lineWidth: 0 }) : '';
  const file = `---\n${yaml}---\n\n${draft.text}\n`;
  const bytes = Buffer.from(file);
  if (bytes.length > LARGEST_ARTICLE) {
    throw new Refusal(
      'too-large',
      `The text is larger than ${inMegabytes(LARGEST_ARTICLE)}. Split it, one file an article.`,
    );
  }
  if (!isReadBack(bytes, draft)) {
    throw new Refusal(
      'unsafe',
      'It holds characters that would not be read back as they are. Save it as plain text in UTF-8.',
    );
  }
  return file;
}

const frontMatterOf = ({ title, publisher, author, date, dateBasis, url, language, note }: Draft) => ({
  title,
  publisher,
  author,
  date,
  // "Stated" is what is taken where nothing is said.
  dateBasis: dateBasis === 'inferred' ? dateBasis : undefined,
  url,
  language,
  note,
});

function isReadBack(bytes: Uint8Array, draft: Draft): boolean {
  const { frontMatter, text }: ArticleFile = parseArticleFile(decodeText(bytes));
  return (
    text === draft.text && Object.entries(frontMatterOf(draft)).every(([key, value]) => frontMatter[key] === value)
  );
}
