import type { FoundDate } from '../reading.js';
import { closingDate } from './closing-date.js';
import { dateByLabel, dateInLine, dateOfChange, dateSaidIn } from './date-line.js';
import { dateOfDateline } from './dateline.js';
import { dayOrderOfPeers, dayOrderToldBy } from './day-order.js';
import { firstOf } from './first-of.js';
import { joinLabels } from './join-labels.js';

const HEAD_LINES = 8;
const START_BLOCKS = 12;

/**
 * The date of a text that has nothing but its lines: what its head calls the day of publication, a date beside names and
 * labels, a dateline, a line that closes it, and for want of these its title or the day of a change (`inferred`).
 */
export function dateOfHead(blocks: readonly string[], title: string | undefined): FoundDate | undefined {
  const head = blocks.slice(0, HEAD_LINES);
  const lines = joinLabels(head.filter((line) => line !== title));
  const order = dayOrderToldBy(head, blocks.slice(0, START_BLOCKS).join('\n')) ?? dayOrderOfPeers(head.join('\n'));
  const inOrder = (find: typeof dateInLine) => firstOf(lines, (line) => find(line, order));
  const shown = inOrder(dateSaidIn) ?? inOrder(dateInLine) ?? inOrder(dateByLabel);
  if (shown) return { date: shown, basis: 'stated', foundIn: 'a line at the start of the text' };
  const dateline = firstOf(lines, (line) => dateOfDateline(line));
  if (dateline) return dateline;
  const closing = closingDate(blocks, order);
  if (closing) return closing;
  const inTitle = title && (dateInLine(title, order) ?? dateByLabel(title, order));
  if (inTitle) return { date: inTitle, basis: 'inferred', foundIn: 'the title' };
  const changed = inOrder(dateOfChange);
  return changed ? { date: changed, basis: 'inferred', foundIn: 'the date of the last change' } : undefined;
}
