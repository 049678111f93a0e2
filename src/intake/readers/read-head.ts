import { isFurniture } from '../../corpus/is-furniture.js';
import { dateInLine } from '../dates/date-line.js';
import { dateOfHead } from '../dates/date-of-head.js';
import { joinNames, namesInByline } from '../page/clean-name.js';
import { type FoundDate, known } from '../reading.js';

const LONGEST_TITLE = 200;
const LONGEST_NAME = 80;
const HEAD_LINES = 8;
const MOST_WORDS_OF_A_PLACE = 2;
const BYLINE = /^(?:by|authors?:)\s+\p{Lu}.{2,80}(?:(?<![.!?])|(?<!\p{L})\p{L}\.)$/iu;
const TITLE_LABEL = /^(?:title|headline|subject)\s*:\s*(?=\S)/iu;
// What may stand above a title: the head of a letter, and the name of a section.
const LABELLED =
  /^(?:from|to|cc|reply-to|sent|date|authors?|by|source|url|link|published|publication|publisher|section|category|tags?)\s*:\s/iu;
const SECTION =
  /^(?:opinion|analysis|news|world|politics|commentary|comment|editorial|exclusive|interview|briefing|report|feature|press release|statements?|speech(?:es)?|transcript|home|economy|business|culture|sports?|europe|asia|africa|americas|middle east|regions?|topics|features|magazine|about(?: us)?|subscribe|sign in|log in|menu|search|skip to (?:main )?content)$/iu;
/** The number of a paper in its series. */
const NUMBERED =
  /^(?:\p{L}+ ){0,2}(?:brief|paper|report|note|bulletin|issue|analysis|memo|commentary)\s+(?:no\.?|number|#)\s*\d+\b.{0,60}$/iu;

const BESIDE_SITE = /^\s*[-–—|·]\s*\S/u;

const SENTENCE_END = /[.:;,]["”’)]*$/u;
// The whole line: a host, a paper, an agency, an office of state.
const PUBLISHER =
  /^(?:(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,10}|(?:the )?(?:\p{Lu}[\p{L}&’'-]* ){0,3}(?:herald|times|post|news|agency|press|journal|tribune|gazette|observer|review|daily|today|monitor|courier|telegraph|guardian|chronicle|mail|star|globe|wire|institute|cent(?:re|er)|foundation)(?: (?:agency|network|online))?|(?:\p{Lu}\p{L}* )?(?:ministry|embassy|department|office|government|presidency|permanent (?:delegation|mission)) (?:of|for|to) (?:\p{L}[\p{L},]*(?: |$)){1,7}|reuters|afp|ap|tass|anadolu|xinhua|kcna|dpa|efe|ansa)$/iu;

const OF_A_NAME = /^(?:\p{Lu}.*|of|for|to|the|and|de)$/u;
const isPublisher = (line: string): boolean =>
  line.length <= LONGEST_NAME &&
  PUBLISHER.test(line) &&
  (!line.includes(' ') || line.split(' ').every((word) => OF_A_NAME.test(word)));

const wordsOf = (line: string): number => line.split(/\s+/u).filter(Boolean).length;
// What is said of the paper itself, and the way to it through the site.
const NOTICE =
  /^(?:embargoed\b.{0,60}|(?:for )?immediate release\b.{0,40}|check against delivery|advance copy|unclassified|media (?:note|release)|press (?:release|statement|communiqu[eé])(?: no\b.{0,30}|[\s\d/.()-]{0,30}))$/iu;
const PATH = /^(?:[^»›>]{1,40}[»›>]){2}/u;

/** A line without the label that says that it is the title: "Subject: Talks resume". */
export const withoutTitleLabel = (line: string): string => line.replace(TITLE_LABEL, '');

function titleIn(blocks: readonly string[]): string | undefined {
  const head = blocks.slice(0, HEAD_LINES);
  const labelled = head.find((line) => TITLE_LABEL.test(line));
  if (labelled) return withoutTitleLabel(labelled);
  const isAbove = (line: string): boolean =>
    dateInLine(line) !== undefined ||
    [BYLINE, LABELLED, SECTION, NOTICE, NUMBERED, PATH].some((pattern) => pattern.test(line)) ||
    isFurniture(line);
  // A paper's name, or that of an office, goes above the title only where a title follows.
  const isTitled = (line: string | undefined): boolean =>
    line !== undefined && line.length <= LONGEST_TITLE && !SENTENCE_END.test(line) && wordsOf(line) > 2;
  const at = head.findIndex(
    (line, place) =>
      !isAbove(line) && !(isPublisher(line) && isTitled(head.slice(place + 1).find((next) => !isAbove(next)))),
  );
  // A place stands with the date above the title of a speech.
  const isPlace =
    at > 0 && wordsOf(head[at]!) <= MOST_WORDS_OF_A_PLACE && wordsOf(head[at + 1] ?? '') > MOST_WORDS_OF_A_PLACE;
  const line = head[isPlace ? at + 1 : at];
  if (line === undefined || at === blocks.length - 1) return undefined;
  const isTitle = line.length <= LONGEST_TITLE && !SENTENCE_END.test(line) && /\p{L}/u.test(line);
  if (!isTitle) return undefined;
  // The name of a window is the title and the site's name; the title itself stands below it.
  const alone = head.find(
    (other) =>
      other !== line && wordsOf(other) > 2 && line.startsWith(other) && BESIDE_SITE.test(line.slice(other.length)),
  );
  return alone ?? line;
}

/** What the first lines of a text say about it: title, byline and date. */
export function readHead(blocks: readonly string[]): { title?: string; author?: string; date?: FoundDate } {
  const title = titleIn(blocks);
  const byline = blocks.slice(0, HEAD_LINES).find((line) => BYLINE.test(line));
  return known({ title, author: byline && joinNames(namesInByline(byline)), date: dateOfHead(blocks, title) });
}
