import { describe, expect, it } from 'vitest';
import { libraryOf, NORDIC } from '../helpers/library.js';
import { analyst, quoted, told } from './analyst.js';

const nordic = libraryOf({
  ...NORDIC,
  talks: `---
title: Talks in Oslo
publisher: The Herald
date: 2023-06-02
---
Norway and Sweden held talks in Oslo that Norway and Sweden described as useful, as part of efforts to cooperate. The Finnish foreign ministry said the talks discussed a joint base.

Norwegian Prime Minister Kari Berg met Swedish officials. Kari Berg thanked Sweden. “Sweden is our friend,” she said.`,
});
const north = () => analyst('north', nordic);

describe('a timeline asked for in words', () => {
  it.each([
    'Give me a timeline of Norway and Sweden',
    'chronology of Norway and Sweden',
    'could you make a short chronology of Norway and Sweden?',
  ])('%s', async (text) => {
    const reply = await north().say(text);
    expect(reply).toMatchObject({ kind: 'timeline', answered: true });
    expect(quoted(reply)).toContain('signed a defence pact');
  });
});

describe('a question on two actors in one year', () => {
  it('is answered from that year alone', async () => {
    const reply = await north().say('How did Norway and Sweden stand in 2023?');
    expect(reply.answered).toBe(true);
    expect(JSON.stringify(reply.card)).toContain('claims dated 2023');
  });

  it('shows no card of other years where that year has nothing', async () => {
    const reply = await north().say('How did Norway and Sweden get along in 2019?');
    expect(reply.card).toBeUndefined();
  });

  it('says that an end lies before its start', async () => {
    const reply = await north().say('How did Norway and Sweden get along from 2024 to 2019?');
    expect(reply.kind).toBe('error');
    expect(reply.headline).toContain('lies before the start');
  });
});

describe('friends and foes', () => {
  it('are listed where it is also said how to list them', async () => {
    const reply = await analyst().say("Who are Iran's friends and foes? Keep states and armed groups apart.");
    const groups = JSON.stringify(reply.card);
    for (const title of ['Partners: states', 'Partners: groups', 'Adversaries: states'])
      expect(groups).toContain(title);
  });

  it('come first where it is also asked what has changed, with the timeline to go on to', async () => {
    const reply = await analyst().say("Who are Syria's allies, and what has changed since 2018?");
    expect(reply.answered).toBe(true);
    expect(quoted(reply)).toContain('key backer');
    expect(reply.suggestions).toContain('timeline Syria since 2018');
  });
});

describe('voices', () => {
  it('counts what two say together as said by both, and finds the month in the date of the article', async () => {
    const reply = await analyst().say('What did each side say about the talks in Moscow in April 2023?');
    expect(told(reply)).toMatch(/Turkey and Russia: \d sentences? \(Ankara and Moscow/u);
    expect(quoted(reply)).toContain('The Syrian defense ministry said');
    expect(quoted(reply)).not.toContain('Orton');
  });

  it('takes "he" for the person of the sentence before, and tells the words of the article apart', async () => {
    const { say } = analyst();
    await say('Find the sentence where Biden calls Putin a killer');
    const who = await say('who says that?');
    expect(told(who)).toMatch(/quote 1: .*Erdogan, as told by the article; the rest is the article’s own/u);
  });
});

describe('quotes and checks', () => {
  it('looks for the matter of "the passage about …" and not for these words', async () => {
    const reply = await north().say('quote me the passage about the defence pact');
    expect(reply.headline).toContain('Word for word');
    expect(reply.quotes.every(({ text }) => text.includes('defence pact'))).toBe(true);
  });

  it('checks two claims that are asked after in one question, each by itself', async () => {
    const reply = await north().say('Is it true that Norway attacked Sweden and that Finland supports Norway?');
    expect(reply).toMatchObject({ kind: 'check' });
    expect(reply.headline).toContain('2 claims');
  });

  it('shows support where arms are claimed, as related and not as proof', async () => {
    const reply = await analyst().say('check Iran arms the Houthis');
    expect(quoted(reply, 'Related')).toContain('supporting the Houthi rebels');
    expect(quoted(reply, 'Supports')).not.toContain('supporting the Houthi rebels');
  });

  it('cuts a long question between words', async () => {
    const reply = await analyst().say('who backs Assad? '.repeat(300));
    expect(told(reply)).toContain('I read the first 1,000');
    expect(told(reply)).not.toContain('Read “');
  });
});

describe('how two changed between two years', () => {
  it('leaves out none of three claims of a side', async () => {
    const reply = await analyst().say('how did Turkey and Syria change between 2020 and 2023?');
    expect(quoted(reply, 'Before')).toContain('warned the Syrian regime with military action');
    expect(quoted(reply, 'Before')).toContain('When Turkey invaded northern Syria');
  });
});
