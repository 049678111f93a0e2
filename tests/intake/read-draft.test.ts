import { describe, expect, it } from 'vitest';
import { Refusal, type RefusalReason } from '../../src/intake/draft.js';
import { readDraft } from '../../src/intake/read-draft.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const PROSE =
  'Norway and Sweden agreed on Monday to share the radar stations along their northern border. The ministers of defence said that the first station would open in the spring, and that crews of both countries would be trained in it together from the summer onwards.';

const refusal = async (name: string, bytes: Uint8Array): Promise<RefusalReason> => {
  try {
    await readDraft({ name, bytes });
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
  throw new Error('was read');
};

describe('a text from outside', () => {
  it('in Markdown keeps what its front matter says and loses its marks', async () => {
    const draft = await readDraft({
      name: 'a.md',
      bytes: bytesOf(
        `---\ntitle: Radar on the border\ndate: 2021-03-04\npublisher: The Fjord Courier\n---\n# Radar on the border\n\n${PROSE.replace('Norway', '[Norway](https://example.org/no)')}\n\n![A mast](mast.png)\n\n## What *comes* next\n\n- The **first** station\n- The second\n`,
      ),
    });
    expect(draft).toEqual({
      title: 'Radar on the border',
      publisher: 'The Fjord Courier',
      date: '2021-03-04',
      dateBasis: 'stated',
      dateFoundIn: 'the front matter',
      language: 'en',
      text: `Radar on the border\n\n${PROSE}\n\nWhat comes next\n\n- The first station\n\n- The second`,
    });
  });

  it('in plain text gives its title, byline and date from its first lines', async () => {
    const draft = await readDraft({
      name: 'a.txt',
      bytes: bytesOf(`Radar on the border\nBy Kari Nordmann\n4 March 2021\n\n${PROSE}\n`),
    });
    expect(draft).toMatchObject({ title: 'Radar on the border', author: 'Kari Nordmann', date: '2021-03-04' });
    expect(draft.text).toBe(`Radar on the border\n\n${PROSE}`);
  });

  it('as a web page gives the article and what the page says about itself', async () => {
    const draft = await readDraft({
      name: 'a.html',
      bytes: bytesOf(
        `<!doctype html><html lang="en-GB"><head><title>Radar on the border | The Fjord Courier</title>
        <meta property="og:site_name" content="The Fjord Courier">
        <meta property="article:published_time" content="2021-03-04T23:30:00-08:00">
        <meta property="article:modified_time" content="2021-03-09T10:00:00Z">
        <link rel="canonical" href="https://courier.example/2021/radar"></head>
        <body><nav><a href="/">Home</a> <a href="/w">World</a></nav>
        <article><h1>Radar on the border</h1><p class="byline">By Kari Nordmann</p>
        <p>${PROSE}</p><p>2 min read</p><p>${PROSE.replaceAll('Norway', 'Finland')}</p><script>alert("x")</script></article>
        <footer>© The Fjord Courier</footer></body></html>`,
      ),
    });
    expect(draft).toEqual({
      title: 'Radar on the border',
      publisher: 'The Fjord Courier',
      author: 'Kari Nordmann',
      date: '2021-03-04',
      dateBasis: 'stated',
      dateFoundIn: 'the page’s data (article:published_time)',
      url: 'https://courier.example/2021/radar',
      language: 'en-GB',
      text: `Radar on the border\n\n${PROSE}\n\n${PROSE.replaceAll('Norway', 'Finland')}`,
    });
  });

  it.each([
    ['a picture', bytesOf('GIF89a'), 'unsupported'],
    ['an old Word file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), 'unsupported'],
    ['nothing', new Uint8Array(), 'no-text'],
    ['a page nested past all sense', bytesOf(`<html>${'<div>'.repeat(5000)}x`), 'unsafe'],
    ['a page of nothing but elements', bytesOf(`<html>${'<p>a</p>'.repeat(60_000)}`), 'too-large'],
  ])('is refused where it is %s', async (_, bytes, reason) => {
    expect(await refusal('thing', bytes)).toBe(reason);
  });
});
