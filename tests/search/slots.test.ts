import { describe, expect, it } from 'vitest';
import { askCorpusOf } from '../eval/gold.js';
import { articleOf } from '../helpers/article.js';
import { sourcesOf } from './support.js';

const corpus = askCorpusOf(
  sourcesOf([
    articleOf('Norway sent grain to Chad in 1961. Three ships left Bergen. Sweden gave military aid to Niger.', {
      title: 'Ships',
    }),
  ]),
);
const slots = (question: string, before?: string) => corpus.rank(question, before).asked.slots;
const typed = (question: string) => slots(question).map((slot) => [slot.kind, slot.typed]);

describe('the slots of a question', () => {
  it('are its actors, years, words and phrases, without the words by which people ask', () => {
    expect(typed('Who says that Norway gave military aid in 1961?')).toEqual([
      ['actor', 'Norway'],
      ['word', 'gave'],
      ['word', 'military aid'],
      ['year', '1961'],
    ]);
  });

  it('hold the term of the actor whatever it is called', () => {
    const [byName] = slots('Norway?');
    const [byCapital] = slots('Oslo?');
    const shared = [...byName!.terms.keys()].filter((term) => byCapital!.terms.has(term));
    expect(shared.map((term) => corpus.index.nameOf(term))).toEqual(['@norway']);
  });

  it('let a number be written either way', () => {
    const [slot] = slots('3?');
    expect([...slot!.terms.keys()].map((term) => corpus.index.nameOf(term))).toContain('three');
  });

  it('weigh more where what they stand for is rare', () => {
    const [common, rare] = [slots('ships')[0]!, slots('Bergen and dragons')[1]!];
    expect(rare.weight).toBeGreaterThan(common.weight);
  });

  it('of the question before are carried at less than half their weight', () => {
    const [own] = slots('What about grain?');
    const carried = slots('And to Niger?', 'What about grain?').find((slot) => slot.carried)!;
    expect(carried.typed).toBe('grain');
    expect(carried.weight / own!.weight).toBeGreaterThan(0.2);
    expect(carried.weight / own!.weight).toBeLessThan(0.5);
  });

  it('of the question before are left out where the question asks about the same', () => {
    expect(slots('Did Oslo send grain?', 'What did Norway send to Chad?').map((slot) => slot.typed)).toEqual([
      'Oslo',
      'send',
      'grain',
      'Chad',
    ]);
  });
});

describe('phrases of a question', () => {
  it('of two and three words are one slot, also where they begin with a small word', () => {
    expect(typed('Why was the visit put on hold?')).toContainEqual(['word', 'put on hold']);
    expect(typed('Why was it put off?')).toEqual([['word', 'put off']]);
  });

  it('are not made of a verb and a preposition that stand together by chance', () => {
    expect(typed('What did they do in Chad?')).toEqual([['actor', 'Chad']]);
    expect(typed('Who sailed home in 1961?').map(([, word]) => word)).toContain('home');
  });
});

describe('a question after another', () => {
  it('that names somebody and says enough itself takes nothing over', () => {
    expect(
      slots('Who sent grain ships from Bergen to Chad?', 'Did Sweden give aid?').some((slot) => slot.carried),
    ).toBe(false);
  });

  it.each(['And to Chad in 1961?', 'Did they send grain to Chad from Bergen?', 'Where was that in Chad?'])(
    'that points back or goes on takes over what was asked: %s',
    (question) => {
      expect(slots(question, 'Did Sweden give aid?').some((slot) => slot.carried)).toBe(true);
    },
  );
});
