import type { Finder, Found, Words } from './found.js';
import { usIsCountry } from './letter-case.js';

/** What people type in a question and no name fits as it stands: a lower-case "us", a misspelt name. */
export function typedLoosely({ text, words }: Words, taken: Uint8Array, { trie, speller }: Finder): Found[] {
  const found: Found[] = [];
  words.forEach((word, at) => {
    if (taken[at]) return;
    const place = { from: at, to: at + 1, end: at + 1 };
    if (word.folded === 'us') {
      const name = trie.get(['us']).find((candidate) => candidate.actor !== undefined);
      const country = name && usIsCountry(text, words, at, (index) => taken[index] === 1);
      if (country) found.push({ ...place, names: [name], name });
      return;
    }
    const name = speller.repair(word.folded);
    if (name) found.push({ ...place, names: [name], name, basis: 'misspelling' });
  });
  return found;
}
