import { fold } from '../../text/fold.js';
import { dateSaidIn } from '../dates/date-line.js';
import { joinLabels } from '../dates/join-labels.js';
import { isNamedAside } from './aside.js';
import { blocksOfElement } from './blocks-of-element.js';
import type { Page, PageElement } from './dom.js';

const BESIDE = 3;
const FURTHER = 10;
const LONG_ENOUGH = 60;
const SENTENCE_END = /[.!?…:][”’"'»)\]]*$/u;
// What holds so much of a page is its frame, whatever it is called.
const LARGEST_SHARE = 0.35;

/**
 * The lines of a page where it shows who wrote it and when, the most telling first: right before the text and right
 * beside the title (`closest`), then further from the title (`further`), where other articles may be listed as well.
 * @param start the first blocks of the article
 */
export function linesNearTitle(
  page: Page,
  title: string | undefined,
  start: readonly string[],
): { readonly closest: string[]; readonly further: string[] } {
  if (!page.body) return { closest: [], further: [] };
  const most = page.body.textContent.length * LARGEST_SHARE;
  const isApart = (element: PageElement): boolean =>
    isNamedAside(element) && element.textContent.length < most && element.querySelector('h1') === null;
  const wanted = title ? fold(title) : undefined;
  const isTitle = (line: string): boolean => wanted !== undefined && fold(line).startsWith(wanted);
  // Of the cells that lay a page out, most hold buttons.
  const isTold = (line: string, element: string): boolean =>
    element === 'tr'
      ? dateSaidIn(line, 'day-first') !== undefined
      : element !== 'td' || line.length >= LONG_ENOUGH || /\d{2}/u.test(line) || isTitle(line);
  const lines = joinLabels(
    blocksOfElement(page.body, isApart).flatMap(({ text, element }) =>
      text.split('\n').filter((line) => isTold(line, element)),
    ),
  );
  const places = lines.flatMap((line, at) => (isTitle(line) ? [at] : [])).slice(0, 4);
  const long = start.filter((block) => block.length >= LONG_ENOUGH);
  const opening = (long.find((block) => SENTENCE_END.test(block)) ?? long[0])?.split('\n')[0];
  const textAt = opening === undefined ? -1 : lines.findIndex((line) => line.startsWith(opening.slice(0, LONG_ENOUGH)));
  const before = (at: number, most: number): string[] => lines.slice(Math.max(0, at - most), Math.max(0, at)).reverse();
  return {
    closest: [
      ...before(textAt, BESIDE),
      ...places.flatMap((at) => lines.slice(at + 1, at + 1 + BESIDE)),
      ...places.flatMap((at) => before(at, BESIDE)),
    ],
    further: [
      ...places.flatMap((at) => lines.slice(at + 1 + BESIDE, at + 1 + FURTHER)),
      ...[...places, textAt].flatMap((at) => before(at - BESIDE, BESIDE)),
    ],
  };
}
