import { basename, extname } from 'node:path';
import type { FoundDate } from '../reading.js';
import { dateInPath } from './date-in-address.js';
import { datesIn } from './parse-day.js';

/** The date in the name of a file, as programs that make sites and people who keep clippings put it there. */
export function dateInFileName(file: string): FoundDate | undefined {
  const name = basename(file, extname(file));
  const date = dateInPath(`/${name}`) ?? datesIn(name.replace(/[_-]+/gu, ' ').slice(0, 300))[0]?.date;
  return date ? { date, basis: 'inferred', foundIn: 'the name of the file' } : undefined;
}
