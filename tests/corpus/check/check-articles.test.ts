import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/corpus/article.js';
import { parseArticleDate } from '../../../src/corpus/article-date.js';
import { checkArticles } from '../../../src/corpus/check/check-articles.js';
import { articleOf } from '../../helpers/article.js';
import { world } from './support.js';

const WIRE = `Norway and Sweden signed a defence pact in Oslo on Tuesday, after two years of talks that had often stalled over
the cost of the northern bases. The pact opens four airfields to the jets of both and sets up one staff for the defence of
the air. Finland was invited and has asked for time. “This is no alliance against anyone,” the Norwegian prime minister
said. Parliaments vote in June.`;

const whole: Partial<Article> = { publisher: 'The Fjord Courier', date: parseArticleDate('2024-03-05', 'stated') };
const article = (id: string, text: string, known: Partial<Article> = {}): Article =>
  articleOf(text, { id, file: `articles/${id}.md`, textLine: 6, ...whole, ...known });
const problems = (...articles: Article[]) =>
  checkArticles(articles, world).map(
    ({ file, line, severity, check, problem }) => `${file}:${line} ${severity} ${check}: ${problem}`,
  );

describe('copies', () => {
  it('of another publisher are noted, with the share and what it means for counting', () => {
    const copy = article('b', `Pact at last\n\n${WIRE.replace('Tuesday', '5 March')}`, { publisher: 'The Sound' });
    const found = checkArticles([article('a', WIRE), copy], world);
    expect(found).toEqual([
      {
        file: 'articles/b.md',
        line: 6,
        severity: 'note',
        check: 'copies',
        problem: expect.stringMatching(
          /^it shares 9\d% of its words with articles\/a\.md \(The Fjord Courier, 2024-03-05\)$/u,
        ),
        advice: 'keep both to name both publishers: their common sentences count once, and a copy is no second witness',
      },
    ]);
  });

  it('of the same publisher are warned of', () => {
    expect(problems(article('a', WIRE), article('b', WIRE))).toEqual([
      'articles/b.md:6 warning copies: it has the very words of articles/a.md (The Fjord Courier, 2024-03-05)',
    ]);
  });

  it('that stand in a longer article are told as such, from either side', () => {
    const long = `${WIRE} ${'Elsewhere the harvest of cloudberries was better than in any year since the war ended. '.repeat(1)}${WIRE.split('').reverse().join('')}`;
    const item = article('item', WIRE, { publisher: 'The Sound' });
    expect(problems(article('long', long), item)).toEqual([
      expect.stringMatching(/^articles\/item\.md:6 note copies: 100% of it stands in articles\/long\.md/u),
    ]);
    expect(problems(item, article('long', long))).toEqual([
      expect.stringMatching(/^articles\/long\.md:6 note copies: 100% of articles\/item\.md .+ stands in it$/u),
    ]);
  });

  it('at the same address with other words are told too', () => {
    const url = 'https://example.org/pact';
    expect(problems(article('a', WIRE, { url }), article('b', 'Peru and Chile made peace.', { url }))).toEqual([
      'articles/b.md:1 warning copies: it has the same “url” as articles/a.md (The Fjord Courier, 2024-03-05), and other words',
    ]);
  });
});

describe('what is missing', () => {
  it('is one line for each key, however many articles lack it', () => {
    const texts = ['Oslo', 'Lima', 'Kiel', 'Rome', 'Bonn', 'Bern', 'Nice'].map((city) => `${city} signed the pact.`);
    const bare = texts.map((text, at) => ({
      ...articleOf(text, { id: `x${at}`, title: text, titleIsOurs: true, file: `articles/x${at}.md` }),
    }));
    expect(problems(...bare)).toEqual([
      'articles:1 warning metadata: 7 of 7 articles have no date: x0, x1, x2, x3, x4 … and 2 more',
      'articles:1 note metadata: 7 of 7 articles have no publisher: x0, x1, x2, x3, x4 … and 2 more',
      'articles:1 note metadata: 7 of 7 articles have no title: x0, x1, x2, x3, x4 … and 2 more',
    ]);
  });

  it('is no title where a label serves', () => {
    const labelled = article('a', 'Oslo signed.', { title: 'On Oslo', titleIsOurs: true });
    expect(problems(labelled)).toEqual([]);
  });
});

describe('the places of what is odd', () => {
  it('are lines of the file, article by article, and the same at every run', () => {
    const one = article('a', 'Oslo signed.\n\nLima &amp; Kiel did not.\n\nShare this article\nAdvertisement');
    const two = article('b', 'Bonn si\uFFFDned.');
    expect(problems(one, two)).toEqual([
      'articles/a.md:8 warning encoding: letters in the writing of HTML, once: “&amp;”',
      'articles/a.md:10 warning furniture: lines that look like parts of the page: “Share this article” and 1 more',
      'articles/b.md:6 warning encoding: lost letters (�), once: “si�ned.”',
    ]);
    expect(problems(one, two)).toEqual(problems(one, two));
  });
});
