import { fold } from './fold.js';
import type { Span } from './span.js';

/** A word or number of a text: its place in the text, as written, and folded for comparison. */
export interface Token extends Span {
  readonly surface: string;
  readonly folded: string;
}

// Abbreviations with points (U.S., U.K.), numbers with separators (3.5, 1,300), and words with inner apostrophes.
const TOKEN = /(?:\p{L}\.){2,}|\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;

/** The words and numbers of a text in order. Possessive endings ('s) stay on `surface` and are cut from `folded`. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const surface = match[0];
    const whole = fold(surface).replace(/'s?$/u, '').replace(/'s$/u, '');
    // The points of "U.S." go, that of 3.5 stays.
    const folded = !whole.includes('.') || /\p{N}/u.test(surface) ? whole : whole.replaceAll('.', '');
    if (folded) found.push({ start: match.index, end: match.index + surface.length, surface, folded });
  }
  return found;
}
