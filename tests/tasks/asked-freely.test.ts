import { describe, expect, it } from 'vitest';
import { buildLibrary } from '../../src/build-library.js';
import { analyst, quoted, shipped, told } from './analyst.js';

const others = buildLibrary('tests/data/other');
const say = (text: string, on = shipped()) => analyst('thread', on).say(text);

describe('what is left without names, dates and the words by which people ask', () => {
  it.each([
    'how are things between moscow and tehran these days',
    'hey, could you give me a quick rundown on turkey and iran pls',
    "what's the deal between Hamas and Turkey, 2020 only",
    'Where do Syria and Russia stand on one another?',
    'what do we know about Russia and Turkey in Libya?',
    'in what areas do Iran and Russia cooperate and where are they in conflict',
    'gimme everything on iran and syria after 2019',
  ])('is nothing where it is asked how two stand: %s', async (text) => {
    expect((await say(text)).kind).toBe('relation');
  });

  it.each(['where did Iceland and Britain stand to each other?', 'whats up with Guyana and Venezuela'])(
    'on another corpus as well: %s',
    async (text) => {
      expect((await say(text, others)).kind).toBe('relation');
    },
  );

  it.each([
    'What deal did Russia and Turkey reach on Idlib?',
    'How did Russia help Turkey?',
    'Which drones did Turkey use against Syria?',
    'Where did Fidan meet Mamlouk?',
    'What area did Turkey and Russia patrol?',
    'When did the history of Hamas begin?',
    'Who brought Iran and Saudi Arabia together?',
  ])('is the matter of a question that stays one: %s', async (text) => {
    expect((await say(text)).kind).toMatch(/answer$/u);
  });

  it.each([
    'Did Iran sell drones to Russia?',
    'Why did Turkey leave NATO in 2019?',
    'When did Israel and Iran become friends?',
  ])('leaves a false premise refused: %s', async (text) => {
    expect(await say(text)).toMatchObject({ kind: 'no-answer', answered: false });
  });

  it('keeps a period, and one side in a thread', async () => {
    const { say } = analyst();
    expect((await say('whats the state of play between iran and turkey from 2020 onwards?')).headline).toMatch(
      /2020–/u,
    );
    const conflict = await say('just the conflict side');
    expect(conflict.headline).toContain('0 cooperative and 2 conflictual');
  });

  it('shows what names both where nothing of the time is counted', async () => {
    const reply = await say('anything about iran and hamas since 2025?');
    expect(reply).toMatchObject({ kind: 'relation', answered: true });
    expect(reply.headline).toContain('No claim about Iran and Hamas');
    for (const { text } of reply.quotes) expect(text).toMatch(/Hamas|Gaza|Palestinian/u);
  });
});

describe('friends and foes in free words', () => {
  it('are told to be none where there are none', async () => {
    expect((await say("who's friendly with qatar, and is anybody at odds with it")).headline).toContain('no adversary');
  });

  it('are those of one who is named twice, without apostrophes', async () => {
    const reply = await say('2020 only: whos in irans corner, whos against iran');
    expect(new Set(reply.quotes.map(({ role }) => role))).toEqual(new Set(['Partner', 'Adversary']));
  });
});

describe('a timeline in free words', () => {
  it.each([
    ['Walk me through the history of Turkey and Syria from the earliest to the latest', 'Turkey ↔ Syria'],
    ['can you arrange what happened between Moscow and Ankara by date?', 'Russia ↔ Turkey'],
    ['put Hamas on a timeline, oldest first', 'Hamas'],
  ])('%s', async (text, title) => {
    const reply = await say(text);
    expect(reply.kind).toBe('timeline');
    expect(reply.headline).toMatch(new RegExp(`^${title} ·`, 'u'));
  });
});

describe('disagreements in free words', () => {
  it.each([
    'which sources tell a different story about Turkey and Iran?',
    'With regard to Turkey and Iran, do the accounts contradict one another?',
    'which authors clash over Turkey and Iran?',
  ])('are those of the pair: %s', async (text) => {
    const reply = await say(text);
    expect(reply.kind).toBe('disputes');
    expect(reply.headline).toContain('on Turkey and Iran, both sides of each');
  });
});

describe('the words of somebody who is no actor', () => {
  it('are his, though others say more of the matter', async () => {
    const reply = await say('what does ozkizilcik argue abt refugees and turkey');
    expect(told(reply)).toContain('1 voice');
    expect(quoted(reply)).toContain('two million more refugees');
    for (const { speaker, text } of reply.quotes) expect(`${speaker ?? ''} ${text}`).toMatch(/Ozkizilcik|he says/u);
  });

  it('are asked for as a view, without an apostrophe', async () => {
    const reply = await say('whats ortons take on the moscow meeting');
    expect(reply.kind).toBe('voices');
    expect(quoted(reply)).toContain('prestige');
  });
});

describe('what stands around a quote, in free words', () => {
  it.each([
    ['give me the lines before and after', 1],
    ['show me the text surrounding the second quote', 2],
    ['could i see quote 2 in context', 2],
    ["what's said just before and after it?", 1],
  ])('%s', async (text, number) => {
    const { say } = analyst();
    await say('who supports Hamas?');
    expect((await say(text)).headline).toBe(`What stands around quote ${number}`);
  });

  it.each(['what happened before that?', 'and after 2020?'])('is not what follows in time: %s', async (text) => {
    const { say } = analyst();
    await say('who supports Hamas?');
    expect((await say(text)).headline).not.toContain('What stands around');
  });
});
