const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
// "06.09.08", "7 Aug 88", "Aug 21, '20"
const NUMBERS = /(?<![\d./-])(\d{1,2}([./-])\d{1,2}\2)(\d{2})(?![\d/-]|\.\d)/u;
const NAMED = new RegExp(
  `\\b((?:\\d{1,2}(?:st|nd|rd|th)?[ -]${MONTH}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?),?[ -]?)['’]?(\\d{2})(?=$|[,;|)]|\\s[|–—-])`,
  'iu',
);
const LONGEST_LINE = 160;
// A library of news does not reach back further in such short forms.
const FIRST_OF_LAST_CENTURY = 70;

/** A line with the year of its date in four digits where it is written in two. Lines with a whole year stay as they are. */
export function withWholeYear(line: string): string {
  if (line.length > LONGEST_LINE || /(?<!\d)(?:1[4-9]|20)\d\d(?!\d)/u.test(line)) return line;
  const century = (year: string): string => (Number(year) >= FIRST_OF_LAST_CENTURY ? `19${year}` : `20${year}`);
  const numbers = NUMBERS.exec(line);
  if (numbers) return line.replace(NUMBERS, (_, day: string, _mark, year: string) => `${day}${century(year)}`);
  return line.replace(
    NAMED,
    (_, day: string, year: string) => `${/[ -]$/u.test(day) ? day : `${day} `}${century(year)}`,
  );
}
