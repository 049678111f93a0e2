import { describe, expect, it } from 'vitest';
import { pageOf, paragraphs, readPage } from '../pages.js';

const whole = `Radar on the northern border\n\n${paragraphs().join('\n\n')}`;
const inside = (html: string): string =>
  paragraphs()
    .map((text, at) => `<p>${text}</p>${at === 0 ? html : ''}`)
    .join('');

describe('the text of a page', () => {
  it.each([
    ['a reading time', '<p>2 min read</p>'],
    ['font buttons', '<p>TT</p><p>20</p>'],
    ['a share bar', '<div class="share-tools"><a href="#">Share on Facebook</a></div>'],
    ['an advertisement', '<div class="ad-slot">Advertisement</div><p>Advertisement</p>'],
    ['a link to another story', '<p><a href="/x">Read more: Finland opens a station</a></p>'],
    [
      'a list of other stories',
      '<ul><li><a href="/a">Finland opens a station</a></li><li><a href="/b">Denmark looks on</a></li><li><a href="/c">Iceland has no army</a></li></ul>',
    ],
    [
      'a newsletter box',
      '<div class="newsletter-signup"><h3>Sign up for our newsletter</h3><p>All the news of the north, every morning.</p></div>',
    ],
    ['a cookie line', '<p>This site uses cookies to improve your experience.</p>'],
    ['a call to follow', '<p>Follow us on Twitter</p>'],
    ['a script', '<script>document.write("<p>written by a script that nobody runs here at all</p>")</script>'],
    [
      'what is hidden',
      '<p style="display:none">Hidden words that nobody sees on this page at all.</p><p hidden>More of them.</p>',
    ],
    [
      'a comment section',
      '<section class="comments"><p>I think that this is all wrong and that the ministers should resign at once, all of them.</p></section>',
    ],
    [
      'a teaser under a linked heading',
      '<h3><a href="/x">Finland opens a station</a></h3><p>The station at Kevo is the third in two years.</p>',
    ],
    ['a pull quote', '<blockquote>welcomed the agreement and said that it would send observers</blockquote>'],
  ])('is without %s', async (_, html) => {
    expect((await readPage(pageOf({ body: inside(html) }))).text).toBe(whole);
  });

  it('keeps one copy of a caption, with its credit', async () => {
    const caption = 'The two ministers before the talks in Oslo on March 4, 2021';
    const figure = `<figure><figcaption>${caption}</figcaption></figure>`;
    const draft = await readPage(pageOf({ body: inside(`${figure}${figure}<p>Photo: NTB</p>`) }));
    expect(draft.text).toContain(`\n\n${caption} Photo: NTB\n\n`);
    expect(draft.text.match(/before the talks/gu)).toHaveLength(1);
  });

  it('keeps a stand-first that stands outside of the article, once', async () => {
    const told = 'Two neighbours are to watch one sky, and Finland looks on from its own side';
    const html = pageOf({ head: `<meta property="og:description" content="${told}">` }).replace(
      '<main>',
      `<header><h1>Radar on the northern border</h1><p class="standfirst">${told}</p></header><main>`,
    );
    const { text } = await readPage(html);
    expect(text.startsWith(`Radar on the northern border\n\n${told}\n\nNorway and Sweden`)).toBe(true);
    expect(text.split(told)).toHaveLength(2);
  });

  it('keeps headings, list items and quotations as lines of their own', async () => {
    const html =
      '<h2>What comes next</h2><ul><li>The first station, in the spring;</li><li>the second, a year later.</li></ul>';
    const draft = await readPage(pageOf({ body: inside(html) }));
    expect(draft.text).toContain(
      '\n\nWhat comes next\n\nThe first station, in the spring;\n\nthe second, a year later.\n\n',
    );
  });

  it('keeps links, datelines and marked words within a sentence', async () => {
    const html =
      '<p><span class="dateline">OSLO —</span> The <a class="related" href="/x">third station</a> is <b>old</b><sup><a href="#n1">[1]</a></sup>.</p>';
    expect((await readPage(pageOf({ body: inside(html) }))).text).toContain('OSLO — The third station is old.');
  });

  it('joins what an advertisement parts within a sentence', async () => {
    const html =
      '<p>The stations are to be paid for by both of the countries, and each of</p><div class="ad-slot">Ad</div><p>them is to have a crew of its own.</p>';
    expect((await readPage(pageOf({ body: inside(html) }))).text).toContain(
      'and each of them is to have a crew of its own.',
    );
  });

  it('folds white space only, and drops what nobody sees', async () => {
    const html = '<p>The\u00A0sum is 3.5\u00A0million \u202Eevil\u202C, “as\u200B agreed”\u0007; Malmo\u0308 pays.</p>';
    expect((await readPage(pageOf({ body: inside(html) }))).text).toContain(
      'The sum is 3.5 million evil, “as agreed”; Malmö pays.',
    );
  });

  it('takes line breaks for the ends of lines, and within a sentence for layout', async () => {
    const html = '<p>The sum was named<br>in the talks.<br>Nobody objected.<br><br>It was late.</p>';
    expect((await readPage(pageOf({ body: inside(html) }))).text).toContain(
      'The sum was named in the talks.\nNobody objected.\n\nIt was late.',
    );
  });

  it('ends where a late heading opens a list of other things', async () => {
    const after =
      '<h2>More from The Fjord Courier</h2><p>Finland opens the third station in two years, at Kevo in the far north.</p>';
    expect((await readPage(pageOf({ after }))).text).toBe(whole);
  });

  it('is read in the encoding that the page declares', async () => {
    const html = pageOf({
      head: '<meta charset="windows-1254">',
      body: inside('<p>Recep Tayyip Erdo\xF0an sent \xDEim\xFEek to the talks in \xDDstanbul.</p>'),
    });
    const latin = Buffer.from(html.replace(/[“”]/gu, '"'), 'latin1');
    expect((await readPage('', { bytes: latin })).text).toContain(
      'Recep Tayyip Erdoğan sent Şimşek to the talks in İstanbul.',
    );
  });
});
