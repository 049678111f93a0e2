const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** About how many words a text has. Scripts without spaces are counted as two letters a word. */
export function countWords(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  const spaced = unspaced > 0 ? text.replace(UNSPACED, ' ') : text;
  return (spaced.match(WORD)?.length ?? 0) + Math.round(unspaced / 2);
}
