import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { createConversation } from '../../src/conversation/converse.js';
import { createMemory } from '../../src/conversation/memory.js';
import { analyst, quoted, shipped, told } from './analyst.js';

describe('a thread of three turns', () => {
  it('carries a relation over to another place and back to one side, and says so', async () => {
    const { say } = analyst();
    await say('relation between Turkey and Russia');
    const libya = await say('in Libya?');
    expect(libya.notices).toContain('Turkey and Russia: from your last question.');
    expect(quoted(libya)).toContain('not on the same page in Libya');
    expect(quoted(libya)).not.toContain('Idlib and will remain so');
    const conflict = await say('only conflict');
    expect(conflict.notices).toContain('Turkey and Russia, Libya: from your last question.');
    expect(quoted(conflict)).not.toContain('They work together in Syria, Libya');
  });

  it('reads "and Qatar?" and "what about 2021?" after a relation, and is honest where 2021 has nothing', async () => {
    const { say } = analyst();
    await say('Iran-Hamas');
    const qatar = await say('and Qatar?');
    expect(qatar.notices).toContain('Iran: from your last question.');
    expect(quoted(qatar)).toContain('close ties to Iran');
    const year = await say('what about 2021?');
    expect(year.answered).toBe(false);
    expect(told(year)).toContain('claims dated 2021');
    expect(told(year)).toContain('Iran and Qatar: from your last question.');
  });

  it('sets a third actor beside both of the two where there is something on each', async () => {
    const { say } = analyst();
    await say('relation Turkey and Iran');
    const reply = await say('and Qatar?');
    expect(reply.kind).toBe('compare');
    expect(reply.notices).toContain('Turkey and Iran: from your last question.');
    expect(quoted(reply)).toContain('which is an ally of Turkey');
  });

  it('puts another actor into a question, and says how it was read', async () => {
    const { say } = analyst();
    await say('Does Iran support Hamas?');
    const reply = await say('and Turkey?');
    expect(told(reply)).toContain('Read as: Does Turkey support Hamas?');
    expect(told(reply)).toContain('Hamas: from your last question.');
    expect(quoted(reply)).toContain('Turkey has long hosted and supported Hamas');
  });

  it('knows whose friends and foes were asked for', async () => {
    const { say } = analyst();
    const first = await say("Who are Iran's allies and enemies?");
    expect(first.card?.tables.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Partners: states', 'Partners: groups and organisations', 'Adversaries: states']),
    );
    const since = await say('what has changed since 2021?');
    expect(since.notices).toContain('Iran: from your last question.');
    expect(since.quotes.every(({ date = '' }) => Number(date.slice(-4)) >= 2021)).toBe(true);
    await say("Who are Iran's allies?");
    expect(told(await say('and Turkey?'))).toContain("Who are Turkey's allies?");
  });

  it('says whose words a quote is', async () => {
    const { say } = analyst();
    await say('quote me where it says “on opposite sides over Idlib and will remain so”');
    const reply = await say('who says that?');
    expect(told(reply)).toContain('Orton');
    expect(told(reply)).toContain('TRT World');
  });

  it('shows what stands around a quote by its number, and says which numbers there are', async () => {
    const { say } = analyst();
    const first = await say('relation Turkey and Russia');
    const third = first.quotes[2]!;
    const reply = await say('the context of quote 3');
    expect(reply.quotes[0]!.text).toContain(third.text);
    expect(reply.quotes[0]!.text.length).toBeGreaterThan(third.text.length);
    expect((await say('context 40')).headline).toContain(`the last reply has ${first.quotes.length}`);
  });

  it('pages through a long answer without saying anything twice, to its end', async () => {
    const { say } = analyst();
    const seen = new Set(
      (await say('relation Turkey and Russia')).quotes.map(({ article, start }) => `${article} ${start}`),
    );
    let pages = 0;
    for (;;) {
      const page = await say(pages === 0 ? 'more' : 'next');
      if (page.quotes.length === 0) {
        expect(page.headline).toContain('no more quotes');
        break;
      }
      for (const { article, start } of page.quotes) {
        expect(seen).not.toContain(`${article} ${start}`);
        seen.add(`${article} ${start}`);
      }
      pages++;
      expect(pages).toBeLessThan(20);
    }
    expect(pages).toBeGreaterThan(1);
  });

  it('makes it shorter without hiding a side', async () => {
    const { say } = analyst();
    await say('relation Turkey and Russia');
    const reply = await say('shorter');
    expect(reply.quotes.map(({ role }) => role)).toEqual(['Together', 'Apart']);
    for (const { text } of reply.quotes) expect(text.length).toBeLessThanOrEqual(160);
  });

  it('names the sources of the reply before', async () => {
    const { say } = analyst();
    const asked = await say('Who backs the Syrian rebels?');
    const reply = await say('sources');
    expect(reply.citations).toEqual(asked.citations);
    expect((await say('/sources')).citations).toHaveLength(6);
  });

  it('asks for a reason of what was asked', async () => {
    const { say } = analyst();
    await say('relation Turkey and Iran');
    const reply = await say('why?');
    expect(told(reply)).toContain('Read as: Why do Turkey and Iran work together or oppose each other?');
    expect(quoted(reply)).toContain('This is because Turkey and Iran share hostility to Israel');
  });

  it('drops what was said before when somebody asks afresh', async () => {
    const { say } = analyst();
    await say('relation Turkey and Russia in Libya');
    const reply = await say('relation Iran and Hamas');
    expect(told(reply)).not.toContain('from your last question');
    expect(told(reply)).not.toContain('theatre Libya');
  });
});

