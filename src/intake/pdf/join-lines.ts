// Second halves of compounds: before them a hyphen at the end of a line is a hyphen.
const COMPOUND =
  /^(?:backed|repeated|awaited|needed|shared|led|based|style|controlled|aligned|held|term|wing|level|made|run|era|related|sponsored|supported|speaking|majority|owned|funded|armed|brokered|wide|range|scale|year|old|month|day|week|hour|strong|like|up|in|out|off|down|to|and|of|the|not|ever|fire|border|military|western|eastern|american|soviet|russian|turkish|iranian|chinese|european)\b/iu;
const PREFIX =
  /\b(?:self|non|often|much|ever|never|newly|war|oil|gas|arms|state|government|peace|man|world|anti|pro|ex|co|post|pre|counter|vice|long|short|high|low|well|so|then|now|all|cross|far|near|north|south|east|west|mid|re|multi|inter|two|three|four|five|six|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-$/iu;

/** The words of a text, each as it stands and in lower case. */
export type Vocabulary = ReadonlySet<string>;

export const vocabularyOf = (lines: readonly string[]): Vocabulary =>
  new Set(lines.flatMap((line) => line.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []));

/**
 * Two lines of print as one. A word divided at the line's end is made whole: the hyphen goes, unless the word has one
 * elsewhere in the text, or is plainly a compound ("Russia-backed").
 */
export function joinLines(text: string, next: string, vocabulary: Vocabulary): string {
  const divided = /([\p{L}\p{N}]+)[-\u2010\u00AD]$/u.exec(text);
  const rest = /^[\p{L}\p{N}]+/u.exec(next)?.[0];
  if (!divided || !rest) return `${text.replace(/\u00AD$/u, '')} ${next}`;
  const whole = (divided[1]! + rest).toLowerCase();
  const hyphened = `${divided[1]}-${rest}`.toLowerCase();
  const withoutHyphen = text.slice(0, -1) + next;
  if (text.endsWith('\u00AD') || vocabulary.has(whole)) return withoutHyphen;
  const isCompound =
    vocabulary.has(hyphened) ||
    COMPOUND.test(rest) ||
    PREFIX.test(text) ||
    !/^\p{Ll}/u.test(rest) ||
    /\d$/u.test(divided[1]!);
  return isCompound ? `${text}${next}` : withoutHyphen;
}
