import { type Span, slice, trimSpan } from '../text/span.js';
import { sentenceEnds } from './boundaries.js';

/** A paragraph, heading, list item or caption of a text: what no sentence crosses. */
export interface Block extends Span {
  readonly kind: 'prose' | 'heading' | 'caption';
}

const FINAL_STOP = /[.!?…:;,؟۔।。！？][\s"”’'»)\]]*$/u;
const LIST_ITEM = /^(?:[-*•–]|\d{1,3}[.)])\s/u;
const SIGNATURE = /^[—–―]\s?\S/u;
const MARKED_HEADING = /^(?:\\?#{1,6}(?:\s|$)|\\#{2,}|<(u|b|strong|h[1-6])>.*<\/\1>$)/iu;
const LONGEST_HEADING = 140;

// Who takes press pictures, and the words that stand in a credit.
const AGENCY =
  /\b(?:A[FA]?P|AA|EPA|EFE|DPA|ANSA|IRNA|SANA|TASS|Reuters|Getty|Anadolu|Sputnik|Xinhua|Yonhap|Kyodo|Bloomberg|Shutterstock|Alamy|Wikimedia|Press|Wire|News|Agency|Pool|Courtesy|Archive|[Hh]andout|[Pp]hotos?|[Ii]mages?)\b/u;
const CREDIT = /(?:\(([^()]{2,80})\)|\[([^[\]]{2,80})\])\.?$/u;
const TRAILING_CREDIT = /\b(?:Photo|Photograph|Picture|Image|Credit)s?(?: by|:)\s?\S.{1,60}$/u;
const CAPTION_OPENING =
  /^(?:In this (?:file |archive |handout )?(?:photo|picture|image)|(?:FILE|File photo|Photo|Picture|Image)\s?[:–—-])/u;
const LONGEST_CAPTION = 500;

function isCaption(line: string): boolean {
  if (line.length > LONGEST_CAPTION) return false;
  if (CAPTION_OPENING.test(line) || TRAILING_CREDIT.test(line.slice(-80))) return true;
  const credit = CREDIT.exec(line.slice(-90));
  const name = credit?.[1] ?? credit?.[2];
  return name !== undefined && AGENCY.test(name);
}

function isHeading(line: string): boolean {
  if (line.length <= LONGEST_HEADING * 2 && MARKED_HEADING.test(line)) return true;
  if (line.length > LONGEST_HEADING || FINAL_STOP.test(line)) return false;
  if (LIST_ITEM.test(line) || SIGNATURE.test(line) || /^\p{Ll}/u.test(line)) return false;
  // A line of speech that lost its last stop: “We will stay,” the minister said
  return !/[,.!?]["”’]\s/u.test(line) && sentenceEnds(line).length === 1;
}

// Mail and plain-text files break lines at a width: there, a line break ends nothing.
function isWrapped(text: string, lines: readonly Span[]): boolean {
  const widths = lines.slice(0, -1).map((line) => line.end - line.start);
  if (widths.length === 0) return false;
  const widest = widths.reduce((a, b) => Math.max(a, b), 0);
  if (widest > 110 || widths.some((width) => width < 40 || width < widest - 25)) return false;
  return lines.some((line, at) => at > 0 && /^\p{Ll}/u.test(text.slice(line.start, line.start + 2)));
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    lines.push(trimSpan(text, { start, end }));
    start = end + 1;
  }
  return lines;
}

/**
 * Cuts a text into blocks, in order: a line is a block, but a group of lines broken at a fixed width is one.
 * @param title where a line repeats it, the line is a heading whatever its last character
 */
export function blocksOf(text: string, title?: string): Block[] {
  const blocks: Block[] = [];
  let group: Span[] = [];
  const add = (span: Span): void => {
    const line = slice(text, span);
    const heading = line === title?.trim() || isHeading(line);
    blocks.push({ ...span, kind: isCaption(line) ? 'caption' : heading ? 'heading' : 'prose' });
  };
  const close = (): void => {
    const plain = group.every(
      (line) => !LIST_ITEM.test(text.slice(line.start, line.start + 6)) && !isCaption(slice(text, line)),
    );
    if (plain && isWrapped(text, group)) add({ start: group[0]!.start, end: group.at(-1)!.end });
    else for (const line of group) add(line);
    group = [];
  };
  for (const line of linesOf(text)) {
    if (line.start < line.end) group.push(line);
    else close();
  }
  close();
  return blocks;
}
