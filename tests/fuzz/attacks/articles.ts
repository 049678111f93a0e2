import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { decodeText } from '../../../src/corpus/decode.js';
import { Fault } from '../../../src/corpus/fault.js';
import { parseArticleFile } from '../../../src/corpus/front-matter.js';
import { readCorpus } from '../../../src/corpus/read-corpus.js';
import { type Attack, hold } from '../attack.js';
import { hostileName, hostileText, hostileValue } from '../hostile.js';

const KEYS = [
  'title',
  'label',
  'publisher',
  'author',
  'date',
  'dateBasis',
  'url',
  'language',
  'note',
  '__proto__',
  'constructor',
  '<<',
];

const yamlLine = fc.oneof(
  fc.tuple(fc.oneof(fc.constantFrom(...KEYS), hostileName), hostileText(200)).map(([key, value]) => `${key}: ${value}`),
  fc.tuple(fc.constantFrom(...KEYS), hostileValue).map(([key, value]) => `${key}: ${JSON.stringify(value)}`),
  fc.nat({ max: 2_000 }).map((depth) => `title: ${'['.repeat(depth)}`),
  fc.nat({ max: 2_000 }).map((depth) => `${'- '.repeat(depth)}x`),
  fc.constantFrom(
    'a: &a [x, x, x, x, x, x, x, x]',
    'b: &b [*a, *a, *a, *a, *a, *a]',
    'title: [*b, *b, *b, *b, *b]',
    '*b : x',
    'title: !!js/function x',
    'title: !!binary x',
    '? [a]\n: b',
    '%YAML 1.1',
    '---',
    '...',
    '\t',
  ),
);

/** An article file: front matter of any kind, closed or not, and a text. */
export const articleFiles: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('---\n', '--- \n', '\uFEFF---\n', ''),
      fc.array(yamlLine, { maxLength: 8 }),
      fc.constantFrom('\n---\n', '\n...\n', '\n'),
      hostileText(5_000),
    )
    .map(([open, lines, close, text]) => open + lines.join('\n') + close + text),
  hostileText(5_000),
);

const bytes: fc.Arbitrary<Buffer> = fc.oneof(
  { weight: 4, arbitrary: articleFiles.map((text) => Buffer.from(text)) },
  { weight: 1, arbitrary: articleFiles.map((text) => Buffer.from(text, 'utf16le')) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array)) },
);

/** A file is an article, or a fault with a line and advice; its text is part of the file. */
export const articleAttack: Attack<Buffer> = {
  name: 'an article file, whatever its bytes',
  inputs: bytes,
  strike(file) {
    try {
      const text = decodeText(file);
      const parts = parseArticleFile(text);
      hold(text.includes(parts.text), 'the text is that of the file');
      hold(parts.textLine >= 1 && parts.textLine <= text.split('\n').length, 'the text begins on a line of the file');
      hold(Object.getPrototypeOf(parts.frontMatter) === Object.prototype, 'front matter is a plain object');
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      hold(error.message.length < 500 && error.line >= 1, 'a fault is short and has a line');
    }
  },
};

const home = mkdtempSync(join(tmpdir(), 'entente-fuzz-'));

/** A folder of two files with hostile names is read without a throw, and nothing is left outside of it. */
export const corpusAttack: Attack<readonly (readonly [string, Buffer])[]> = {
  name: 'a corpus folder, whatever its files are called and hold',
  inputs: fc.array(fc.tuple(hostileName, bytes), { maxLength: 2 }),
  strike(files) {
    const folder = join(home, 'corpus');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(join(folder, 'articles'), { recursive: true });
    for (const [name, content] of files) {
      const file = `${name.replace(/[/\u0000]/gu, '-').slice(0, 60)}.md`;
      if (Buffer.byteLength(file) < 250) writeFileSync(join(folder, 'articles', file), content);
    }
    const { articles, problems } = readCorpus(folder);
    const read = readdirSync(join(folder, 'articles')).length;
    hold(articles.length <= read, 'an article is a file');
    hold(
      problems.every(({ problem, advice }) => !`${problem}${advice}`.includes(home)),
      'problems tell no path of the machine',
    );
    hold(readdirSync(home).join() === 'corpus', 'nothing is written beside the folder');
  },
  end: async () => rmSync(home, { recursive: true, force: true }),
};
