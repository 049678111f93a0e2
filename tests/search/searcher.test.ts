import { beforeAll, describe, expect, it } from 'vitest';
import { overlaps } from '../../src/text/span.js';
import { type Opened, searcherOf, shippedSearcher } from './support.js';

const NORTH = {
  'the-northern-pact':
    'Norway and Sweden signed a defence pact in Oslo in March 2024. The pact lets Swedish jets use Norwegian bases. ' +
    'Finland supports the pact. Russia condemned the pact as a provocation.\n\n' +
    'Denmark has not decided yet. Its parliament will vote on the pact in autumn.',
  'the-cut-cable':
    'Estonia accused Russia of cutting a cable in the Baltic Sea. Moscow denied the accusation. ' +
    'Latvia called for patrols by allied ships.',
};

describe('the quotes of an answer', () => {
  const { search, textOf, highlightsOf, articles } = searcherOf(NORTH);
  const asked = [
    'Who condemned the pact?',
    'What may Swedish jets use?',
    'Did Moscow deny it?',
    'Where was it signed?',
  ];

  it.each(asked)('to %j are whole sentences, one or two, of one article', (question) => {
    for (const quote of search.ask(question).quotes) {
      const text = textOf(quote);
      expect(text).toMatch(/^\p{Lu}.*\.$/su);
      expect(text.match(/\.(?= |$)/gu)!.length).toBeLessThanOrEqual(2);
      expect(articles.find(({ id }) => id === quote.article)!.text).toContain(text);
      expect(quote.passage.startsWith(`${quote.article}#`)).toBe(true);
    }
  });

  it('never share a sentence', () => {
    const { quotes } = search.ask('Who condemned or supports the pact?');
    const shared = quotes.filter((quote, n) =>
      quotes.some((other, m) => m < n && other.article === quote.article && overlaps(quote, other)),
    );
    expect(shared).toEqual([]);
  });

  it('highlight words that matched, inside the quote', () => {
    const quote = search.ask('Who condemned the pact?').quotes[0]!;
    expect(highlightsOf(quote)).toEqual(expect.arrayContaining(['condemned', 'pact']));
    for (const { start, end } of quote.highlights) {
      expect(start).toBeGreaterThanOrEqual(quote.start);
      expect(end).toBeLessThanOrEqual(quote.end);
    }
  });

  it('highlight no word that nothing asked for', () => {
    const words = highlightsOf(search.ask('Who condemned the pact?').quotes[0]!).join(' ');
    expect(words).not.toMatch(/Oslo|jets|\bthe\b/u);
  });

  it('are as many as asked for, at most', () => {
    expect(search.ask('Who condemned the pact?', { limit: 1 }).quotes).toHaveLength(1);
    expect(search.ask('Who condemned the pact?').quotes.length).toBeLessThanOrEqual(3);
  });

  it('show what two articles say in nearly the same words once', () => {
    const { ask } = searcherOf({
      agency: 'Norway and Sweden signed a wide defence pact in Oslo on Tuesday. The weather was fine.',
      gazette: 'Norway and Sweden signed a wide defence pact in Oslo on Tuesday, it was said. Snow fell later.',
    });
    const holding = ask('Where did Norway and Sweden sign the defence pact?').filter((text) =>
      text.includes('defence pact'),
    );
    expect(holding).toHaveLength(1);
  });
});

describe('a follow-up', () => {
  const { search, ask, textOf } = searcherOf({
    norway: 'Norway sent grain to Chad in winter. Norway sent medicine to Niger in winter.',
    poland: 'Poland sent grain to Mali in summer. Poland sent medicine to Chad in summer.',
  });

  it('is read with the question before it', () => {
    const [quote] = ask('And to Niger?', 'What did Norway send to Chad?');
    expect(quote).toContain('medicine to Niger');
  });

  it('weighs its own words more than those before', () => {
    const { quotes, near } = search.ask('What did Poland send to Mali?', { context: 'What did Norway send to Niger?' });
    expect(textOf([...quotes, ...near][0]!)).toContain('grain to Mali');
  });

  it('leaves the question itself as it was typed', () => {
    const { question } = search.ask('And to Niger?', { context: 'What did Norway send in 1999?' });
    expect(question).toMatchObject({ text: 'And to Niger?', years: [] });
  });

  it('names as missing only what it asks itself', () => {
    const { missing } = search.ask('And the dragons?', { context: 'Did Brazil sell bananas?' });
    expect(missing.join(' ')).not.toMatch(/Brazil|bananas/u);
  });
});

describe('understanding a question', () => {
  const { search } = searcherOf(NORTH);

  it('finds its actors, its years and its quoted phrases', () => {
    const { question } = search.ask('Did Oslo sign a “defence pact” with the Swedes in 2024 or 1999?');
    expect(question.mentions.map(({ actor }) => actor)).toEqual(['norway', 'sweden']);
    expect(question.years).toEqual([2024, 1999]);
    expect(question.phrases).toEqual(['defence pact']);
    expect(question.kind).toBe('yes-no');
  });

  it('recognises the actors of a question in another language', () => {
    expect(search.ask('Кто осудил пакт Норвегии?').question.mentions.map(({ actor }) => actor)).toContain('norway');
  });
});

describe('abstaining', () => {
  let shipped: Opened;
  beforeAll(() => {
    shipped = shippedSearcher();
  });

  it.each([
    'When did Qatar leave OPEC?',
    'Who commands the Russian troops at the border crossing?',
    'Which bananas does Paraguay export to Mongolia?',
    'Who won the football world cup?',
    'How tall is the highest mountain of Peru?',
  ])('meets %j with no answer', (question) => {
    const { answered, quotes } = shipped.search.ask(question);
    expect([answered, quotes]).toEqual([false, []]);
  });

  it('names the part for which nothing was found, as it was typed', () => {
    expect(shipped.search.ask('When did Qatar leave OPEC?').missing).toContain('OPEC');
    expect(shipped.search.ask('Which bananas does Paraguay export to Mongolia?').missing).toEqual(
      expect.arrayContaining(['bananas', 'Paraguay', 'Mongolia']),
    );
  });

  it('offers what is near, apart from the quotes', () => {
    const { near } = shipped.search.ask('When did Qatar leave OPEC?');
    expect(near.length).toBeGreaterThan(0);
    expect(near.map(shipped.textOf).join(' ')).toContain('Qatar');
  });

  it('says what kind of answer is lacking', () => {
    const { search } = searcherOf({ pact: 'The treaty between both islands was renewed. It covers fishing and coal.' });
    expect(search.ask('How many tons of coal were shipped?').reason).toBe('no sentence on this gives a number');
    expect(search.ask('When was the treaty on fishing renewed?').reason).toBe('no sentence on this gives a date');
  });

  it('is sure where no word is known at all', () => {
    const { answered, confidence, near, reason } = searcherOf(NORTH).search.ask('Zxqv wkrp?');
    expect([answered, confidence, near]).toEqual([false, 0, []]);
    expect(reason).toBe('none of its words is in the corpus');
  });

  it.each([
    ['Who backs the Syrian rebels?', 'rebels'],
    ['Where did Fidan and Mamlouk meet?', 'Moscow'],
    ['When did Fidan and Mamlouk meet?', 'Monday'],
  ])('is not for a question that the articles answer: %s', (question, words) => {
    expect(shipped.ask(question).join(' ')).toContain(words);
  });
});
