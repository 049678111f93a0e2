import { cleanInPlace, cleanLine, firstCharacters } from '../../text/clean.js';
import type { Span } from '../../text/span.js';

// Whatever can begin Markdown, a mention, a link, a custom emoji or a timestamp. Discord shows a backslash before
// any of these as nothing at all, so that the words stay as they are.
const ACTIVE = /[\\*_~`|<>[\]@#]|:(?=\/)|^[-+]|^\d+(?=[.)])/gu;

const protect = (found: string): string => (/^\d/u.test(found) ? `${found}\\` : `\\${found}`);

/** Text of an article or a user as Markdown that shows it to the letter, on one line. */
export const escapeText = (text: string): string => cleanLine(text).replace(ACTIVE, protect);

// In the middle of a line nothing is at its beginning.
const escapePart = (text: string): string => cleanInPlace(text).replace(/\s+/gu, ' ').replace(ACTIVE, protect);

/**
 * As much of a text as fits when it is escaped, cut between characters.
 * @returns the escaped text and how many code units of the text it shows
 */
export function escapeWithin(
  text: string,
  highlights: readonly Span[],
  limit: number,
): { shown: string; length: number } {
  const whole = emphasise(text, highlights);
  if (whole.length <= limit) return { shown: whole, length: text.length };
  let [least, most] = [0, Math.min(text.length, limit)];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (emphasise(text.slice(0, middle), highlights).length <= limit) least = middle;
    else most = middle - 1;
  }
  const part = wordEnd(firstCharacters(text, least));
  return { shown: emphasise(part, highlights).trimEnd(), length: part.length };
}

/** Without a word begun at the end, where that costs little. */
function wordEnd(text: string): string {
  const space = text.search(/\s\S*$/u);
  return space > text.length - 40 && space > 0 ? text.slice(0, space) : text;
}

/** A text escaped, with the highlighted spans in bold. */
function emphasise(text: string, highlights: readonly Span[]): string {
  let shown = '';
  let at = 0;
  for (const { start, end } of joined(highlights, text)) {
    const bold = text.slice(start, end);
    // Two pairs of stars in a row would be shown as stars.
    if (start < at || !bold.trim()) continue;
    shown += `${escapePart(text.slice(at, start))}**${escapePart(bold)}**`;
    at = end;
  }
  return shown + escapePart(text.slice(at));
}

/** Spans inside the text, in order, those that touch made one. */
function joined(spans: readonly Span[], { length }: string): Span[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (start >= length) break;
    if (last && start <= last.end) last.end = Math.min(length, Math.max(last.end, end));
    else result.push({ start, end: Math.min(end, length) });
  }
  return result;
}

/** A link with escaped words; the words alone where the address is none that can be linked. */
export function link(words: string, address: string | undefined): string {
  if (!address || address.length > 500 || !/^https?:\/\/[^\s<>]+$/iu.test(address) || !URL.canParse(address))
    return words;
  const target = new URL(address).href.replace(
    /[()<>\\`|[\]]/gu,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `[${words}](${target})`;
}
