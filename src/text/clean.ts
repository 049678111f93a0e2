// Joiners (U+200C, U+200D) are letters' business in Persian and in emoji; every other invisible character can hide
// or reorder text: controls, bidirectional marks and overrides, tags, lone surrogates, private use.
const INVISIBLE = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;
// Between Latin letters a joiner only hides a word: "W-ho" with an invisible joiner would be three.
const JOINED = /(?<=\p{Script=Latin})[\u200C\u200D]+(?=\p{Script=Latin})/gu;
// Colours and other orders to a terminal, whose letters would be left over as words; links and titles end with a bell.
const ESCAPES = /\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\))|\u009B[0-?]*[ -/]*[@-~]/gu;
const BREAKING = /[\t\n\v\f\r\u0085\u2028\u2029]/gu;

/** Text from outside without terminal escapes, control, bidirectional and other invisible characters, white space collapsed. */
export const cleanLine = (text: string): string =>
  text
    .replace(ESCAPES, '')
    .replace(BREAKING, ' ')
    .replace(INVISIBLE, '')
    .replace(JOINED, '')
    .replace(/\s+/gu, ' ')
    .trim();

/** The same, but each such character becomes a space, so that offsets into the text stay true. */
export const cleanInPlace = (text: string): string =>
  text.replace(BREAKING, ' ').replace(INVISIBLE, (character) => ' '.repeat(character.length));

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** At most `limit` UTF-16 code units from the start of a text, cut between characters as people see them. */
export function firstCharacters(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let end = 0;
  // A character of more than 64 code units is no character that anyone writes: the window bounds the work.
  for (const { index, segment } of graphemes.segment(text.slice(0, limit + 64))) {
    if (index + segment.length > limit) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}

/** Text from outside as one clean line of at most `limit` UTF-16 code units; "…" ends what was longer. */
export function shortLine(text: string, limit: number): string {
  const line = cleanLine(text.slice(0, 4 * limit));
  const shown = firstCharacters(line, limit);
  return shown === line && text.length <= 4 * limit ? shown : `${firstCharacters(line, limit - 1)}…`;
}
