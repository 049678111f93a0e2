import type { Span } from '../../text/span.js';

/** A stretch of a text that was read in the wrong encoding, and what it was meant to be. */
export interface Misread extends Span {
  readonly meant: string;
}

interface Encoding {
  /** Byte of each character that stands for one above 127. */
  readonly bytes: ReadonlyMap<string, number>;
  /** Characters that one stretch of misread text consists of. */
  readonly run: RegExp;
}

// The row from 0x80 of Windows-1252; where it leaves a byte free, the control character stands as it was read.
const WINDOWS_1252 =
  '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ' +
  Array.from({ length: 96 }, (_, at) => String.fromCharCode(0xa0 + at)).join('');

function encoding(upperHalf: string): Encoding {
  const characters = [...upperHalf];
  const bytes = new Map(characters.map((character, at) => [character, 0x80 + at]));
  if (upperHalf === WINDOWS_1252) for (let byte = 0x80; byte < 0xa0; byte++) bytes.set(String.fromCharCode(byte), byte);
  const set = [...bytes.keys()].map((character) => `\\u{${character.codePointAt(0)!.toString(16)}}`).join('');
  return { bytes, run: new RegExp(`[${set}]{2,}`, 'gu') };
}

const upperHalf = (label: string): string =>
  new TextDecoder(label).decode(Uint8Array.from({ length: 128 }, (_, at) => 0x80 + at));

let encodings: readonly Encoding[] | undefined;
const known = (): readonly Encoding[] => {
  encodings ??= [encoding(WINDOWS_1252), encoding(upperHalf('macintosh')), encoding(upperHalf('windows-1251'))];
  return encodings;
};

// What the first byte of a UTF-8 letter looks like when it is misread, where one such letter alone proves it; after
// others a quotation mark may stand in honest text: CAFÉ”.
const TELLING = /^(?:[ÃÂÄÅÐÑØÙ×]|â[€\u0080„†‚]|ï[»¬¿]|ð[Ÿ\u009F]|вЂ|[√‚∆ƒ≈≥][^\s])/u;
const strict = new TextDecoder('utf-8', { fatal: true });

function reread(run: string, { bytes }: Encoding): string | undefined {
  const coded = Uint8Array.from(run, (character) => bytes.get(character)!);
  try {
    const meant = strict.decode(coded);
    const letters = [...meant];
    const surely = letters.length > 1 || TELLING.test(run);
    return surely && !/\p{C}/u.test(meant) ? meant : undefined;
  } catch {
    return undefined;
  }
}

// No language writes four of these letters in a row; Windows-1251 read as Latin-1 does: "Ïóòèí".
const ALL_ACCENTED = /[\u00C0-\u00FF]{4,}/gu;

function cyrillicBehind(run: string): string {
  return new TextDecoder('windows-1251').decode(Uint8Array.from(run, (letter) => letter.charCodeAt(0)));
}

/**
 * Letters that were read in the wrong encoding: UTF-8 as Windows-1252, Mac Roman or Windows-1251 ("TÃ¼rkiye", "â€™",
 * "РџСѓС‚РёРЅ"), found by turning them back, since what is valid UTF-8 afterwards was no accident; and Windows-1251 as
 * Latin-1 ("Ïóòèí"). In order, not overlapping.
 */
export function misreadLetters(text: string): Misread[] {
  const found: Misread[] = [];
  for (const candidate of known()) {
    for (const { 0: run, index } of text.matchAll(candidate.run)) {
      const meant = reread(run, candidate);
      if (meant !== undefined) found.push({ start: index, end: index + run.length, meant });
    }
  }
  for (const { 0: run, index } of text.matchAll(ALL_ACCENTED))
    found.push({ start: index, end: index + run.length, meant: cyrillicBehind(run) });
  found.sort((a, b) => a.start - b.start);
  let end = 0;
  return found.filter((misread) => {
    if (misread.start < end) return false;
    end = misread.end;
    return true;
  });
}
