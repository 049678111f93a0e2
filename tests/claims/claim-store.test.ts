import { describe, expect, it } from 'vitest';
import { loadActors } from '../../src/actors/load-actors.js';
import { createClaimStore } from '../../src/claims/claim-store.js';
import { loadLexicon } from '../../src/claims/lexicon/load-lexicon.js';
import { readCorpus } from '../../src/corpus/read-corpus.js';
import { sentencesOf } from '../../src/corpus/sentences.js';
import { corpusFolder, NORDIC } from '../helpers/library.js';

const folder = corpusFolder(NORDIC);
const lexicon = loadLexicon();
const { articles } = readCorpus(folder);

function store(more: { known?: ReturnType<typeof createClaimStore>['found']; times?: number } = {}) {
  const { known, times = 1 } = more;
  return createClaimStore({
    articles: articles.map((article) => ({ ...article, text: article.text.padEnd(times, '\n') })),
    sentences: new Map(articles.map((article) => [article.id, sentencesOf(article)])),
    actors: loadActors(folder).directory,
    lexicon: () => lexicon,
    ...(known && { known }),
  });
}

describe('the claims of a corpus', () => {
  it('are found when somebody asks, article by article', () => {
    const own = store();
    expect([own.ready(), own.found.size]).toEqual([true, 0]);
    expect([...new Set(own.all().map(({ article }) => article))]).toEqual(['baltic-cable', 'nordic-pact']);
    expect(own.found.size).toBe(2);
  });

  it('come in turns as well, with the same result', async () => {
    const own = store({ times: 200_000 });
    expect(own.ready()).toBe(false);
    await own.prepare();
    expect(own.ready()).toBe(true);
    expect(own.all()).toEqual(store().all());
  });

  it('are not found again where they are known', () => {
    const first = store();
    const claims = first.all();
    const known = new Map(first.found);
    const second = store({ known, times: 200_000 });
    expect(second.ready()).toBe(true);
    second.all().forEach((claim, i) => {
      expect(claim).toBe(claims[i]);
    });
    known.delete('nordic-pact');
    expect(store({ known }).all()).toEqual(claims);
  });

  it('can be had after all once what stood in their way is mended', async () => {
    let broken = true;
    const own = createClaimStore({
      articles,
      sentences: new Map(articles.map((article) => [article.id, sentencesOf(article)])),
      actors: loadActors(folder).directory,
      lexicon: () => {
        if (broken) throw new Error('line 2');
        return lexicon;
      },
    });
    await expect(own.prepare()).rejects.toThrow('line 2');
    broken = false;
    await own.prepare();
    expect(own.all()).toEqual(store().all());
  });
});
