import { describe, expect, it } from 'vitest';
import { libraryOf, NORDIC } from '../helpers/library.js';
import { analyst, quoted, told } from './analyst.js';

describe('change over time', () => {
  it('quotes before, turning points and after, each dated', async () => {
    const reply = await analyst().say('how did Russia and Iran change between 2018 and 2021?');
    expect(reply.kind).toBe('relation');
    expect(quoted(reply, 'Before')).toMatch(/three-way\s+summit/u);
    expect(quoted(reply, 'After')).toContain('Astana talks');
    expect(quoted(reply, 'Before')).not.toContain('growing alliance');
    expect(quoted(reply)).not.toContain('April 25, 2023');
    for (const { date } of reply.quotes) expect(date).toBeDefined();
  });

  it('is honest where a period has no article', async () => {
    const reply = await analyst().say('relation Turkey and Russia, 2018 vs 2019');
    expect(told(reply)).toContain('No article is dated 2019');
    expect(reply.quotes.every(({ role }) => role !== 'After')).toBe(true);
  });

  it('marks what was only planned', async () => {
    const reply = await analyst().say('relation Turkey and Russia, 2018 vs 2021');
    const planned = reply.quotes.filter(({ about }) => about?.includes('planned'));
    expect(planned.length).toBeGreaterThan(0);
    const together = reply.quotes.filter(({ about }) => about?.endsWith('together')).map(({ text }) => text);
    expect(together.join('\n')).not.toContain('looks set to take place');
  });

  it.each(['relation Turkey and Russia from 2021 to 2018', 'how did Turkey and Russia change between 2021 and 2018?'])(
    'refuses a range whose end is before its start: %s',
    async (text) => {
      const reply = await analyst().say(text);
      expect(reply.kind).toBe('error');
      expect(reply.headline).toContain('lies before the start');
    },
  );

  it('cuts a relation to a period', async () => {
    const reply = await analyst().say('relation between Turkey and Russia, only 2018');
    expect(quoted(reply)).toContain('opposite side of the Syria conflict');
    expect(quoted(reply)).not.toContain('Libya');
    expect(quoted(reply, 'Planned')).not.toBe('');
  });
});

describe('comparing', () => {
  it('sets both pairs side by side and gives no verdict', async () => {
    const reply = await analyst().say('is Qatar closer to Iran or to Turkey?');
    expect(reply.kind).toBe('compare');
    expect(quoted(reply)).toContain('close ties to Iran');
    expect(reply.quotes.map(({ about }) => about)).toEqual(expect.arrayContaining(['Qatar ↔ Iran', 'Qatar ↔ Turkey']));
    expect(told(reply)).toContain('not for me to say');
  });
});

describe('sources that disagree', () => {
  it('lists both sides over a place', async () => {
    const reply = await analyst().say('Which sources disagree about Libya?');
    expect(quoted(reply)).toContain('They work together in Syria, Libya and the Caucasus.');
    expect(quoted(reply)).toContain('not on the same page in Libya');
    expect(new Set(reply.quotes.map(({ article }) => article)).size).toBe(2);
  });

  it('finds a denial of another article', async () => {
    const reply = await analyst('t').say('where do the sources contradict each other on Turkey and Syria?');
    expect(quoted(reply)).toContain('doesn’t mean that Turkey and the Syrian regime is getting closer');
  });

  it('says when there is none, and that not all is seen', async () => {
    const reply = await analyst().say('Which sources disagree about the Sahara?');
    expect(reply.answered).toBe(false);
    expect(told(reply)).toContain('other disagreements stay unseen');
  });
});

describe('who says what', () => {
  it('groups by speaker what each side said about a meeting', async () => {
    const reply = await analyst().say('What did each side say about the talks in Moscow?');
    expect(reply.kind).toBe('voices');
    const speakers = reply.quotes.map(({ speaker }) => speaker);
    expect(speakers).toEqual(expect.arrayContaining(['Ankara and Moscow', 'The Syrian defense ministry']));
  });

  it('does not make up a speaker', async () => {
    const reply = await analyst().say('What did each side say about the moon landing?');
    expect(reply.answered).toBe(false);
  });
});

describe('a quote search', () => {
  it('finds words as they stand, wherever they stand', async () => {
    const reply = await analyst().say('quote me where it says territorial integrity');
    expect(reply.headline).toBe('Word for word in 2 places');
    for (const { text } of reply.quotes) expect(text).toContain('territorial integrity');
  });

  it('says when the words are not there in that order', async () => {
    const reply = await analyst().say('quote me where it says that Turkey hosted Hamas');
    expect(reply.headline).toContain('Not word for word');
    expect(quoted(reply)).toBe('Turkey has long hosted and supported Hamas, as has Iran.');
  });

  it('gives more around it', async () => {
    const { say } = analyst();
    await say('quote me where it says “as allies and partners”');
    expect(quoted(await say('more context'))).toContain('They work together in Syria, Libya and the Caucasus.');
  });
});

describe('other languages', () => {
  it.each([
    ['Türkiye ile Rusya arasındaki ilişki nasıl?', 'Kaynaklar İngilizcedir'],
    ['Каковы отношения между Турцией и Россией?', 'Источники на английском языке'],
    ['Quelles sont les relations entre la Turquie et la Russie ?', 'Les sources sont en anglais'],
    ['¿Cuál es la relación entre Turquía y Rusia?', 'Las fuentes están en inglés'],
    ['ما العلاقة بين تركيا وروسيا؟', 'المصادر باللغة الإنجليزية'],
    ['رابطه ترکیه و روسیه چیست؟', 'منابع به زبان انگلیسی'],
  ])('bring the card of the two, quotes of both sides and a line in that language: %s', async (question, line) => {
    const reply = await analyst().say(question);
    expect(reply.card?.actors.map(({ name }) => name).sort()).toEqual(['Russia', 'Turkey']);
    expect(told(reply)).toContain(line);
    expect(quoted(reply, 'Apart')).not.toBe('');
  });

  it('bring the card of one', async () => {
    const reply = await analyst().say('¿Quién apoya a Hamás?');
    expect(reply.card?.actors).toMatchObject([{ name: 'Hamas' }]);
    expect(quoted(reply)).toContain('Hamas');
  });
});

describe('false premises', () => {
  it.each(['When did Turkey leave NATO?', 'Why did Qatar invade Yemen in 2021?'])(
    'are not answered: %s',
    async (text) => {
      expect((await analyst().say(text)).answered).toBe(false);
    },
  );

  it('that are insisted on in a follow-up are not given in to', async () => {
    const { say } = analyst();
    await say('When did Turkey leave NATO?');
    expect((await say('but it did leave, when was that?')).answered).toBe(false);
  });
});

describe('on another corpus', () => {
  it('checks, compares and follows up as well', async () => {
    const { say } = analyst('t', libraryOf(NORDIC));
    const checked = await say('check Norway and Sweden signed a defence pact');
    expect(quoted(checked, 'Supports')).toContain('Norway and Sweden signed a defence pact');
    expect(told(await say('and Finland?'))).toContain('from your last question');
  });
});
