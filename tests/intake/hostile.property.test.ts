import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.js';
import { readSource } from '../../src/intake/read-source.js';
import { createPrepare } from '../../src/intake/work/prepare.js';
import { addAll, folderOf, newFolder, textNo } from './support.js';

const prepare = createPrepare(newFolder(), readSource);

/** Everything below a folder, as paths in it. */
const below = (folder: string, inside = ''): string[] =>
  readdirSync(join(folder, inside)).flatMap((name) => {
    const path = join(inside, name);
    return statSync(join(folder, path)).isDirectory() ? below(folder, path) : [path];
  });

const name = fc.constantFrom(
  '../../evil',
  '..\\..\\evil',
  '/etc/passwd',
  'C:\\evil',
  'NUL',
  'aux.md',
  '.git/config',
  '~/evil',
);
const token = fc.oneof(
  name,
  fc.constantFrom(
    '---',
    'title: x',
    '{{',
    '"',
    "'",
    ':',
    '#',
    '\n',
    '\u0000',
    '\u202E',
    '\u001B[2J',
    '\uFEFF',
    '\uD800',
    '&a [*a,*a]',
    '!!js',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const line = fc.array(token, { maxLength: 5 }).map((parts) => parts.join(' '));
const body = fc.nat(1_000_000).map(textNo);
const page = fc
  .tuple(line, line, line, line, body)
  .map(
    ([title, publisher, date, url, text]) =>
      `<html><head><title>${title}</title><meta property="og:site_name" content="${publisher}"><meta property="article:published_time" content="${date}"><link rel="canonical" href="${url}"></head><body><article><h1>${title}</h1><p>${text}</p><p>${text}</p></article></body></html>`,
  );
const markdown = fc
  .tuple(fc.array(fc.tuple(fc.constantFrom('title', 'date', 'url', 'note', 'author', 'x'), line)), line, body)
  .map(
    ([keys, heading, text]) =>
      `---\n${keys.map(([key, value]) => `${key}: ${value}`).join('\n')}\n---\n# ${heading}\n\n${text}`,
  );
const plain = fc.tuple(line, line, body).map((lines) => lines.join('\n\n'));
const file = fc.oneof(
  fc.tuple(fc.constant('html'), page),
  fc.tuple(fc.constant('md'), markdown),
  fc.tuple(fc.constant('txt'), plain),
  fc.tuple(
    fc.constantFrom('html', 'md', 'txt', 'pdf', 'docx', 'epub', 'rss'),
    fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
  ),
);

describe('whatever is added', () => {
  it('ends as an article that is read back as it was shown, or as a refusal, and nothing else is written', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 4 }), async (files) => {
        const root = newFolder();
        const corpus = join(root, 'corpus');
        const folder = folderOf(Object.fromEntries(files.map(([ending, content], n) => [`${n}.${ending}`, content])));
        const outcomes = await addAll([folder], { corpus, data: join(root, 'data'), prepare });
        expect(outcomes.length).toBeGreaterThanOrEqual(files.length);
        const added = outcomes.flatMap((outcome) => (outcome.done === 'added' ? [outcome] : []));
        for (const outcome of outcomes) {
          // A fault of ours is told apart from what is refused for what it is.
          if (outcome.done === 'refused') expect(outcome.message).not.toContain('It could not be read');
        }
        const articles = added.map(({ article }) => join('corpus', 'articles', `${article}.md`));
        const notes = existsSync(join(root, 'data')) ? below(root, 'data') : [];
        expect(below(root).sort()).toEqual([...articles, ...notes].sort());
        expect(notes.every((path) => /^data\/added\/[\da-f]{16}\.jsonl$/u.test(path))).toBe(true);
        if (added.length === 0) return;
        const read = readCorpus(corpus);
        expect(read.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        for (const { article, proposal } of added) {
          const back = read.articles.find(({ id }) => id === article);
          expect(back).toMatchObject({
            text: proposal.draft.text,
            ...(proposal.draft.title && { title: proposal.draft.title }),
          });
        }
      }),
      { numRuns: 30 },
    );
  });
});
