import { plainDigits } from '../src/text/plain-digits.js';

// Years and months as seven languages write them, read as English ones: what a period is, `takePeriod` knows.

const YEAR = String.raw`((?:1[4-9]|20)\d\d(?:-\d\d)?)`;
/** "the year", before a number. */
const THE_YEAR = String.raw`(?:(?:dem\s+jahre?|jahre?|l['’]an(?:née)?|el\s+año|año|عام(?:ي)?|العام|سنة|سال)\s+)?`;
/** "year" in a case, behind a number: "2020 года", "2020 yılından". */
const OF_YEAR = String.raw`(?:\s*(?:года|году|годов|гг?\.))?`;
const LETTER = String.raw`[\p{L}\p{M}\p{N}]`;

const before = (words: string): RegExp =>
  new RegExp(String.raw`(?<!${LETTER})(?:${words})\s*${THE_YEAR}${YEAR}${OF_YEAR}(?!${LETTER})`, 'giu');
/** Turkish says it behind the number: "2020'den beri", "2020 yılından beri". */
const behind = (ending: string, year: string, words = ''): RegExp =>
  new RegExp(String.raw`(?<!${LETTER})${YEAR}(?:['’]?${ending}|\s+${year})${words}(?!${LETTER})`, 'giu');
const both = (open: string, middle: string): RegExp =>
  new RegExp(
    String.raw`(?<!${LETTER})(?:${open})\s*${THE_YEAR}${YEAR}${OF_YEAR}\s*(?:${middle})\s*${THE_YEAR}${YEAR}${OF_YEAR}(?!${LETTER})`,
    'giu',
  );

const FROM = '[dt][ae]n';
const PERIODS: readonly (readonly [RegExp, string])[] = [
  [both('zwischen', 'und'), 'from $1 to $2'],
  [both('von', 'bis'), 'from $1 to $2'],
  [both('entre', 'et|y'), 'from $1 to $2'],
  [both('de', 'à|a'), 'from $1 to $2'],
  [both('между', 'и'), 'from $1 to $2'],
  [both('с|со', 'по|до'), 'from $1 to $2'],
  [both('بين|بین', 'و'), 'from $1 to $2'],
  [both('من', 'إلى|حتى'), 'from $1 to $2'],
  [both('از', 'تا'), 'from $1 to $2'],
  [
    new RegExp(String.raw`(?<!${LETTER})${YEAR}\s+(?:ile|ve)\s+${YEAR}(?:\s+yılları)?\s+arasında(?:ki)?`, 'giu'),
    'from $1 to $2',
  ],
  [behind(FROM, 'yılından', String.raw`\s+(?:beri|bu\s+yana|itibaren)`), 'since $1'],
  [behind(FROM, 'yılından', String.raw`\s+önce(?:ki)?`), 'before $1'],
  [behind(FROM, 'yılından', String.raw`\s+sonra(?:ki)?`), 'after $1'],
  [behind('y?[ae]', 'yılına', String.raw`\s+(?:kadar|dek|değin)`), 'until $1'],
  [behind('[dt][ae](?:ki)?', 'yılında(?:ki)?'), 'in $1'],
  [before(String.raw`seit|ab|depuis|dès|à\s+partir\s+de|desde|a\s+partir\s+de|начиная\s+с|с|منذ|از`), 'since $1'],
  [before(String.raw`bis(?:\s+(?:zum|ende))?|jusqu['’](?:en|à)|hasta|до|حتى|تا`), 'until $1'],
  [before(String.raw`vor|avant|antes\s+de|قبل(?:\s+از)?|پیش\s+از`), 'before $1'],
  [before(String.raw`nach|après|después\s+de|после|بعد(?:\s+از)?|پس\s+از`), 'after $1'],
  [before('im|in|en|в|во|في|در'), 'in $1'],
];

const LANGUAGES = ['tr', 'ru', 'ar', 'fa-u-ca-gregory', 'fr', 'de', 'es'];

/** Names of months, also as they stand beside a day ("мая"), to their two digits. */
const MONTHS: ReadonlyMap<string, string> = new Map(
  LANGUAGES.flatMap((language) =>
    Array.from({ length: 12 }, (_none, month) => month).flatMap((month) => {
      const date = new Date(Date.UTC(2021, month, 1));
      const alone = date.toLocaleDateString(language, { month: 'long', timeZone: 'UTC' });
      const parts = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
      const beside = parts.formatToParts(date).find(({ type }) => type === 'month')!.value;
      // "в мае": of the cases that Russian has besides, only this one stands before a year.
      const within = language === 'ru' ? [alone.replace(/[ьй]?$/u, 'е')] : [];
      return [alone, beside, ...within].map(
        (name) => [name.toLocaleLowerCase(language), String(month + 1).padStart(2, '0')] as const,
      );
    }),
  ),
);
const MONTH_OF_YEAR = new RegExp(
  String.raw`(?<!${LETTER})(${[...MONTHS.keys()].join('|')})\s+(?:de\s+|del\s+|عام\s+)?((?:1[4-9]|20)\d\d)(?!\d)`,
  'giu',
);

/** A text in another language with its years, months and periods in English: "seit 2020" as "since 2020". */
export function withEnglishPeriods(text: string): string {
  const plain = plainDigits(text).replace(MONTH_OF_YEAR, (whole, name: string, year: string) => {
    const month = MONTHS.get(name.toLowerCase()) ?? MONTHS.get(name.toLocaleLowerCase('tr'));
    return month ? `${year}-${month}` : whole;
  });
  return PERIODS.reduce((read, [pattern, english]) => read.replace(pattern, english), plain);
}
