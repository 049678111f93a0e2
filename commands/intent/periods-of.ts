import { takePeriod, withPlainDates } from '../period-words.js';
import { takePeriods } from '../periods.js';

const DATE = /\b(?:1[4-9]\d\d|20\d\d)(?:-\d\d){0,2}\b/gu;

/** The periods that a change is asked for between, as the option of `relation` takes them; "all" where none is named. */
export function periodsOf(text: string): string {
  const { periods } = takePeriods(text);
  if (periods && periods !== 'all') return periods;
  const { since, until } = takePeriod(text).period;
  // An end before its start is told to whoever typed it.
  if (since && until && since > until) return `${since} and ${until}`;
  const dates = [...new Set(withPlainDates(text).match(DATE) ?? [])].sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined) return 'all';
  return first === last ? first : `${first} and ${last}`;
}
