/** A day or year that a text names. */
export interface NamedTime {
  readonly at: number;
  /** As written. */
  readonly shown: string;
  /** First day of it, YYYY-MM-DD. */
  readonly from: string;
  readonly isDay: boolean;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '((?:1[5-9]|20)\\d\\d)';
const NAMED_DAY = new RegExp(
  `\\b(?:${DAY} ${MONTH},? ${YEAR}|${MONTH} ${DAY},? ${YEAR}|${YEAR}-(\\d\\d)-(\\d\\d))\\b`,
  'gu',
);
// A number alone is a year after these words only: "2,015 soldiers" and "1945 tonnes" are none.
const NAMED_YEAR =
  /\b(?:[Ii]n|[Ss]ince|[Dd]uring|early|late|mid|of|from|[Aa]fter) ((?:1[5-9]|20)\d\d)\b(?![-–/,.]?\d)/gu;

const pad = (number: number): string => String(number).padStart(2, '0');
const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function dayOf(match: RegExpExecArray): string | undefined {
  const [, day1, month1, year1, month2, day2, year2, year3, month3, day3] = match;
  const year = year1 ?? year2 ?? year3!;
  const month = month3 ? Number(month3) : monthOf(month1 ?? month2!);
  const day = Number(day1 ?? day2 ?? day3);
  const isReal =
    month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  return isReal ? `${year}-${pad(month)}-${pad(day)}` : undefined;
}

/** The days ("8 February 2018", "Feb. 8, 2018", "2018-02-08") and years ("since 2018") that a text names, in order. */
export function namedTimes(text: string): NamedTime[] {
  const days = [...text.matchAll(NAMED_DAY)].flatMap((match) => {
    const from = dayOf(match);
    return from ? [{ at: match.index, shown: match[0], from, isDay: true }] : [];
  });
  const years = [...text.matchAll(NAMED_YEAR)].map((match) => ({
    at: match.index + match[0].length - 4,
    shown: match[1]!,
    from: `${match[1]}-01-01`,
    isDay: false,
  }));
  return [...days, ...years].sort((a, b) => a.at - b.at);
}
