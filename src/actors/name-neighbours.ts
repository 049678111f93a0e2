import type { Found, Words } from './found.js';
import type { NameTrie } from './name-trie.js';

const SIDES = new Set(['north', 'south', 'east', 'west']);

/** "North and South Korea": the half that the second name completes. */
export function firstHalves(text: Words, taken: Uint8Array, found: readonly Found[], trie: NameTrie): Found[] {
  const { words } = text;
  const halves: Found[] = [];
  for (const item of found) {
    const at = item.from - 2;
    const first = words[at]?.folded;
    if (first === undefined || taken[at] || !SIDES.has(first) || !SIDES.has(words[item.from]!.folded)) continue;
    if (item.to - item.from !== 2 || !/^(?:and|or)$/u.test(words[at + 1]!.folded)) continue;
    if (!text.spaced(at) || !text.spaced(at + 1)) continue;
    const name = trie.get([first, item.name.words.at(-1)!]).find((other) => other.basis === item.name.basis);
    if (name) halves.push({ from: at, to: at + 1, end: at + 1, names: [name], name });
  }
  return halves;
}

/** Drops decoys, and offices that the word before gives to another state: "Canadian Foreign Office" is no British one. */
export function withoutForeignOffices(found: readonly Found[], text: Words): Found[] {
  return found.filter(({ name, from }, index) => {
    if (name.actor === undefined) return false;
    const before = found[index - 1];
    if (name.basis !== 'office' || before?.to !== from || !text.spaced(from - 1)) return true;
    return before.name.basis !== 'adjective' || before.name.actor === undefined || before.name.actor === name.actor;
  });
}
