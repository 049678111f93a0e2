import { describe, expect, it } from 'vitest';
import { readDraft } from '../../../src/intake/read-draft.js';
import { bytesOf, paragraphs, refusalOf } from '../pages.js';

const read = (name: string, text: string) => readDraft({ name, bytes: bytesOf(text) });
const [one, two, three] = paragraphs();

describe('Markdown', () => {
  it('may have front matter of another program', async () => {
    const front =
      'headline: Radar on the border\nauthors:\n  - Kari Nordmann\n  - Ola Berg\npublishDate: 2021-03-04T23:00:00-08:00\nsource_url: https://courier.example/radar\nlang: en-GB\ntags: [radar]';
    expect(await read('a.md', `---\n${front}\n---\n\n${one}\n\n${two}\n`)).toMatchObject({
      title: 'Radar on the border',
      author: 'Kari Nordmann, Ola Berg',
      date: '2021-03-04',
      dateBasis: 'stated',
      url: 'https://courier.example/radar',
      language: 'en-GB',
    });
  });

  it('keeps what our own front matter says, a span of days and its basis', async () => {
    const front = 'title: Radar\ndate: 2020-06 to 2020-07\ndateBasis: inferred\nnote: an excerpt';
    expect(await read('a.md', `---\n${front}\n---\n${one}\n\n${two}`)).toMatchObject({
      date: '2020-06 to 2020-07',
      dateBasis: 'inferred',
      note: 'an excerpt',
    });
  });

  it('loses its marks and keeps its words', async () => {
    const text = `# Radar on the border\n\n${one}\nIt is *not* a **pact**, says [the minister](https://example.org/a_(b) "title") of snake_case_names, 2 * 3 * 4 and \`code\`.[^1]\n\n> ${two}\n\n1. First\n2. Second\n\n[^1]: A note.\n`;
    expect((await read('a.md', text)).text).toBe(
      `Radar on the border\n\n${one}\n\nIt is not a pact, says the minister of snake_case_names, 2 * 3 * 4 and code.\n\n${two}\n\n1. First\n\n2. Second`,
    );
  });

  it('with front matter that cannot be read is refused with the line', async () => {
    const refusal = await refusalOf(read('a.md', `---\ntitle: a: b\n---\n${one}`));
    expect(refusal).toMatchObject({ reason: 'unreadable', message: expect.stringMatching(/^Line 2: /u) });
  });

  it.each(['['.repeat(200_000), '**a'.repeat(60_000), '> '.repeat(100_000), '- a\n'.repeat(70_000)])(
    'of marks alone is no article',
    async (text) => {
      expect((await refusalOf(read('a.md', text))).reason).toMatch(/no-text|too-large/u);
    },
  );
});

