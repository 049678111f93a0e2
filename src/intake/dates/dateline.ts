import type { FoundDate } from '../reading.js';
import { parseDay } from './parse-day.js';

const LONGEST_OPENING = 160;
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?';
const DAY_AND_MONTH = `(${MONTH} \\d{1,2}|\\d{1,2}(?:st|nd|rd|th)? ${MONTH})(?:,? (\\d{4}))?`;
const AGENCY = '(?:\\([\\p{L} /]{2,30}\\)|/[\\p{L} ]{2,30}/)';
// "ANKARA, March 5, 2020 (Reuters) –": place in capitals, day, agency, dash. Where an agency is named the place may be
// written as any: "Pyongyang, August 6 (KCNA) --", "MOSCOW, May 16. /TASS/."
const DATELINE = new RegExp(
  `^\\p{Lu}[\\p{Lu} .'’/-]{2,40}[,( ]+(?:\\p{L}[\\p{L} .]{1,30}, ?)?${DAY_AND_MONTH}[) ,]*(?:${AGENCY}|[\\p{L} /]{2,30})? ?[–—-]`,
  'u',
);
const AGENCY_DATELINE = new RegExp(
  `^\\p{Lu}[\\p{L} .'’/-]{2,40}, ?(?:\\p{L}[\\p{L} .]{1,30}, ?)?${DAY_AND_MONTH}[.,]? ?${AGENCY} ?[.:–—-]`,
  'u',
);

/**
 * The date of the dateline that opens a report: "ANKARA, March 5, 2020 (Reuters) – …".
 * @param year the year where the dateline leaves it out, if it is known
 */
export function dateOfDateline(paragraph: string, year?: string): FoundDate | undefined {
  const opening = paragraph.slice(0, LONGEST_OPENING);
  const match = DATELINE.exec(opening) ?? AGENCY_DATELINE.exec(opening);
  const stated = match?.[2] ?? year;
  if (!match || !stated) return undefined;
  const date = parseDay(`${match[1]}, ${stated}`);
  return date ? { date, basis: match[2] ? 'stated' : 'inferred', foundIn: 'the dateline of the report' } : undefined;
}
