import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { LoadedCorpus } from '../../src/loading/assemble.js';
import { loadNow } from '../../src/loading/load-now.js';
import { corpusFolder, NORDIC } from '../helpers/library.js';
import { answersOf, refreshed, type Told } from './support.js';

let folder: string;
let data: string;
let told: Told;
beforeEach(() => {
  folder = corpusFolder(NORDIC);
  data = mkdtempSync(join(tmpdir(), 'entente-data-'));
  told = { said: [], read: [] };
});

const article = (id: string) => join(folder, 'articles', `${id}.md`);
const kept = () => join(data, 'analyses', readdirSync(join(data, 'analyses'))[0]!);
const answers = async (corpus: LoadedCorpus | undefined) => answersOf(corpus!.library);
const anew = () => answersOf(loadNow(folder).library);

describe('a corpus opened from what was kept', () => {
  it('answers as one that is read anew, and reads nothing', async () => {
    const first = await refreshed(folder, { data });
    expect(await answers(first?.corpus)).toEqual(await anew());
    const second = await refreshed(folder, { data, told });
    expect(await answers(second?.corpus)).toEqual(await anew());
    expect(told).toEqual({ said: [], read: [] });
  });

  it('reads only what has changed', async () => {
    await refreshed(folder, { data });
    writeFileSync(article('baltic-cable'), 'Estonia praised Finland.');
    const { corpus } = (await refreshed(folder, { data, told }))!;
    expect(told.read).toEqual(['baltic-cable']);
    expect(await answers(corpus)).toEqual(await anew());
  });

  it('reads an article again where its front matter has changed, since claims are dated by it', async () => {
    await refreshed(folder, { data });
    writeFileSync(article('nordic-pact'), readFileSync(article('nordic-pact'), 'utf8').replace('2024-03-05', '2023'));
    const { corpus } = (await refreshed(folder, { data, told }))!;
    expect(told.read).toEqual(['nordic-pact']);
    expect(await answers(corpus)).toEqual(await anew());
  });

  it.each([
    ['actors.yaml', (text: string) => text.replace('name: Norway', 'name: Norge, aliases: [Norway]')],
    ['lexicon.yaml', () => readFileSync('corpus/lexicon.yaml', 'utf8').replace('condemn,', '')],
  ])(
    'reads all anew with another %s, and finds what was kept of the old one when it comes back',
    async (name, edit) => {
      await refreshed(folder, { data });
      const file = join(folder, name);
      const old = name === 'actors.yaml' ? readFileSync(file, 'utf8') : undefined;
      writeFileSync(file, edit(old ?? ''));
      const { corpus } = (await refreshed(folder, { data, told }))!;
      expect(told.read).toEqual(['baltic-cable', 'nordic-pact']);
      expect(await answers(corpus)).toEqual(await anew());
      told = { said: [], read: [] };
      if (old === undefined) rmSync(file);
      else writeFileSync(file, old);
      await refreshed(folder, { data, told });
      expect(told.read).toEqual([]);
    },
  );

  it('is read anew where what was kept is damaged, and the log says so', async () => {
    await refreshed(folder, { data });
    const good = readFileSync(kept());
    for (const bad of [good.subarray(0, good.length - 40), Buffer.from('{"key":1}'), Buffer.alloc(0)]) {
      writeFileSync(kept(), bad);
      told = { said: [], read: [] };
      const { corpus } = (await refreshed(folder, { data, told }))!;
      expect(told.read.length).toBeGreaterThan(0);
      expect(told.said.join(' ')).toContain('damaged');
      expect(await answers(corpus)).toEqual(await anew());
      expect(readFileSync(kept())).toHaveLength(good.length);
    }
  });

  it('begins afresh where actors.yaml is saved between the look at the folder and the reading', async () => {
    const file = join(folder, 'actors.yaml');
    const text = readFileSync(file, 'utf8');
    const save = (alias: string) =>
      writeFileSync(file, text.replace('name: Norway', `name: Norway, aliases: [${alias}]`));
    save('Fjordland');
    const edits = ['Skerryland'];
    const { corpus } = (await refreshed(folder, { before: () => edits.splice(0).forEach(save) }))!;
    expect(corpus.library.actors.resolve('Skerryland')?.id).toBe('norway');
    expect(await answers(corpus)).toEqual(await anew());
  });

  it('gives up where the folder changes at every try', async () => {
    const file = join(folder, 'actors.yaml');
    let tries = 0;
    const before = () => writeFileSync(file, readFileSync(file, 'utf8').replace(/Norway\d*,/u, `Norway${++tries},`));
    await expect(refreshed(folder, { before })).rejects.toThrow('has changed meanwhile');
    expect(tries).toBe(3);
  });

  it('writes nothing where nothing has changed', async () => {
    await refreshed(folder, { data });
    const { ino, size } = statSync(kept());
    await refreshed(folder, { data });
    expect(statSync(kept())).toMatchObject({ ino, size });
  });

  it('forgets articles that are gone', async () => {
    await refreshed(folder, { data });
    const { size } = statSync(kept());
    rmSync(article('baltic-cable'));
    writeFileSync(article('new'), 'Finland praised Norway.');
    await refreshed(folder, { data });
    expect(statSync(kept()).size).toBeLessThan(size);
  });

  it('goes on without where nothing can be kept, and says what to do', async () => {
    writeFileSync(join(data, 'taken'), '');
    const { corpus } = (await refreshed(folder, { data: join(data, 'taken'), told }))!;
    expect(await answers(corpus)).toEqual(await anew());
    expect(told.said.join(' ')).toContain('set ENTENTE_DATA to a folder that can be written');
  });

  it('is the same for two processes that open it at once', async () => {
    const both = await Promise.all([refreshed(folder, { data }), refreshed(folder, { data })]);
    for (const each of both) expect(await answers(each?.corpus)).toEqual(await anew());
    await refreshed(folder, { data, told });
    expect(told).toEqual({ said: [], read: [] });
  });
});

