import { describe, expect, it } from 'vitest';
import { pageOf, paragraphs, readPage } from '../pages.js';

const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;
const linked = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('the title of a page', () => {
  it('is the heading that readers see, without the name of the site', async () => {
    const draft = await readPage(
      pageOf({ head: `${meta('og:title', 'Radar on the northern border | The Fjord Courier')}` }),
    );
    expect(draft.title).toBe('Radar on the northern border');
  });

  it('is cut from what the page’s data say where no heading is like it', async () => {
    const html = pageOf({ head: meta('og:site_name', 'The Fjord Courier') })
      .replace(/<h1>.*<\/h1>/u, '<h1>The Fjord Courier</h1>')
      .replace('<title>Radar on the northern border', '<title>Radar on the northern border - The Fjord Courier');
    expect((await readPage(html)).title).toBe('Radar on the northern border');
  });

  it('stands in the text once, as its first line', async () => {
    const draft = await readPage(pageOf({ before: '<p>Radar on the northern border</p>' }));
    expect(draft.text.match(/Radar on the northern border/gu)).toHaveLength(1);
    expect(draft.text.startsWith('Radar on the northern border\n\nNorway')).toBe(true);
  });
});

describe('the author of a page', () => {
  it.each([
    [
      'its data',
      { head: linked({ '@type': 'NewsArticle', author: [{ name: 'Kari Nordmann' }, { name: 'Ola Berg' }] }) },
      'Kari Nordmann, Ola Berg',
    ],
    [
      'a node its data point to',
      {
        head: linked({
          '@graph': [
            { '@type': 'NewsArticle', author: { '@id': '#k' } },
            { '@id': '#k', '@type': 'Person', name: 'Kari Nordmann' },
          ],
        }),
      },
      'Kari Nordmann',
    ],
    [
      'a meta element',
      { head: '<meta name="author" content="By KARI NORDMANN, Oslo correspondent">' },
      'KARI NORDMANN',
    ],
    [
      'a byline by its name',
      { before: '<div class="byline">By <a href="/k">Kari Nordmann</a>, staff writer</div>' },
      'Kari Nordmann',
    ],
    ['a plain line under the title', { before: '<p>By Leyla Demir</p>' }, 'Leyla Demir'],
  ])('is found in %s', async (_, parts, author) => {
    const draft = await readPage(pageOf(parts));
    expect(draft.author).toBe(author);
    expect(draft.text).not.toMatch(/^By /mu);
  });

  it('is nobody where the site names an office or an address', async () => {
    const head = '<meta name="author" content="admin"><meta property="article:author" content="https://example.org/k">';
    expect((await readPage(pageOf({ head }))).author).toBeUndefined();
  });
});

describe('the publisher of a page', () => {
  it('is what the page says', async () => {
    const head = linked({ '@type': 'NewsArticle', publisher: { '@type': 'Organization', name: 'The Fjord Courier' } });
    expect((await readPage(pageOf({ head }))).publisher).toBe('The Fjord Courier');
  });

  it('is never guessed from its address', async () => {
    expect((await readPage(pageOf(), { url: 'https://courier.example/a' })).publisher).toBeUndefined();
  });
});

describe('the date of a page', () => {
  it.each([
    [
      'JSON-LD before all else',
      {
        head:
          linked({ '@type': 'NewsArticle', datePublished: '2021-03-04T10:00:00Z' }) +
          meta('article:published_time', '2021-03-01'),
      },
      '2021-03-04',
      /datePublished/u,
    ],
    [
      'the offset of the page',
      { head: meta('article:published_time', '2021-03-04T23:30:00-08:00') },
      '2021-03-04',
      /published_time/u,
    ],
    [
      'the offset that another of its data gives to the same moment',
      {
        head:
          linked({ '@type': 'NewsArticle', datePublished: '2021-03-04T22:30:00Z' }) +
          meta('article:published_time', '2021-03-05T01:30:00+03:00'),
      },
      '2021-03-05',
      /datePublished/u,
    ],
    [
      'publication, not change',
      { head: meta('article:modified_time', '2021-04-09') + meta('parsely-pub-date', '2021-03-04') },
      '2021-03-04',
      /parsely/u,
    ],
    ['a time element', { before: '<time datetime="2021-03-04T08:00">4 March</time>' }, '2021-03-04', /shows/u],
    ['a line by the title', { before: '<p>Thursday, March 4, 2021</p>' }, '2021-03-04', /shows/u],
    [
      'a dateline',
      {
        body: paragraphs()
          .map((text, at) => `<p>${at ? '' : 'OSLO, March 4, 2021 (NTB) — '}${text}</p>`)
          .join(''),
      },
      '2021-03-04',
      /dateline/u,
    ],
  ])('is told by %s', async (_, parts, date, foundIn) => {
    expect(await readPage(pageOf(parts))).toMatchObject({
      date,
      dateBasis: 'stated',
      dateFoundIn: expect.stringMatching(foundIn),
    });
  });

  it('is inferred from the address, and from the day of a change, for want of better', async () => {
    const url = 'https://courier.example/2021/03/04/radar';
    expect(await readPage(pageOf(), { url })).toMatchObject({ date: '2021-03-04', dateBasis: 'inferred' });
    const changed = await readPage(pageOf({ before: '<p>Last updated 9 April 2021</p>' }));
    expect(changed).toMatchObject({ date: '2021-04-09', dateBasis: 'inferred' });
  });

  it('is none where a date is impossible, or one of the text', async () => {
    const head = meta('article:published_time', '1970-01-01T00:00:00Z') + meta('pubdate', '2999-01-01');
    const body = `<p>The station on the fell was opened on 4 March 1961 and closed again.</p>${paragraphs()
      .map((text) => `<p>${text}</p>`)
      .join('')}`;
    expect((await readPage(pageOf({ head, body }))).date).toBeUndefined();
  });

  it('of other articles in the margin is not taken', async () => {
    const after = '<aside class="related"><time datetime="2019-01-01">1 January 2019</time></aside>';
    expect((await readPage(pageOf({ after }))).date).toBeUndefined();
  });
});

describe('the address and language of a page', () => {
  it('are its own', async () => {
    const head = '<link rel="canonical" href="/radar">';
    const draft = await readPage(pageOf({ head, lang: 'en-GB' }), { url: 'https://courier.example/radar?utm=1' });
    expect(draft).toMatchObject({ url: 'https://courier.example/radar', language: 'en-GB' });
  });

  it('are not those of another site that it claims to be', async () => {
    const head = '<link rel="canonical" href="https://other.example/radar">';
    expect((await readPage(pageOf({ head }), { url: 'https://courier.example/a' })).url).toBe(
      'https://courier.example/a',
    );
  });

  it('say what the text is in, where the page says it wrongly', async () => {
    const body =
      '<p>' +
      'Die Minister der Verteidigung haben am Montag in Oslo ein Abkommen unterzeichnet, das die Zusammenarbeit mit Schweden und Finnland auf eine neue Grundlage stellt, und sie sprechen von einem guten Tag. '.repeat(
        3,
      ) +
      '</p>';
    expect((await readPage(pageOf({ body, lang: 'en' }))).language).toBe('de');
  });
});
