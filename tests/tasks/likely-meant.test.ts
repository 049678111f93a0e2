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

describe('a premise', () => {
  it('is what somebody is said to have been made to do, too', async () => {
    const reply = await say('What made Finland leave the pact?');
    expect(reply).toMatchObject({ answered: false });
    expect(told(reply)).toContain('Finland did leave the pact');
  });
});
