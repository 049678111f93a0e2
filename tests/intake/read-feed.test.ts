import { describe, expect, it } from 'vitest';
import { readDraft } from '../../src/intake/read-draft.js';
import { isFeed, readFeed } from '../../src/intake/read-feed.js';
import { bytesOf, paragraphs, refusalOf } from './pages.js';

const read = (text: string, url?: string) => readFeed({ name: 'feed', bytes: bytesOf(text), ...(url ? { url } : {}) });
const content = ['Norway', 'Denmark', 'Iceland']
  .flatMap((state) => paragraphs().map((text) => text.replaceAll('Norway', state)))
  .map((text) => `<p>${text}</p>`)
  .join('');
const rss = (items: string, more = ''): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Fjord Courier</title><link>https://courier.example/</link>${more}${items}</channel></rss>`;

describe('a feed', () => {
  it('in RSS gives addresses, and drafts where it carries the whole text', async () => {
    const items = await read(
      rss(
        `<item><title>Radar &amp; more</title><link>https://courier.example/radar</link><pubDate>Thu, 04 Mar 2021 23:30:00 -0800</pubDate><dc:creator>Kari Nordmann</dc:creator><description>Short.</description><content:encoded><![CDATA[${content}]]></content:encoded></item>
         <item><title>Teaser only</title><link>https://courier.example/teaser</link><description>Read it on our site.</description></item>`,
        '<language>en-gb</language>',
      ),
    );
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({
      url: 'https://courier.example/radar',
      draft: {
        title: 'Radar & more',
        publisher: 'The Fjord Courier',
        author: 'Kari Nordmann',
        date: '2021-03-04',
        dateBasis: 'stated',
        language: 'en-GB',
      },
    });
    expect(items[0]?.draft?.text.startsWith(`Radar & more\n\n${paragraphs()[0]}`)).toBe(true);
    expect(items[1]).toMatchObject({ url: 'https://courier.example/teaser', about: { title: 'Teaser only' } });
    expect(items[1]?.draft).toBeUndefined();
  });

  it.each([
    [
      'RSS 0.91',
      '<rss version="0.91"><channel><title>C</title><item><title>Radar</title><link>https://courier.example/radar</link></item></channel></rss>',
    ],
    [
      'RSS 1.0',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="c"><title>C</title></channel><item rdf:about="a"><title>Radar</title><link>https://courier.example/radar</link></item></rdf:RDF>',
    ],
    [
      'Atom',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>C</title><entry><title type="html">&lt;b&gt;Radar&lt;/b&gt;</title><link rel="self" href="https://courier.example/self"/><link href="/radar"/><id>1</id><updated>2021-03-04T00:00:00Z</updated></entry></feed>',
    ],
    [
      'JSON Feed',
      '{"version":"https://jsonfeed.org/version/1.1","title":"C","items":[{"id":"1","title":"Radar","url":"https://courier.example/radar"}]}',
    ],
  ])('may be %s', async (_, text) => {
    expect(isFeed({ name: 'feed', bytes: bytesOf(text) })).toBe(true);
    expect(await read(text, 'https://courier.example/feed')).toMatchObject([
      { url: 'https://courier.example/radar', about: { title: 'Radar', publisher: 'C' } },
    ]);
  });

  it('gives no address but those of the web', async () => {
    const item =
      '<item><title>Radar</title><link>javascript:alert(1)</link></item><item><title>File</title><link>file:///etc/passwd</link></item>';
    expect((await refusalOf(read(rss(item)))).reason).toBe('no-text');
  });

  it('has no entities of its own, and is mended where it is not well formed', async () => {
    const text = `<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${rss('<item><title>Radar & <b>more</title><link>https://courier.example/?a=1&b=2</link></item>')}`;
    const [item] = await read(text);
    expect(item?.url).toBe('https://courier.example/?a=1&b=2');
    expect(JSON.stringify(item)).not.toContain('aaaa');
  });

  it.each([
    ['nested past all sense', rss('<item>'.repeat(2000)), 'unsafe'],
    ['of more elements than any feed', rss('<item><title>t</title></item>'.repeat(20_000)), 'too-large'],
    ['of nothing', rss(''), 'no-text'],
    ['damaged', '<rss version="2.0"></rss>', 'unreadable'],
  ])('is refused where it is %s', async (_, text, reason) => {
    expect((await refusalOf(read(text))).reason).toBe(reason);
  });

  it('is no article', async () => {
    expect((await refusalOf(readDraft({ name: 'feed', bytes: bytesOf(rss('')) }))).reason).toBe('not-an-article');
  });
});