const SENTENCES = [
  'Norway and Sweden signed a defence pact in Oslo on Tuesday.',
  'Finland supports the pact.',
  'Russia condemned the pact as a provocation.',
  'Estonia accused Russia of cutting a cable in the Baltic Sea.',
  'Moscow denied the accusation.',
  '“We stand by Norway,” the Swedish minister said.',
  'Sweden plans to sell jets to Finland in 2025.',
  '# A heading',
];
const TITLES = [
  '',
  '---\ntitle: The pact\ndate: 2024-03-05\n---\n',
  '---\nlabel: A cable\nurl: nowhere\n---\n',
  '---\nbroken',
];
const NAMES = ['baltic-cable', 'nordic-pact', 'a', 'b', 'Z'];

const text = fc
  .tuple(fc.constantFrom(...TITLES), fc.array(fc.constantFrom(...SENTENCES), { minLength: 0, maxLength: 6 }))
  .map(([title, sentences]) => title + sentences.join(' '));
const edit = fc.oneof(
  { weight: 5, arbitrary: fc.record({ write: fc.constantFrom(...NAMES), text }) },
  { weight: 2, arbitrary: fc.record({ remove: fc.constantFrom(...NAMES) }) },
  { weight: 2, arbitrary: fc.record({ rename: fc.constantFrom(...NAMES), to: fc.constantFrom(...NAMES) }) },
  { weight: 1, arbitrary: fc.record({ alias: fc.constantFrom('Norge', 'Oslo', 'the pact') }) },
  { weight: 1, arbitrary: fc.record({ synonym: fc.constantFrom('pact', 'cable') }) },
);

function apply(what: typeof edit extends fc.Arbitrary<infer T> ? T : never): void {
  if ('write' in what) writeFileSync(article(what.write), what.text);
  else if ('remove' in what) rmSync(article(what.remove), { force: true });
  else if ('rename' in what) {
    if (statSync(article(what.rename), { throwIfNoEntry: false })) renameSync(article(what.rename), article(what.to));
  } else if ('alias' in what) {
    const file = join(folder, 'actors.yaml');
    const state = /kind: state(?:, aliases: \[[^\]]*\])?/u;
    writeFileSync(file, readFileSync(file, 'utf8').replace(state, `kind: state, aliases: ["${what.alias}"]`));
  } else writeFileSync(join(folder, 'synonyms.yaml'), `groups: [[accord, ${what.synonym}]]`);
}

describe('a corpus made of the one before', () => {
  it('answers after any edits as one that is read anew', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 5 }), fc.boolean(), async (edits, keeping) => {
        folder = corpusFolder(NORDIC);
        // One article that no edit touches: a corpus without any is no corpus.
        writeFileSync(article('always'), 'Sweden thanked Norway for the pact.');
        const keep = keeping ? { data: mkdtempSync(join(tmpdir(), 'entente-data-')) } : {};
        let previous: LoadedCorpus = loadNow(folder);
        for (const each of edits) {
          apply(each);
          previous = (await refreshed(folder, { ...keep, previous }))?.corpus ?? previous;
        }
        expect(await answers(previous)).toEqual(await anew());
      }),
      { numRuns: 12 },
    );
  }, 300_000);

  it('takes over what has not changed, and counts what has', async () => {
    const previous = loadNow(folder);
    writeFileSync(article('nordic-pact'), 'Norway thanked Sweden.');
    writeFileSync(article('new'), 'Finland thanked Sweden.');
    const { corpus, ...counts } = (await refreshed(folder, { previous, told }))!;
    expect(counts).toEqual({ added: 1, changed: 1, removed: 0 });
    expect(told.read).toEqual(['new', 'nordic-pact']);
    const [before, after] = [previous, corpus].map(({ library }) => library.article('baltic-cable'));
    expect(after).toBe(before);
  });

  it('is not made where nothing has changed', async () => {
    const previous = loadNow(folder);
    mkdirSync(join(folder, 'articles', '.hidden'));
    writeFileSync(article('nordic-pact'), readFileSync(article('nordic-pact')));
    expect(await refreshed(folder, { previous })).toBeUndefined();
  });

  it('leaves a broken article out and tells of it; it comes back mended', async () => {
    const good = readFileSync(article('nordic-pact'));
    const previous = loadNow(folder);
    writeFileSync(article('nordic-pact'), '---\ntitle: never closed');
    const { corpus, removed } = (await refreshed(folder, { previous }))!;
    writeFileSync(article('baltic-cable'), '---\ntitle: [');
    await expect(refreshed(folder, { previous: corpus })).rejects.toThrow('no article that can be read');
    expect([removed, corpus.library.corpus.problems.length]).toEqual([1, 1]);
    writeFileSync(article('nordic-pact'), good);
    const mended = (await refreshed(folder, { previous: corpus }))!;
    expect([mended.added, mended.removed]).toEqual([1, 1]);
    expect(await answers(mended.corpus)).toEqual(await anew());
  });

  it('does not lose the old one: it answers as before', async () => {
    const previous = loadNow(folder);
    const before = await answers(previous);
    writeFileSync(article('nordic-pact'), 'Norway left. Sweden stayed.');
    await refreshed(folder, { previous });
    expect(await answers(previous)).toEqual(before);
  });
});