describe('plain text', () => {
  it('broken at a width is joined to paragraphs', async () => {
    const broken = one!.replace(/(.{50,60}) /gu, '$1\n');
    expect((await read('a.txt', `Radar on the border\n\n${broken}\n\n${two}`)).text).toBe(
      `Radar on the border\n\n${one}\n\n${two}`,
    );
  });

  it('has its date in a line or in a dateline', async () => {
    expect(await read('a.txt', `Radar on the border\n4 March 2021\n\n${one}\n\n${two}`)).toMatchObject({
      date: '2021-03-04',
    });
    expect(await read('a.txt', `OSLO, March 4, 2021 (NTB) — ${one}\n\n${two}\n\n${three}`)).toMatchObject({
      date: '2021-03-04',
      dateFoundIn: 'the dateline of the report',
    });
  });

  it('may have its title below a date, a byline, a section and a place', async () => {
    const text = (head: string) => `${head}\n\nRadar on the northern border\n\n${one}\n\n${two}\n`;
    for (const head of ['21 May 2020, 10:44\nBy Kari N.', 'Speeches\nMay 21, 2020\nNew Oslo'])
      expect(await read('a.txt', text(head))).toMatchObject({
        title: 'Radar on the northern border',
        date: '2020-05-21',
      });
  });

  it.each(['courier.example', 'The Fjord Courier\nMonday, March 14, 2016, p. A4', 'MINISTRY OF NORTHERN AFFAIRS'])(
    'may have its title below the name of whoever published it: %s',
    async (name) => {
      const draft = await read('a.txt', `${name}\n\nRadar on the northern border\n\n${one}\n\n${two}`);
      expect(draft.title).toBe('Radar on the northern border');
    },
  );

  it.each([
    'WORLD NEWS\nMARCH 5, 2021 9:11 AM\nUPDATED 3 YEARS AGO',
    'Home » News » Politics',
    'Permanent Mission of Norway to the United Nations',
    'FOR IMMEDIATE RELEASE\nMarch 5, 2021',
    'Press release No. 45/21\n5 March 2021',
    'Northern Policy Institute\nBrief No. 17, November 30, 2020',
    'Radar on the northern border - Northern Review\nhttps://review.example/radar\n\nANALYSIS',
    'Skip to content\nHome\nPolitics\nEconomy',
  ])('may have its title below a notice: %s', async (notice) => {
    const draft = await read('a.txt', `${notice}\n\nRadar on the northern border\n\n${one}\n\n${two}`);
    expect(draft.title).toBe('Radar on the northern border');
  });

  it('may have a title that is worded like the name of a paper or an office', async () => {
    for (const title of ['Two ministers make the news', 'The Fjord Post'])
      expect((await read('a.txt', `${title}\n\n${one}\n\n${two}`)).title).toBe(title);
    const below = 'Soldiers of four states stay at home';
    const title = 'Norway Rejects Northern Mission to Svalbard';
    expect((await read('a.txt', `${title}\n${below}\n\n${one}\n\n${two}`)).title).toBe(title);
  });

  it.each([
    `${'A'.repeat(60)} aaaa news`,
    `Office of ${'A'.repeat(60)}!`,
    `Office of ${'A, '.repeat(9)}!`,
    `www${'.a'.repeat(300_000)}!`,
    `${'» '.repeat(300_000)}news`,
    `${'A'.repeat(300_000)} 5 March`,
    `Title:${' '.repeat(300_000)}`,
    `By ${'A '.repeat(300_000)}.`,
    `${'1:11 at '.repeat(18)}on 5 March 2021!`,
    `Published in ${'on at '.repeat(20)}5 March 2021!`,
    `${'1.11'.repeat(35)} 2021`,
  ])('may open with a line of no sense', async (line) => {
    const draft = await read('a.txt', `${line}\n\nRadar on the northern border\n\n${one}\n\n${two}`);
    expect(draft.text).toContain(one);
  });

  it('may have the head of a letter', async () => {
    const head = 'From: Desk <desk@courier.example>\nDate: Thu, Mar 4, 2021 at 9:12 AM\nSubject: Radar on the border';
    const draft = await read('a.txt', `${head}\n\n${one}\n\n${two}`);
    expect(draft).toMatchObject({ title: 'Radar on the border', date: '2021-03-04' });
    expect(draft.text).not.toContain('Subject:');
  });

  it('has the date of its file’s name for want of better', async () => {
    const text = `Radar on the border\n\n${one}\n\n${two}`;
    expect(await read('2021-03-04-radar.txt', text)).toMatchObject({ date: '2021-03-04', dateBasis: 'inferred' });
    expect((await read('2021-03-04-radar.txt', text.replace('\n\n', '\n2 March 2021\n\n'))).date).toBe('2021-03-02');
  });

  it('that opens with a sentence has no title', async () => {
    const draft = await read('a.txt', `${one}\n\n${two}`);
    expect(draft.title).toBeUndefined();
  });

  it.each([
    ['bytes that are no text', '\0\u0001\u0002'.repeat(400), 'unsupported'],
    ['white space', ' \n'.repeat(1000), 'no-text'],
    ['a few words', 'There is a radar on the border.', 'no-text'],
    ['far more lines than an article', 'a\n\n'.repeat(70_000), 'too-large'],
  ])('is refused where it is %s', async (_, text, reason) => {
    expect((await refusalOf(read('a.txt', text))).reason).toBe(reason);
  });
});
