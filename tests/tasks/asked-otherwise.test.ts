import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/replies/reply.js';
import { analyst, quoted, told } from './analyst.js';

const keyOf = ({ article, start, end }: Reply['quotes'][number]) => `${article} ${start} ${end}`;

/** Everything that "more" brings after a first reply, page by page. */
async function pagesOf(text: string): Promise<Reply[]> {
  const { say } = analyst();
  const pages = [await say(text)];
  for (let page = await say('more'); page.quotes.length + page.near.length > 0; page = await say('next')) {
    pages.push(page);
    expect(pages.length).toBeLessThan(40);
  }
  return pages;
}

describe('what is asked for in other words', () => {
  it.each([
    ['how did ankara and moscow get along in 2018? only that year please', 'relation'],
    ['türkiye + syria in 2023, nothing older', 'relation'],
    ['Iran and Turkey from June 2019 to December 2020 - what binds them and what divides them?', 'relation'],
    ['tell me about turkey and russia', 'relation'],
    ["Has Turkey's relation with Syria improved between 2020 and 2023?", 'relation'],
    ['events between Russia and Turkey, in order of time', 'timeline'],
    ['year by year: Iran and Turkey', 'timeline'],
    ['Do all articles agree on Turkey and Russia in Libya?', 'disputes'],
    ['are there conflicting reports about Turkey and Russia in Libya?', 'disputes'],
    ['true or false? Turkey left NATO in 2019', 'check'],
    ['somebody in my server says that Russia and Turkey are at war in Libya. Is that right?', 'check'],
    ['can you confirm that Hakan Fidan met Ali Mamlouk?', 'check'],
    ['what did Orton say about the meeting', 'voices'],
    ['which article mentions the S-400?', 'answer'],
    ['what can you do?', 'help'],
  ])('%s: %s', async (text, kind) => {
    expect((await analyst().say(text)).kind).toBe(kind);
  });

  it.each([
    ['What did Turkey do about the Kurds?', 'answer'],
    ['Who supports Hamas?', 'answer'],
    ['what do the sources say about Libya?', 'answer'],
  ])('a question stays one: %s', async (text, kind) => {
    expect((await analyst().say(text)).kind).toBe(kind);
  });

  it('names what is missing of a command', async () => {
    expect((await analyst().say('relation Turkey')).headline).toContain('<b> is missing');
    expect((await analyst().say('export Turkey as pdf')).headline).toContain('csv or json, not “pdf”');
  });
});

describe('friends and foes', () => {
  it('are each under their label, armed groups among them', async () => {
    const reply = await analyst().say(
      "who's on irans side and who is against it? keep countries and militias apart pls",
    );
    expect(quoted(reply, 'Partner')).toContain('Hamas');
    expect(quoted(reply, 'Adversary')).toContain('Tel Aviv');
    expect(JSON.stringify(reply.card)).toContain('Partners: groups and organisations');
  });

  it('who backs somebody is not who met him', async () => {
    const reply = await analyst().say('Who backs Assad?');
    expect(quoted(reply)).not.toContain('Hakan Fidan and Ali Mamlouk');
  });
});

describe('paging', () => {
  it.each(['timeline of Iran', 'relation Turkey and Russia', 'Who backs Assad?', 'quote opposite sides over Idlib'])(
    'comes to an end and repeats nothing: %s',
    async (text) => {
      const quotes = (await pagesOf(text)).flatMap((page) => [...page.quotes, ...page.near]).map(keyOf);
      expect(new Set(quotes).size).toBe(quotes.length);
    },
  );

  it('of a timeline goes on in order of time', async () => {
    const [, ...pages] = await pagesOf('timeline of Iran');
    const years = pages.flatMap(({ quotes }) => quotes.map(({ date = '' }) => Number(date.slice(-4))));
    expect(years.length).toBeGreaterThan(10);
    expect(years).toEqual([...years].sort((a, b) => a - b));
  });
});

describe('in a thread', () => {
  it('“why?” after “who” asks for the reasons of those who were named', async () => {
    const { say } = analyst();
    await say('Who supports Hamas?');
    const reply = await say('why?');
    expect(told(reply)).toMatch(/Read as: Why do .*(?:Turkey|Iran).* support Hamas\?/u);
    expect(quoted(reply)).toContain('This is because Turkey and Iran share hostility to Israel');
    expect(told(await say('why?'))).toContain('No further quote names a reason');
  });

  it('a command’s name alone is about those who were spoken of, and so is another form of it', async () => {
    const { say } = analyst();
    await say('relation Turkey and Russia in Libya');
    const timeline = await say('timeline');
    expect(timeline).toMatchObject({
      kind: 'timeline',
      notices: expect.arrayContaining(['Turkey and Russia, Libya: from your last question.']),
    });
    expect((await say('export that as csv')).files?.[0]?.name).toBe('claims-turkey-russia.csv');
    expect((await say('as a network')).kind).toBe('network');
  });

  it('what is only planned is shown alone', async () => {
    const { say } = analyst();
    await say('Turkey and Russia');
    const reply = await say('only what is planned');
    expect(reply.quotes.length).toBeGreaterThan(1);
    expect(new Set(reply.quotes.map(({ role }) => role))).toEqual(new Set(['Planned']));
  });

  it('a question with a date of its own is not read with the one before', async () => {
    const { say } = analyst();
    await say('Who backs Assad?');
    expect(told(await say('what happened on 19 June 2025'))).not.toContain('from your last question');
  });
});

describe('both sides of different times', () => {
  it('are shown where the sources do not contradict each other, and not as a disagreement', async () => {
    const reply = await analyst().say('what do the sources disagree on about turkey and the syrian rebels');
    expect(reply.headline).toContain('at different times');
    expect(new Set(reply.quotes.map(({ role }) => role))).toEqual(new Set(['Together', 'Apart']));
  });
});

describe('voices', () => {
  it('of experts are theirs alone', async () => {
    const reply = await analyst().say('what do the experts say about the Fidan Mamlouk meeting, one by one');
    expect(told(reply)).toMatch(/Orton[\s\S]*Ozkizilcik/u);
    expect(quoted(reply)).not.toContain('SANA');
  });

  it('of somebody who does not speak of it are not made up', async () => {
    const reply = await analyst().say('what has Lavrov said about Idlib');
    expect(reply.answered).toBe(false);
    expect(told(reply)).toContain('“Lavrov” is not quoted about it');
  });
});
