import { languageOf } from '../text/language.js';
import { tokens } from '../text/tokens.js';

const SAMPLE = 4000;
// Words that English prose has in every line and other languages lack.
const ENGLISH = new Set('the of and to in that is was for with on as by at from has have been which will'.split(' '));
const LEAST_SHARE = 0.12;

/**
 * The language of a text. What the source says wins, unless it says English and the text is plainly not, or says another
 * and the text plainly is English; where neither tells, it stays unknown.
 * @param said as the source says, BCP 47 more or less: "en_GB"
 */
export function languageOfText(text: string, said?: string): string | undefined {
  const tag = canonical(said);
  const words = tokens(text.slice(0, SAMPLE)).map(({ folded }) => folded);
  if (words.length < 20) return tag;
  const isEnglish = words.filter((word) => ENGLISH.has(word)).length / words.length >= LEAST_SHARE;
  if (isEnglish) return tag?.startsWith('en') ? tag : 'en';
  return tag && !tag.startsWith('en') ? tag : languageOf(text.slice(0, SAMPLE));
}

function canonical(tag: string | undefined): string | undefined {
  try {
    return tag ? Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-').slice(0, 20))[0] : undefined;
  } catch {
    return undefined;
  }
}