describe('memory', () => {
  const report = (_reference: string, error: unknown): never => {
    throw error;
  };

  it('never crosses threads', async () => {
    const { say } = analyst();
    await say('relation Turkey and Russia', 'one');
    const other = await say('only conflict', 'two');
    expect(other.kind).not.toBe('relation');
    expect(told(other)).not.toContain('from your last question');
    expect(told(await say('only conflict', 'one'))).toContain('Turkey and Russia: from your last question.');
  });

  it('ends with its lifetime', async () => {
    let time = 0;
    const memory = createMemory({ lifetime: 1000, now: () => time });
    const { converse } = createConversation({ commands, report, memory });
    const library = shipped();
    await converse('relation Turkey and Russia', 'a', { library });
    time = 2000;
    expect((await converse('only conflict', 'a', { library })).kind).not.toBe('relation');
  });

  it('holds so many threads and no more, the quietest going first', async () => {
    const memory = createMemory({ most: 2 });
    const { converse } = createConversation({ commands, report, memory });
    const library = shipped();
    for (const key of ['a', 'b', 'c']) await converse('Turkey-Russia', key, { library });
    expect(memory.size()).toBe(2);
    expect(memory.get('a')).toBeUndefined();
  });
});

describe('a picture in a thread', () => {
  it('of a network is drawn anew around another actor, in another year or place, and says what it keeps', async () => {
    const { say } = analyst();
    await say('network Turkey');
    const year = await say('only 2018');
    expect(year.kind).toBe('network');
    expect(year.pictures?.[0]).toMatchObject({ name: 'network-turkey', filters: ['claims dated 2018'] });
    expect(year.notices).toContain('Turkey: from your last question.');
    const iran = await say('and Iran?');
    expect(iran.pictures?.[0]).toMatchObject({ name: 'network-iran', filters: ['claims dated 2018'] });
    expect(iran.notices).toContain('2018: from your last question.');
    const syria = await say('in Syria?');
    expect(told(syria)).toContain('Iran, 2018: from your last question.');
    expect(told(syria)).toContain('Syria');
    expect(syria.kind).toBe('network');
  });

  it('of a network has one side only as the card of its actor', async () => {
    const { say } = analyst();
    await say('network Iran');
    const reply = await say('only conflict');
    expect(reply.kind).toBe('actor');
    expect(reply.notices).toContain('Iran: from your last question.');
  });

  it('of a timeline follows its quotes to another period and another actor', async () => {
    const { say } = analyst();
    await say('timeline Turkey and Russia');
    const year = await say('only 2018');
    expect(year).toMatchObject({ kind: 'timeline', pictures: [{ filters: ['claims dated 2018'] }] });
    expect(year.notices).toContain('Turkey and Russia: from your last question.');
    const iran = await say('and Iran?');
    expect(iran.kind).toBe('timeline');
    expect(iran.notices).toContain('Turkey, 2018: from your last question.');
    expect(iran.headline).toContain('Iran');
  });
});
