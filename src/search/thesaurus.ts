import { existsSync, readFileSync } from 'node:fs';
import { builtFile } from '../operations/package-root.js';

/** What `npm run build` drew from WordNet and the curated lists. */
export const THESAURUS_FILE = builtFile('thesaurus.txt');

/** What the thesaurus knows of a word or phrase (stems joined by spaces). */
export interface Entry {
  /** Words and phrases (stems) that can stand for it, with how surely, 0 to 1. */
  readonly related: ReadonlyMap<string, number>;
  /** Most used as noun, verb, adjective or adverb; `?` where WordNet does not say. */
  readonly part: 'n' | 'v' | 'a' | 'r' | '?';
  /** How common it is in general English: 0 (rare) to 9. */
  readonly common: number;
  /** As a noun, first of all a thing that one can touch, own or pay: "hotel", "missile", "price". */
  readonly thing: boolean;
}

/**
 * Entries by binary search over the sorted lines of the built file, so that nothing is parsed at start.
 * @returns undefined for a word without an entry
 * @throws where the file was not built
 */
export function openThesaurus(file = THESAURUS_FILE): (word: string) => Entry | undefined {
  if (!existsSync(file)) throw new Error(`${file} is missing: run "npm run build"`);
  const text = readFileSync(file, 'latin1');
  return (word) => {
    let low = 0;
    let high = text.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const start = middle ? text.lastIndexOf('\n', middle - 1) + 1 : 0;
      const tab = text.indexOf('\t', start);
      const end = text.indexOf('\n', tab);
      const key = text.slice(start, tab);
      if (key === word) return parse(text.slice(tab + 1, end));
      if (key < word) low = end + 1;
      else high = start;
    }
    return undefined;
  };
}

function parse(line: string): Entry {
  const [usage = '?0', list = ''] = line.split('\t');
  const related = new Map(
    list.split('|').map((entry) => {
      const colon = entry.lastIndexOf(':');
      return [entry.slice(0, colon), Number(entry.slice(colon + 1)) / 100] as const;
    }),
  );
  return { related, part: usage[0] as Entry['part'], common: Number(usage[1]), thing: usage[2] === 't' };
}
