import { isDateLine } from '../dates/date-line.js';
import { joinLines, vocabularyOf } from './join-lines.js';
import { type Line, mostCommon } from './line.js';

const SENTENCE_END = /[.!?:;…]["”’'»)\]]*\d{0,3}$/u;
const LIST_ITEM = /^(?:[•●▪■◦–*-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s/u;

/** A paragraph of print, with what its title is told by. */
export interface Paragraph {
  readonly text: string;
  readonly size: number;
  readonly page: number;
  readonly y: number;
}

const round = (value: number): number => Math.round(value);

/** How the running text is set. */
interface Setting {
  readonly size: number;
  /** The distance of its lines. */
  readonly leading: number;
  /** Where most of its lines end. */
  readonly right: number;
  /** Whether a line begins further right than those of its column, as the first of a paragraph does. */
  isIndented(line: Line): boolean;
}

const BYLINE = /^by\s+\p{Lu}.{2,60}(?<![.!?])$/iu;
const standsAlone = (line: Line): boolean => isDateLine(line.text) || BYLINE.test(line.text);

// The left edges of columns are where lines begin; where fewer begin a little further right, paragraphs do.
function indentation(body: readonly Line[], size: number): (line: Line) => boolean {
  const counts = new Map<number, number>();
  for (const { left } of body) counts.set(round(left / 2), (counts.get(round(left / 2)) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count >= Math.max(3, body.length * 0.02));
  const near = (from: number, to: number): boolean => (to - from) * 2 > size * 0.7 && (to - from) * 2 < size * 4;
  const indents = new Set(
    often.flatMap(([left, count]) => (often.some(([edge, more]) => more > count && near(edge, left)) ? [left] : [])),
  );
  return ({ left }) => [-1, 0, 1].some((shift) => indents.has(round(left / 2) + shift));
}

function settingOf(lines: readonly Line[], size: number): Setting {
  const body = lines.filter((line) => Math.abs(line.size - size) < 1);
  const gaps = body.flatMap((line, at) => {
    const last = body[at - 1];
    const gap = last && last.page === line.page ? last.y - line.y : 0;
    return gap > size * 0.8 && gap < size * 3 ? [[round(gap * 2) / 2, 1] as const] : [];
  });
  const right = mostCommon(body.map((line) => [round(line.right / 4) * 4, line.text.length] as const));
  return { size, leading: mostCommon(gaps) || size * 1.2, right, isIndented: indentation(body, size) };
}

/** Lines of print as paragraphs: broken lines joined and divided words made whole, over the ends of columns and pages. */
export function paragraphsOfLines(lines: readonly Line[], size: number): Paragraph[] {
  const setting = settingOf(lines, size);
  const vocabulary = vocabularyOf(lines.map(({ text }) => text));
  const paragraphs: Paragraph[] = [];
  let last: Line | undefined;
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (last && open && goesOn(last, line, setting)) {
      paragraphs[paragraphs.length - 1] = { ...open, text: joinLines(open.text, line.text, vocabulary) };
    } else {
      paragraphs.push({ text: line.text, size: line.size, page: line.page, y: line.y });
    }
    last = line;
  }
  return paragraphs;
}

function goesOn(last: Line, line: Line, { size, leading, right, isIndented }: Setting): boolean {
  if (Math.abs(last.size - line.size) >= 1) return false;
  if (LIST_ITEM.test(line.text) || standsAlone(last) || standsAlone(line)) return false;
  const isBody = Math.abs(line.size - size) < 1;
  const gap = last.y - line.y;
  const begins = /^[\p{Ll}(]/u.test(line.text);
  const open = !SENTENCE_END.test(last.text);
  const isDivided = /\p{L}[-\u2010\u00AD]$/u.test(last.text);
  // On the next page or in the next column a sentence goes on, or a paragraph that filled its last line.
  if (last.page !== line.page || gap < 0) {
    return isBody && (begins || isDivided || (open && last.text.length > 40 && /[\p{L}\p{N},]$/u.test(last.text)));
  }
  if (isDivided && begins) return true;
  if (gap > Math.max(leading, line.size) * 1.45) return isBody && open && begins;
  if (isBody && isIndented(line)) return begins;
  const isShort = last.right < right - size * 3 && last.right - last.left < (right - last.left) * 0.85;
  return open || !isShort || begins;
}
