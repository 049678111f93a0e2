import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where `npm run build` leaves what it drew from WordNet: dist/thesaurus.txt, seen from `src/` and `dist/src/` alike. */
export const THESAURUS_FILE = fileURLToPath(
  new URL(import.meta.url.includes('/dist/') ? '../../thesaurus.txt' : '../../dist/thesaurus.txt', import.meta.url),
);

/** Words (stems, or two stems with a space) that can stand for a word, with how surely, 0 to 1. */
export type Related = ReadonlyMap<string, number>;

const NONE: Related = new Map();

/**
 * Related words by binary search over the sorted lines of the built file, so that nothing is parsed at start.
 * @returns an empty map for a word without an entry
 * @throws where the file was not built
 */
export function openThesaurus(file = THESAURUS_FILE): (word: string) => Related {
  if (!existsSync(file)) throw new Error(`${file} is missing: run "npm run build"`);
  const text = readFileSync(file, 'utf8');
  return (word) => {
    let low = 0;
    let high = text.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const start = text.lastIndexOf('\n', middle - 1) + 1;
      const tab = text.indexOf('\t', start);
      const end = text.indexOf('\n', tab);
      const key = text.slice(start, tab);
      if (key === word) return parse(text.slice(tab + 1, end));
      if (key < word) low = end + 1;
      else high = start;
    }
    return NONE;
  };
}

function parse(list: string): Related {
  return new Map(
    list.split(' ').map((entry) => {
      const colon = entry.lastIndexOf(':');
      return [entry.slice(0, colon), Number(entry.slice(colon + 1)) / 100] as const;
    }),
  );
}
