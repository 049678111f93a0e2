import { seeded } from '../../bench/seeded.js';

const CLASSES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\\p\{L|\\w|\\p\{Script=Latin|\\p\{Ll/u, ['a']],
  [/\\p\{Lu|A-Z/u, ['A']],
  [/\\p\{N|\\d|0-9/u, ['1']],
  [/\\s|\\p\{Z/u, [' ', '\n', '\u00A0']],
  [/\\p\{M/u, ['\u0301']],
  [/\\p\{P|\\W|\[\^/u, ['.', '-']],
  [/\\p\{C/u, ['\u200D', '\u0000']],
  [/\\p\{Script=Arabic/u, ['\u0627']],
];
const COMMON = ['a', 'A', ' ', '\n', '.', ',', '1', '"', "'", '(', '<', '-'];

/** Characters that an expression speaks of, and a few that texts are made of. */
function alphabetOf(source: string): string[] {
  const letters = new Set(COMMON);
  for (const [pattern, samples] of CLASSES) if (pattern.test(source)) for (const sample of samples) letters.add(sample);
  for (const character of source.replace(/\\p\{[^}]*\}/gu, '').replace(/\\u\{?[\da-f]+\}?/giu, '')) {
    if (!/[\\[\](){}|^$*+?]/u.test(character) && letters.size < 22) letters.add(character);
  }
  for (const [, hidden] of source.matchAll(/\\([[\](){}|^$*+?.])/gu)) letters.add(hidden!);
  return [...letters];
}

const wordsOf = (source: string): string[] =>
  [...new Set(source.replace(/\\p\{[^}]*\}/gu, ' ').match(/\p{L}{2,}(?: \p{L}+)*/gu) ?? [])].slice(0, 12);

/** Pieces to be repeated: each letter, pairs of them, words of the expression, and random short strings, with a seed. */
export function pumpsFor(source: string): string[] {
  const letters = alphabetOf(source);
  const words = wordsOf(source);
  const random = seeded(source.length);
  const pick = (): string => letters[Math.floor(random() * letters.length)]!;
  const several = (least: number, most: number): string =>
    Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, pick).join('');
  return [
    ...letters,
    ...words.flatMap((word) => [word, `${word} `]),
    ...Array.from({ length: 90 }, () => several(2, 2)),
    ...Array.from({ length: 40 }, () => several(3, 6)),
  ];
}

/** What may stand before and after what is repeated, so that an expression begins to match and fails at the end. */
export function framesFor(source: string): { before: string; after: string }[] {
  const [first = ''] = wordsOf(source);
  const frames = [{ before: '', after: '\u0001' }];
  return first ? [...frames, { before: `${first} `, after: '\u0001' }] : frames;
}
