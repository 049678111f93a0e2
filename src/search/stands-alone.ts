import type { ReadQuestion } from './read-question.js';

const POINTS_BACK =
  /^(?:he|him|his|she|her|hers|it|its|they|them|their|theirs|this|that|these|those|there|then|former|latter|both|else|same|also|too|such|one|ones)$/u;
const GOES_ON = /^(?:and|but|so|or|then|what about|how about)\b/u;
/** So many words of its own make a question whole. */
const WHOLE = 4;

/** Whether a question needs nothing of the one before: it names an actor or a year, says enough, and points nowhere. */
export function standsAlone({ words, mentions, years, text }: ReadQuestion, ownSlots: number): boolean {
  if (!mentions.length && !years.length) return false;
  if (words.some(({ folded }) => POINTS_BACK.test(folded)) || GOES_ON.test(text.trim().toLowerCase())) return false;
  return ownSlots >= WHOLE;
}
