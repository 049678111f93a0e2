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

  it('is the lesser heading that is a part of what the page’s data say', async () => {
    const html = pageOf().replace(/<h1>(.*)<\/h1>/u, '<h1>Courier</h1><h3 class="post">$1</h3>');
    const named = html.replace('<title>', '<title>The Fjord Courier of Tromso: ');
    expect((await readPage(named)).title).toBe('Radar on the northern border');
    const after = html.replace('</title>', ' / Ministry of Northern Affairs</title>');
    expect((await readPage(after)).title).toBe('Radar on the northern border');
  });

  it('is the first long heading above the text where the site gives every page its own name', async () => {
    const html = pageOf({ body: `<p>${paragraphs().join('</p><h3>What the crews of both will learn</h3><p>')}</p>` })
      .replace(/<title>.*<\/title>/u, '<title>Consulate of Norway - Announcements</title>')
      .replace(/<h1>(.*)<\/h1>/u, '<h3>Announcements</h3><h3 class="t">No: 12, $1</h3>');
    expect((await readPage(html)).title).toBe('No: 12, Radar on the northern border');
  });

  it('is cut from a longer name of the site', async () => {
    const html = pageOf()
      .replace(/<h1>.*<\/h1>/u, '<div>Radar</div>')
      .replace('</title>', ' - Northern News, Fjordcourier</title>');
    expect((await readPage(html, { url: 'https://www.fjordcourier.example/radar' })).title).toBe(
      'Radar on the northern border',
    );
  });

  it('is the lesser heading where the page’s data have one word for it', async () => {
    const html = pageOf()
      .replace(/<title>[^<]*/u, '<title>Speech')
      .replace(/<h1>.*<\/h1>/u, '<h3>The speech of the minister on radar</h3>');
    expect((await readPage(html)).title).toBe('The speech of the minister on radar');
  });

  it('is the heading where the page’s data have one name for all pages of its kind', async () => {
    expect((await readPage(pageOf().replace(/<title>[^<]*/u, '<title>Details'))).title).toBe(
      'Radar on the northern border',
    );
  });

  it('is not a heading of the text below', async () => {
    const html = pageOf({ body: `<p>${paragraphs().join('</p><h3>What the crews of both will learn</h3><p>')}</p>` });
    expect((await readPage(html.replace(/<h1>.*<\/h1>/u, ''))).title).toBe('Radar on the northern border');
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

  it('is nobody where the site names itself, or half of an office is left', async () => {
    const site = linked({
      '@type': 'NewsArticle',
      author: { name: 'The Fjord Courier' },
      publisher: { name: 'The Fjord Courier' },
    });
    expect((await readPage(pageOf({ head: site }))).author).toBeUndefined();
    const office = '<div class="author">N.Y. Department of State</div>';
    expect((await readPage(pageOf({ before: office }))).author).toBeUndefined();
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
    [
      'a short line beside a label',
      { before: '<div class="newsdate">Thursday, 4 March 2021 <a href="/d">defence</a></div>' },
      '2021-03-04',
      /shows/u,
    ],
    [
      'an element right beside that of the author',
      { before: '<div><a href="/k">Kari Nordmann</a><a href="#">Mar 4, 2021</a></div>' },
      '2021-03-04',
      /shows/u,
    ],
    [
      'the first of two times side by side',
      {
        before:
          '<div><span>by <a href="/k">Kari Nordmann</a></span><span><time>March 4, 2021</time><time class="updated">March 6, 2021</time></span></div>',
      },
      '2021-03-04',
      /shows/u,
    ],
    ['numbers with points', { before: '<p>04.03.2021 - Press release</p>' }, '2021-03-04', /shows/u],
    ['a month in the site’s own language', { before: '<p>4. mart 2021, 16:51</p>' }, '2021-03-04', /shows/u],
    [
      'a line in a page that a table lays out',
      {
        before: '<table><tr><td>',
        after: '</td></tr></table>',
        body: `<h2>Radar on the northern border</h2><div>Ministry<br>4 Mar 2021 12:25 PM</div>${paragraphs()
          .map((text) => `<p>${text}</p>`)
          .join('')}`,
      },
      '2021-03-04',
      /shows/u,
    ],
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

  it('is that of the article, not of others that its data describe or its margins show', async () => {
    const others = { '@type': 'NewsArticle', headline: 'Fish are late this year', datePublished: '2019-01-01' };
    const own = { '@type': 'NewsArticle', headline: 'Radar on the northern border', datePublished: '2021-03-04' };
    expect((await readPage(pageOf({ head: linked([others, own]) }))).date).toBe('2021-03-04');
    const list = { '@type': 'ItemList', itemListElement: [others] };
    expect((await readPage(pageOf({ head: linked(list), before: '<time>4 March 2021</time>' }))).date).toBe(
      '2021-03-04',
    );
    const comment =
      '<div itemscope itemtype="https://schema.org/Comment"><meta itemprop="datePublished" content="2019-01-01"></div>';
    const before = `${comment}<meta itemprop="datePublished" content="2021-03-04">`;
    expect((await readPage(pageOf({ before }))).date).toBe('2021-03-04');
  });

  it('is the day that the page shows, where its data tell the moment in the time of Greenwich', async () => {
    const head = meta('article:published_time', '2021-03-04T22:30:00+00:00');
    expect((await readPage(pageOf({ head, before: '<p>Posted on March 5, 2021</p>' }))).date).toBe('2021-03-05');
    expect((await readPage(pageOf({ head, before: '<p>Posted on March 3, 2021</p>' }))).date).toBe('2021-03-04');
    const time = '<time class="entry-date" datetime="2021-03-05T02:30:00+04:00">5 March</time>';
    expect((await readPage(pageOf({ head, before: time }))).date).toBe('2021-03-05');
  });

  it('is the older day that both the page and its address show, where the data bear that of a move', async () => {
    const head = meta('article:published_time', '2021-03-04T10:00:00+01:00');
    const url = 'https://courier.example/2014/05/06/radar';
    expect((await readPage(pageOf({ head, before: '<p>6 May 2014</p>' }), { url })).date).toBe('2014-05-06');
  });

  it('is told by data under any name that speaks of publication, unless the page shows another day nearby', async () => {
    const head =
      meta('north:first-published-at', '2021-03-04T10:00:00+01:00') + meta('north:public-updated-at', '2021-05-01');
    expect((await readPage(pageOf({ head }))).date).toBe('2021-03-04');
    expect((await readPage(pageOf({ head, before: '<p>5 March 2021</p>' }))).date).toBe('2021-03-05');
  });

  it('stands in the footer of the article’s own element, or where a pointer rests on “3 days ago”', async () => {
    const footer = '<div class="footer"><time datetime="2021-03-04">4.3.</time></div>';
    expect((await readPage(pageOf({ after: footer }))).date).toBe('2021-03-04');
    const ago = '<span class="posted-when" title="Thursday, March 4, 2021, 10:00 AM">5 years ago</span>';
    expect((await readPage(pageOf({ before: ago }))).date).toBe('2021-03-04');
  });

  it('is that of an element for times below the title before one above it', async () => {
    const html = pageOf({
      before:
        '<div><p>By Kari</p><p>of the Courier</p><p>in Oslo</p><p>who reports</p></div><time datetime="2021-03-04">on Thursday</time>',
    });
    const ticker = '<div class="ticker"><time datetime="2026-11-20">now</time></div>';
    expect((await readPage(html.replace('<main>', `${ticker}<main>`))).date).toBe('2021-03-04');
  });

  it('is what a line near the title says before a date that some element bears', async () => {
    const before = `<div class="head-date">Fri, 19 Mar 2021 news</div>${'<p>Email this</p>'.repeat(4)}<p>First Published: 14:45 IST(18/3/2021)</p>${'<p>Print that</p>'.repeat(4)}`;
    expect((await readPage(pageOf({ before }))).date).toBe('2021-03-18');
  });

  it('may stand in a cell of a table that lays the page out', async () => {
    const before = '<table><tr><td><b>Kari N.<br>Published: 04.03.21, 16:51</b></td></tr></table>';
    expect((await readPage(pageOf({ before }))).date).toBe('2021-03-04');
  });

  it('is inferred from the address, and from the day of a change, for want of better', async () => {
    const url = 'https://courier.example/2021/03/04/radar';
    expect(await readPage(pageOf(), { url })).toMatchObject({ date: '2021-03-04', dateBasis: 'inferred' });
    const changed = await readPage(pageOf({ before: '<p>Last updated 9 April 2021</p>' }));
    expect(changed).toMatchObject({ date: '2021-04-09', dateBasis: 'inferred' });
  });

  it('is not the day of the visit, which the head of the page shows', async () => {
    const today = '<div class="today-date">Friday, November 20, 2026</div>';
    const withToday = (html: string): string =>
      html.replace('<div class="masthead">', `${today}<div class="masthead">`);
    const changed = pageOf({ before: '<p>Update Time : Tuesday, April 6, 2021</p>' });
    expect(await readPage(withToday(changed))).toMatchObject({ date: '2021-04-06', dateBasis: 'inferred' });
    const shown = pageOf({ before: '<div class="post-date">6 April 2021</div>' });
    expect((await readPage(withToday(shown))).date).toBe('2021-04-06');
  });

  it('is inferred from the title for want of better', async () => {
    const html = pageOf().replaceAll('Radar on the northern border', 'No: 350, 4 March 2021, Radar on the border');
    expect(await readPage(html)).toMatchObject({ date: '2021-03-04', dateBasis: 'inferred' });
  });

  it('in numbers is read in the order that the text tells', async () => {
    const body = paragraphs()
      .map((text, at) => `<p>${at ? '' : 'Oslo, April 2 (NTB) -- '}${text}</p>`)
      .join('');
    const html = pageOf({ before: '<p>Date: 03/04/2021 | Source: NTB</p>', body, lang: 'en-US' });
    expect((await readPage(html)).date).toBe('2021-04-03');
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

  it.each([
    '<!-- saved from url=(0043)https://courier.example/2021/03/04/radar -->',
    '<!--\n Page saved with SingleFile \n url: https://courier.example/2021/03/04/radar \n saved date: Fri Nov 20 2026\n-->',
  ])('are those that a saved page says it was saved from', async (comment) => {
    const html = pageOf().replace('<head>', `<head>${comment}`);
    expect(await readPage(html)).toMatchObject({ url: 'https://courier.example/2021/03/04/radar', date: '2021-03-04' });
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
