import { describe, expect, it } from 'vitest';
import { libraryOf, NORDIC } from '../helpers/library.js';
import { analyst, quoted, told } from './analyst.js';

const nordic = libraryOf({
  ...NORDIC,
  quarrel: `---
title: A quarrel
publisher: The Herald
date: 2021-02-02
---
Norway accused Sweden of spying. Norway and Sweden cut ties in 2021. Ola Holm, an analyst in Oslo, said the pact is weak. Kari Berg, a researcher in Bergen, said the pact is strong.`,
});
const say = (...lines: string[]) => {
  const { say } = analyst('likely', nordic);
  return lines.reduce<Promise<Awaited<ReturnType<typeof say>>>>(async (before, line) => {
    await before;
    return say(line);
  }, say('hello'));
};

describe('friends and foes in words of any kind', () => {
  it.each(['norway frends + enemys pls', 'whom can Norway count on, and who has it in for Norway'])(
    '%s',
    async (text) => {
      const reply = await say(text);
      expect(reply).toMatchObject({ answered: true, card: { kind: 'actor' } });
    },
  );
});

describe('a remark without names', () => {
  it('asks how the two of the reply before have changed', async () => {
    const reply = await say('relation Norway and Sweden', 'and compared to 2021, what is different between those two?');
    expect(reply.card?.kind).toBe('relation');
    expect(told(reply)).toContain('Norway and Sweden: from your last question.');
    expect(quoted(reply)).toContain('cut ties');
  });

  it('asks for the foes of the one of the reply before', async () => {
    const reply = await say('actor Russia', 'so who are the main opponents it is up against');
    expect(reply).toMatchObject({ answered: true, card: { kind: 'actor' } });
  });

  it('stays a question where it asks for a fact', async () => {
    const reply = await say('relation Norway and Sweden', 'how many jets did they buy?');
    expect(reply.kind).toMatch(/answer/u);
  });
});

describe('words of several speakers', () => {
  it('are each looked for, however much more one of them says', async () => {
    const reply = await say('what did Holm and Berg say about the pact?');
    expect(quoted(reply)).toContain('the pact is weak');
    expect(quoted(reply)).toContain('the pact is strong');
  });

  it('are missed by name where one of them is not quoted', async () => {
    const reply = await say('what did Holm and Lund say about the pact?');
    expect(told(reply)).toContain('“Lund” is not quoted about it');
    expect(quoted(reply)).not.toContain('the pact is strong');
  });
});

describe('one side of the two', () => {
  const both = libraryOf({
    one: `---
title: A
publisher: The Herald
date: 2020-02-02
---
Norway and Sweden work together in Libya.`,
    other: `---
title: B
publisher: The Courier
date: 2021-02-02
---
Norway and Sweden are at odds in Libya. Norway wants to attack Russia.`,
  });

  it('is never all that is shown where it is asked whether they are together', async () => {
    await both.prepareClaims();
    const reply = await analyst('both', both).say('Are Norway and Sweden together in Libya?');
    expect(quoted(reply)).toContain('work together in Libya');
    expect(quoted(reply)).toContain('at odds in Libya');
  });

  it('is cut at the end of a period, and not set against what came later', async () => {
    const reply = await analyst('cut', both).say(
      'I write on the time before the quarrel: how did Norway and Sweden stand until 2020?',
    );
    expect(quoted(reply)).toContain('work together in Libya');
    expect(quoted(reply)).not.toContain('at odds');
  });

  it('names those against whom something is only planned, apart from the adversaries', async () => {
    const reply = await analyst('undone', both).say('actor Norway');
    const table = reply.card?.tables.find(({ title }) => title === 'Conflict only planned, possible or demanded');
    expect(table?.rows.map(({ name }) => name)).toEqual(['Russia']);
  });
});

describe('a premise', () => {
  it('is not borne out by an end of something else', async () => {
    const left = libraryOf({ ...NORDIC, left: 'Swedish troops left Finland. Norway is a friend of Finland.' });
    const reply = await analyst('left', left).say('Why did Norway leave Sweden?');
    expect(reply.answered).toBe(false);
  });

  it('is what somebody is said to have been made to do, too', async () => {
    const reply = await say('What made Finland leave the pact?');
    expect(reply).toMatchObject({ answered: false });
    expect(told(reply)).toContain('Finland did leave the pact');
  });
});

describe('words that are looked for', () => {
  const one = libraryOf({
    ...NORDIC,
    note: 'Norway: We stand by Finland in the cable dispute. — Kari Berg (@kberg), May 2024',
  });

  it('are no answer where hardly one of them stands anywhere', async () => {
    expect(await analyst('words', one).say('quote me where it says sth about the grain corridor')).toMatchObject({
      answered: false,
    });
  });

  it('are found without what stands for what is not known', async () => {
    const reply = await analyst('words', one).say('quote me where it says sth about the cable dispute');
    expect(reply.headline).toContain('Word for word');
  });

  it('of somebody who only signs them are shown as such', async () => {
    const reply = await analyst('words', one).say('What did Berg say about the cable dispute?');
    expect(quoted(reply)).toContain('Kari Berg');
    expect(reply.kind).toBe('voices');
  });
});

describe('one actor alone', () => {
  it('that is asked how it changed gets what happened to it, and no word for a second one', async () => {
    const reply = await say('and what has changed for Norway between 2021 and 2024?');
    expect(reply).toMatchObject({ kind: 'timeline', answered: true });
  });
});
