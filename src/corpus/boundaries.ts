import { ABBREVIATIONS, OPENERS, REPORTING_VERBS } from './abbreviations.js';

// A run of stops with the quotes, brackets and note marks that close after it; a stray closing quote or stop may follow a space.
const STOP =
  /(?:[.!?…؟۔।]+|[。！？]+)(?:[”’»)\]]|["'](?=$|[\s,;:)\]”’])|\[\d{1,3}\]|\s{1,2}[”»](?=\s|$)|\s\.(?=\s\p{Lu}))*/gu;
// What a decision may look at on either side: keeps the whole scan linear.
const REACH = 80;

const SPOKEN = new RegExp(`^(?:\\p{Lu}[\\p{L}.’'-]*\\s+){1,4}(?:${REPORTING_VERBS})\\b`, 'u');
const ADDRESS = /:\/\/|www\.|@|\.\p{Ll}{2,5}\d?[,;:)]*$|[=&]/u;
const LAST_WORD = /(?:^|[^\p{L}\p{N}.])((?:\p{L}+\.)*[\p{L}\p{N}]+)$/u;

const startsWithOpener = (after: string): boolean => {
  const word = /^["“‘'«([]*(\p{Lu}\p{L}*)(?![\p{L}.])/u.exec(after)?.[1];
  return word !== undefined && OPENERS.has(word.toLowerCase());
};

// "U.S", "J", "e.g": the word before the stop, as abbreviations are listed.
const lastWord = (before: string): string => LAST_WORD.exec(before.slice(-24))?.[1] ?? '';

/** Whether a full stop after `before` belongs to an abbreviation rather than to the end of a sentence. */
const isAbbreviation = (before: string, after: string): boolean => {
  const word = lastWord(before);
  const key = word.toLowerCase();
  if (ABBREVIATIONS.never.has(key)) return true;
  if (ABBREVIATIONS.beforeNumber.has(key)) return /^\p{N}/u.test(after);
  const initials = /^(?:\p{L}\.)*\p{L}$/u.test(word) && (word.includes('.') || /\p{Lu}/u.test(word));
  if (initials || ABBREVIATIONS.unlessOpener.has(key)) return !startsWithOpener(after);
  return false;
};

/** A stop followed by white space. */
const endsBeforeSpace = (before: string, stops: string, closed: boolean, after: string): boolean => {
  const next = after.replace(/^[-–—•*]\s+/u, '');
  const lower = /^["“‘'«([]*\p{Ll}/u.test(next);
  if (next.length < after.length) return !lower && !(stops === '.' && isAbbreviation(before, next));
  if (/[…]|\.\./u.test(stops)) {
    if (/[[(]$/u.test(before)) return false;
    return /\s$/u.test(before) ? startsWithOpener(after) : !lower;
  }
  if (/[!?؟]/u.test(stops)) return !lower && !(closed && SPOKEN.test(after));
  if (isAbbreviation(before, after)) return false;
  if (!lower) return true;
  // A small letter after a stop: a slip of the writer, unless quoted speech goes on or the word is no word.
  return !closed && /[aeiouy\p{N})\]”"]|[^\p{ASCII}]/iu.test(lastWord(before)) && lastWord(before).length > 1;
};

/** A stop with no white space after it: the end of a sentence only where the space was plainly lost. */
const endsGlued = (before: string, stops: string, closed: boolean, after: string): boolean => {
  if (/^[—“«]/u.test(after)) return !/[[(]$/u.test(before);
  if (!/^["‘#]?(?:\p{Lu}[\p{Ll}’']|[AI]\s|\p{Lo}\p{Lo})|^#\p{L}/u.test(after) && !/^["‘]?\p{Lu}{2,}\s/u.test(after))
    return false;
  if (/\.\p{Lu}$/u.test(before)) return startsWithOpener(after);
  if (closed || /[!?؟…]/u.test(stops)) return !ADDRESS.test(token(before, stops, after));
  if (!/(?:[\p{Ll}\p{Lo}\p{M}]{2}|\p{Lu}{2}|[\p{N}%)\]”’"\s])$/u.test(before)) return false;
  return !ABBREVIATIONS.never.has(lastWord(before).toLowerCase()) && !ADDRESS.test(token(before, stops, after));
};

const token = (before: string, stops: string, after: string): string =>
  `${/\S*$/u.exec(before)![0]}${stops}${/^\S*/u.exec(after)![0]}`;

/**
 * Where the sentences of one block end: offsets into `block`, ascending, the last one its length.
 * Rules rather than Intl.Segmenter, which splits at "Mr. Akiba" and "U.S. State" and joins "puzzle.The".
 * Linear in the length of the block.
 */
export function sentenceEnds(block: string): number[] {
  const ends: number[] = [];
  let from = 0;
  let quotes = 0;
  let counted = 0;
  for (const match of block.matchAll(STOP)) {
    const stops = /^[.!?…؟۔।。！？]+/u.exec(match[0])![0];
    let end = match.index + match[0].length;
    let closed = match[0].length > stops.length;
    const before = block.slice(Math.max(from, match.index - REACH), match.index);
    for (; counted < end; counted++) if (block[counted] === '"') quotes++;
    // A straight quote glued to the next word closes if one is open.
    if (block[end] === '"' && quotes % 2 === 1) {
      end++;
      closed = true;
    }
    if (end >= block.length) break;
    const rest = block.slice(end, end + REACH);
    const after = rest.trimStart();
    // The number of a list item: "2. Ankara agrees"
    if (/^\p{N}{1,3}$/u.test(before) && from === match.index - before.length && stops === '.' && !closed) continue;
    const ended = /^[。！？]/u.test(stops)
      ? true
      : after.length < rest.length
        ? after === '' || endsBeforeSpace(before, stops, closed, after)
        : endsGlued(before, stops, closed, after);
    if (!ended) continue;
    ends.push(end);
    from = end;
    while (from < block.length && /\s/u.test(block[from]!)) from++;
  }
  ends.push(block.length);
  return ends;
}
