import type { FoundDate } from '../reading.js';
import { dateByLabel, dateInLine, dateSaidIn } from './date-line.js';
import { firstOf } from './first-of.js';
import type { DayOrder } from './numbered-dates.js';
import { datesIn } from './parse-day.js';

const LAST_LINES = 6;
const FEWEST_LINES = 4;
const LONGEST_LINE = 200;
// "Done at Tbilisi, 23 December 2019, in three originals."
const DONE = /^\(?(?:done|signed|adopted|issued|given|agreed) (?:at|in) \p{Lu}/iu;
// "This article first appeared in The Courier on 8 February 2018."
const APPEARED =
  /^\W*(?:this|the|an? (?:earlier )?version of this) (?:\p{L}+ ){1,3}(?:was|first|originally|appeared)\b/iu;

/** The date at the end of a text: where a treaty was done, a letter written, or an article first published. */
export function closingDate(blocks: readonly string[], order?: DayOrder): FoundDate | undefined {
  if (blocks.length < FEWEST_LINES) return undefined;
  const last = blocks
    .slice(-LAST_LINES)
    .flatMap((block) => block.split('\n').slice(-3))
    .filter((line) => line.length <= LONGEST_LINE)
    .reverse();
  const told = (line: string): string | undefined =>
    DONE.test(line) || APPEARED.test(line) ? datesIn(line, order)[0]?.date : dateSaidIn(line, order);
  const bare = (line: string): string | undefined => dateInLine(line, order) ?? dateByLabel(line, order);
  // Several such lines are a list of sources.
  const dated = last.filter((line) => bare(line) !== undefined);
  const date = firstOf(last, told) ?? (dated.length === 1 ? firstOf(last.slice(0, 2), bare) : undefined);
  return date ? { date, basis: 'stated', foundIn: 'a line at the end of the text' } : undefined;
}
