import { cleanLine } from '../../src/text/clean.js';
import { questionStopWords } from '../../src/text/stop-words.js';
import { type Token, tokens } from '../../src/text/tokens.js';
import { hintsOf, isOf, withoutLead } from '../asking-words.js';

/** What a period or a place begins with belongs to the matter. */
const BEGINS = /\b(?:since|in|before|after|during|until|from)\s+(?:the\s+)?$/iu;
/** Where one remark ends and the next begins. */
const REMARKS =
  /(?<=[?!;:]|\p{Ll}{3}\.)\s+|\s+(?:[–—-]|->)\s+|,\s+(?=(?:please|pls|plz|thx|thanks|i|need|for|due|any|can|could)\b)/iu;

/** What leads from the words that ask to the matter: "the line in which …", "the part on …". */
const LEADS = new Set([
  'on',
  'about',
  'abt',
  're',
  'for',
  'from',
  'where',
  'which',
  'that',
  'regarding',
  'concerning',
  'saying',
  'mentioning',
  'with',
]);

/** The words after the last one that asks and is followed by such a lead. */
function afterLead(all: readonly Token[], isHint: (token: Token) => boolean): readonly Token[] {
  const at = all.findLastIndex(
    (token, i) => LEADS.has(token.folded) && i > 0 && (isHint(all[i - 1]!) || (i > 1 && isHint(all[i - 2]!))),
  );
  return all.slice(at + 1);
}

/**
 * What a text is about: of its remark that says most, from the first to the last word that is no way of asking, no
 * courtesy and none of the hints.
 */
export function matterOf(text: string, ...hints: readonly string[]): string {
  const isHint = ({ folded }: Token): boolean => hintsOf(folded).some((hint) => hints.includes(hint));
  const isOwn = (token: Token): boolean =>
    !questionStopWords.has(token.folded) && !isOf(token.folded, 'courtesy') && !isHint(token);
  let matter = '';
  let most = 0;
  for (const remark of withoutLead(cleanLine(text)).split(REMARKS)) {
    const all = tokens(remark);
    const led = afterLead(all, isHint).filter(isOwn);
    const own = led.length > 0 ? led : all.filter(isOwn);
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last || own.length <= most) continue;
    most = own.length;
    const before = BEGINS.exec(remark.slice(0, first.start))?.[0] ?? '';
    matter = remark.slice(first.start - before.length, last.end);
  }
  return matter;
}
