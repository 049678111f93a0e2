const OF_GREENWICH = /^(\d{4}-\d\d-\d\d)[T ](\d\d):?\d\d\S*?(?:Z|[+-]00:?00| ?UTC| ?GMT)$/u;
const WITH_OFFSET = /[+-](?!00:?00)\d\d:?\d\d$/u;
const DAY = 86_400_000;

/**
 * A moment told in the time of Greenwich, as another of the page's data tells it with the page's own offset, where it may
 * be another day.
 * @param others values of the page's data
 */
export function inOwnOffset(value: string, others: readonly string[]): string {
  if (!OF_GREENWICH.test(value)) return value;
  const instant = Date.parse(value);
  return others.find((other) => WITH_OFFSET.test(other) && Date.parse(other) === instant) ?? value;
}

/** Whether a day that a page shows can be that of a moment told in the time of Greenwich, by the page's own clock. */
export function isSameMoment(value: string, shown: string): boolean {
  const [, day, hour] = OF_GREENWICH.exec(value) ?? [];
  if (!day || shown.length < 10) return false;
  const days = (Date.parse(shown) - Date.parse(day)) / DAY;
  return days === 0 || (days === 1 && Number(hour) >= 12) || (days === -1 && Number(hour) < 12);
}
