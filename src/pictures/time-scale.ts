const DAY = 86_400_000;
const SHORTEST = 60;

/** First and last day of a date as YYYY, YYYY-MM or YYYY-MM-DD, in days since 1970; the last day is whole. */
export function daysOf(date: string): { from: number; to: number } {
  const [year = 1970, month, day] = date.split('-').map(Number);
  const at = (y: number, m: number, d: number) => new Date(0).setUTCFullYear(y, m, d) / DAY;
  if (month === undefined) return { from: at(year, 0, 1), to: at(year + 1, 0, 1) };
  if (day === undefined) return { from: at(year, month - 1, 1), to: at(year, month, 1) };
  return { from: at(year, month - 1, day), to: at(year, month - 1, day + 1) };
}

export interface Tick {
  readonly day: number;
  readonly label: string;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const STEPS_OF_MONTHS = [1, 3, 6];
const STEPS_OF_YEARS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];

/** Ticks at round months or years, `most` of them at most. */
export function ticksOf(from: number, to: number, most: number): Tick[] {
  const [first, last] = [new Date(from * DAY), new Date(to * DAY)];
  const months = (date: Date) => 12 * date.getUTCFullYear() + date.getUTCMonth();
  const steps = [...STEPS_OF_MONTHS, ...STEPS_OF_YEARS.map((years) => 12 * years)];
  const span = months(last) - months(first);
  const step = steps.find((each) => span / each + 1 <= most) ?? steps.at(-1)!;
  const ticks: Tick[] = [];
  for (let month = Math.ceil(months(first) / step) * step; month <= months(last); month += step) {
    const [year, ofYear] = [Math.floor(month / 12), month % 12];
    const day = new Date(0).setUTCFullYear(year, ofYear, 1) / DAY;
    if (day >= from && day <= to)
      ticks.push({ day, label: step % 12 === 0 ? String(year) : `${MONTHS[ofYear]} ${year}` });
  }
  return ticks;
}

/** The span of an axis: all dates with a little room, two months at least. */
export function spanOf(dates: readonly string[]): { from: number; to: number } {
  const days = dates.map(daysOf);
  const [from, to] = [Math.min(...days.map((each) => each.from)), Math.max(...days.map((each) => each.to))];
  const room = Math.max(0.02 * (to - from), (SHORTEST - (to - from)) / 2);
  return { from: from - room, to: to + room };
}
