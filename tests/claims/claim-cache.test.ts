import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadActors } from '../../src/actors/load-actors.js';
import { createClaimStore } from '../../src/claims/claim-store.js';
import { loadLexicon } from '../../src/claims/lexicon/load-lexicon.js';
import { readCorpus } from '../../src/corpus/read-corpus.js';
import { sentencesOf } from '../../src/corpus/sentences.js';
import { corpusFolder, NORDIC } from '../helpers/library.js';

const lexicon = loadLexicon();
const folder = corpusFolder(NORDIC);
let data: string;
let said: string[];
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'entente-data-'));
  said = [];
});

function store(more: { lexiconText?: string; data?: string; folder?: string } = {}) {
  const corpus = readCorpus(more.folder ?? folder);
  return createClaimStore({
    folder,
    articles: corpus.articles,
    sentences: new Map(corpus.articles.map((article) => [article.id, sentencesOf(article)])),
    actors: loadActors(folder).directory,
    lexicon: () => lexicon,
    lexiconText: () => more.lexiconText ?? 'one',
    data: more.data ?? data,
    keepFrom: 0,
    say: (message) => said.push(message),
  });
}
const file = () => join(data, 'claims', readdirSync(join(data, 'claims'))[0]!);

describe('kept claims', () => {
  it('are the same at the next start, without finding any anew', () => {
    const first = store().all();
    expect(first.length).toBeGreaterThan(0);
    said = [];
    expect(store().all()).toEqual(first);
    expect(said).toEqual([]);
  });

  it('are found anew for the article that has changed, and for no other', () => {
    store().all();
    said = [];
    const changed = corpusFolder({ ...NORDIC, 'baltic-cable': 'Estonia praised Finland.' });
    const claims = store({ folder: changed }).all();
    expect(said).toEqual(['claims found in 1 articles, 1 known from before']);
    expect(claims.some(({ quote }) => quote === 'Estonia praised Finland.')).toBe(true);
    expect(claims.some(({ article }) => article === 'nordic-pact')).toBe(true);
  });

  it('are found anew with another lexicon, and the log says so', () => {
    store().all();
    said = [];
    store({ lexiconText: 'two' }).all();
    expect(said[0]).toContain('another lexicon');
    expect(said[1]).toContain('2 articles');
  });

  it('that are corrupt are found anew, and the log says so', () => {
    const first = store().all();
    writeFileSync(file(), readFileSync(file(), 'utf8').slice(0, -40));
    said = [];
    expect(store().all()).toEqual(first);
    expect(said.join(' ')).toContain('cannot be read');
    writeFileSync(file(), Buffer.from([0, 255, 10, 123]));
    expect(store().all()).toEqual(first);
  });

  it('are not written again where nothing has changed', () => {
    store().all();
    const { mtimeMs, ino } = statSync(file());
    store().all();
    expect(statSync(file())).toMatchObject({ mtimeMs, ino });
  });

  it('need no folder that can be written', () => {
    writeFileSync(join(data, 'taken'), '');
    expect(store({ data: join(data, 'taken') }).all().length).toBeGreaterThan(0);
    expect(said.join(' ')).toContain('could not be kept');
  });

  it('come in turns as well, with the same result', async () => {
    const inTurns = store();
    expect(inTurns.ready()).toBe(false);
    await inTurns.prepare();
    expect(inTurns.ready()).toBe(true);
    expect(inTurns.all()).toEqual(store().all());
  });
});
