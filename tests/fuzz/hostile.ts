import fc from 'fast-check';
import { commands } from '../../commands/index.js';

const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'length',
  'null',
  'undefined',
  'NaN',
];
const NUMBERS = [
  '1e309',
  '-0',
  '9'.repeat(400),
  '0x10',
  '1_000',
  '٢٠٢٠',
  '2024-13-45',
  '0000',
  '99999-01-01',
  '½',
  'Ⅷ',
];
const UNSEEN = [
  '\u0000',
  '\uD800',
  '\uDFFF',
  '\u202E',
  '\u2066',
  '\u200B',
  '\u200D',
  '\uFEFF',
  '\u00AD',
  '\u001B[31m',
  '\u0007',
  '\u2028',
  '\u{E0041}',
  '\uFFFF',
];
const MARKUP = [
  '@everyone',
  '@here',
  '<@900000000000000100>',
  '<@&1>',
  '<#1>',
  '<!channel>',
  '<!here>',
  '<@U1>',
  '<https://evil.example|x>',
  '[x](https://evil.example)',
  'https://evil.example',
  '**',
  '__',
  '~~',
  '||',
  '```',
  '`',
  '> ',
  '# ',
  '- ',
  '1. ',
  '\\',
  '&lt;',
  '<script>',
  '<t:1:R>',
  ':smile:',
];
const PATHS = ['../', '..\\', '/etc/passwd', 'C:\\x', '%2e%2e%2f', '~', '.', 'con', 'a\nb', './.', 'articles/'];
const ODD = [
  'e\u0301\u0301\u0301',
  'İ',
  'ı',
  'ﬃ',
  'ẞ',
  'ΐ',
  '𝕋urkey',
  'Тurkey',
  'النرويج',
  'נורווגיה',
  '挪威',
  'Норвегия',
  '🇳🇴',
  '👨‍👩‍👧',
  'Ǆ',
  '\u1E9B\u0323',
];
const WORDS = [
  'Norway',
  'Sweden',
  'Finland',
  'Estonia',
  'Russia',
  'Oslo',
  'pact',
  'the',
  'and',
  'or',
  'between',
  'with',
  'who',
  'what',
  'why',
  'when',
  'not',
  'allies',
  'accused',
  'supports',
  ...commands.map(({ name }) => name),
  'since',
  'until',
  '2020',
  '2024-03',
  'only',
  'theatre',
  'topic',
  'more',
  'shorter',
  'context 1',
  'who says that?',
  'why?',
  'and Qatar?',
  'says',
  'said',
  'minister',
  "isn't",
  'U.S.',
  'Mr.',
];
const MARKS = [
  '.',
  ',',
  ';',
  ':',
  '?',
  '!',
  '…',
  '"',
  "'",
  '“',
  '”',
  '‘',
  '’',
  '«',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '--',
  '—',
  '/',
  '|',
  '&',
  '=',
  '*',
  '_',
  '#',
];
const SPACES = [' ', '  ', '\n', '\n\n', '\t', '\u00A0', '\r\n', ''];

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 1, arbitrary: fc.constantFrom(...KEYS, ...NUMBERS, ...PATHS) },
  { weight: 2, arbitrary: fc.constantFrom(...UNSEEN, ...MARKUP, ...ODD) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

const joined = (most: number): fc.Arbitrary<string> =>
  fc.array(fc.tuple(piece, fc.constantFrom(...SPACES)), { maxLength: most }).map((pieces) => pieces.flat().join(''));

/** One short piece again and again, and something else after it: what makes an expression try again and again. */
const repeated = (longest: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      joined(2),
      fc.array(piece, { minLength: 1, maxLength: 3 }),
      fc.constantFrom('', ' ', '\n'),
      piece,
      fc.nat({ max: longest }),
    )
    .map(([before, pump, gap, after, length]) => {
      const one = pump.join(gap) + gap || 'a';
      return `${before}${one.repeat(Math.ceil(length / one.length))}${after}`;
    });

const nested = (longest: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom('()', '[]', '{}', '“”', '""', '<>', '**', '||'), fc.nat({ max: longest / 2 }), joined(3))
    .map(([pair, depth, inside]) => pair[0]!.repeat(depth) + inside + pair[1]!.repeat(depth));

/** Text of at most about `longest` characters by somebody who means no good. */
export const hostileText = (longest: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      { weight: 4, arbitrary: joined(40) },
      { weight: 3, arbitrary: repeated(longest) },
      { weight: 1, arbitrary: nested(longest) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: Math.min(400, longest) }) },
      { weight: 1, arbitrary: fc.constantFrom('', ' ', '\n', '\u0000', '\uD800', ...KEYS) },
    )
    .map((text) => text.slice(0, longest));

/** A short name of that kind: an id, a key, an option. */
export const hostileName: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...KEYS, ...PATHS, ...NUMBERS, ...UNSEEN, ...ODD, ''),
  joined(3),
);

/** Any value that JSON can hold, with keys that are names of the language's own. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  hostileText(300),
  fc.jsonValue({ maxDepth: 4 }),
  fc.dictionary(hostileName, fc.oneof(hostileText(60), fc.jsonValue({ maxDepth: 1 })), { noNullPrototype: true }),
  fc.constantFrom(null, 0, -1, 1e308, true, [], {}, '', '2024'),
  fc.nat({ max: 3_000 }).map((depth) => '['.repeat(depth) + ']'.repeat(depth)),
);

/** A good value of JSON with some of its parts exchanged for hostile ones, or taken away. */
export const mutated = <T>(good: T): fc.Arbitrary<T> =>
  fc
    .array(fc.tuple(fc.nat(), fc.oneof(hostileValue, fc.constant(undefined))), { minLength: 1, maxLength: 4 })
    .map((changes) => {
      const copy = structuredClone(good) as object;
      for (const [at, value] of changes) {
        const places: [Record<string, unknown>, string][] = [];
        const walk = (node: object): void => {
          for (const [key, child] of Object.entries(node)) {
            places.push([node as Record<string, unknown>, key]);
            if (child !== null && typeof child === 'object') walk(child as object);
          }
        };
        walk(copy);
        const place = places[at % places.length];
        if (place) place[0][place[1]] = value;
      }
      return copy as T;
    });
