import { cleanLine } from '../../src/text/clean.js';
import { questionStopWords } from '../../src/text/stop-words.js';
import { tokens } from '../../src/text/tokens.js';
import { hintsOf, isOf, withoutLead } from '../asking-words.js';

/** What a period or a place begins with belongs to the matter. */
const BEGINS = /\b(?:since|in|before|after|during|until|from)\s+(?:the\s+)?$/iu;

/** What a text is about: from its first to its last word that is no way of asking, no courtesy and none of the hints. */
export function matterOf(text: string, ...hints: readonly string[]): string {
  const line = withoutLead(cleanLine(text));
  const own = tokens(line).filter(
    ({ folded }) =>
      !questionStopWords.has(folded) &&
      !isOf(folded, 'courtesy') &&
      !hintsOf(folded).some((hint) => hints.includes(hint)),
  );
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return '';
  const before = BEGINS.exec(line.slice(0, first.start))?.[0] ?? '';
  return line.slice(first.start - before.length, last.end);
}
