// The languages of Europe and its neighbours: their papers put their own dates above English text too.
const LANGUAGES =
  'de fr es pt ca it nl tr az ru uk bg mk pl cs sk sl hr bs sr sr-Latn ro el hu sv da nb fi et lv lt sq id'.split(' ');
const STYLES = [
  { month: 'long' },
  { month: 'short' },
  { month: 'long', day: 'numeric', year: 'numeric' },
  { month: 'short', day: 'numeric', year: 'numeric' },
] as const;
const SHORTEST = 3;

let months: ReadonlyMap<string, number> | undefined;

function readMonths(): ReadonlyMap<string, number> {
  const found = new Map<string, Set<number>>();
  for (const language of LANGUAGES) {
    for (const style of STYLES) {
      const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { ...style, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month++) {
        const parts = format.formatToParts(Date.UTC(2024, month - 1, 15));
        const name = keyOf(parts.find(({ type }) => type === 'month')?.value ?? '');
        if (name.length >= SHORTEST) found.set(name, (found.get(name) ?? new Set()).add(month));
      }
    }
  }
  // "Listopad" is October in one language and November in the next.
  return new Map([...found].flatMap(([name, [first, second]]) => (second === undefined ? [[name, first!]] : [])));
}

const keyOf = (name: string): string => name.toLocaleLowerCase('en').replace(/\.$/u, '');

/** The month, from 1, that a name or its short form means in a language other than English, whichever that is. */
export function monthOfName(name: string): number | undefined {
  months ??= readMonths();
  return months.get(keyOf(name));
}
