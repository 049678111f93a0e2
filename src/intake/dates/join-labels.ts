import { CHANGE, PUBLISHED_BEFORE } from './line-words.js';

const LONGEST_LABEL = 40;

/** Lines with a label that stands on a line of its own joined to what it is the label of: "Release date:", "8 May 2018". */
export function joinLabels(lines: readonly string[]): string[] {
  const joined: string[] = [];
  let label: string | undefined;
  for (const line of lines) {
    if (label !== undefined && /\d/u.test(line)) joined[joined.length - 1] = `${label} ${line}`;
    else joined.push(line);
    const isLabel =
      line.length <= LONGEST_LABEL && !/\d/u.test(line) && (PUBLISHED_BEFORE.test(line) || CHANGE.test(line));
    label = isLabel ? line : undefined;
  }
  return joined;
}
