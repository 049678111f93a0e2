import { citationLine } from '../../replies/cite.js';
import type { Citation } from '../../replies/reply.js';
import { escapeText, link } from './escape.js';
import { cut } from './limits.js';

const LONGEST_TITLE = 140;
const LONGEST_REST = 260;

/** A citation in one line, its title linked where there is an address. */
export function citationText(citation: Citation): string {
  const { number, title, url } = citation;
  // The title is cut, never publisher, date and warning: they say how far to trust it.
  const rest = citationLine(citation).slice(title.length);
  const linked = link(escapeText(cut(title, LONGEST_TITLE)), url);
  return `[${number}] ${linked} ${escapeText(cut(rest.trim(), LONGEST_REST))}`;
}

/**
 * The text of one message while it is filled. Whatever cites an article brings the line of its source along, so that
 * no number is without one; what does not fit with its sources is not taken.
 */
export class Page {
  readonly #sources = new Map<number, string>();
  readonly #lines: ReadonlyMap<number, string>;
  #left: number;

  constructor(citations: readonly Citation[], limit: number) {
    this.#lines = new Map(citations.map((citation) => [citation.number, citationText(citation)]));
    this.#left = limit;
  }

  /** Code units that are left, were the sources of these numbers taken along. */
  leftWith(numbers: readonly number[]): number {
    return this.#left - this.#cost(numbers);
  }

  /** Takes a line with its sources, or leaves it where they do not fit. `spare` stays free for others. */
  take(text: string, numbers: readonly number[] = [], spare = 0): boolean {
    const cost = text.length + 1 + this.#cost(numbers);
    if (cost > this.#left - spare) return false;
    this.#left -= cost;
    for (const number of this.#fresh(numbers)) this.#sources.set(number, this.#lines.get(number)!);
    return true;
  }

  /** The sources of all that was taken, by number. */
  sources(): string[] {
    return [...this.#sources].sort(([a], [b]) => a - b).map(([, line]) => line);
  }

  #fresh(numbers: readonly number[]): number[] {
    return [...new Set(numbers)].filter((number) => !this.#sources.has(number) && this.#lines.has(number));
  }

  #cost(numbers: readonly number[]): number {
    return this.#fresh(numbers).reduce((sum, number) => sum + this.#lines.get(number)!.length + 1, 0);
  }
}
