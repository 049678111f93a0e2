import { describe, expect, it } from 'vitest';
import { checkEnding } from '../../../src/corpus/check/check-ending.js';
import { found } from './support.js';

const START = 'Norway and Sweden signed a defence pact in Oslo on Tuesday. The pact opens bases to both.';

describe('a text that was cut is told', () => {
  it.each([
    [
      `${START} Finland has asked to join, which both refused because of the`,
      'ends in the middle of a sentence: “… which both refused because of the”',
    ],
    [`${START} Finland, which has asked to join the pact,`, '“… has asked to join the pact,”'],
    [`${START} Finland has asked to join the pact…`, 'ends in dots: “… has asked to join the pact…”'],
    [`${START} Finland has asked… [+2345 chars]`, 'only the beginning of the text is here: “… [+2345 chars]”'],
    [`${START} Finland has asked […]`, 'only the beginning of the text is here'],
    [`${START}\n\nRead more`, 'only the beginning of the text is here: “… Read more”'],
    [`${START}\n\nContinue reading on our site\n\nThe Fjord Courier`, 'only the beginning of the text is here'],
    [`${START}\n\nSubscribe to continue reading this article.\n\nAlready a subscriber? Log in`, 'only the beginning'],
    [`${START}\n\nThis article is available to subscribers only.`, 'only the beginning'],
    [`${START} The post Pact signed appeared first on Fjord.`, 'only the beginning'],
    [
      `and so the two governments signed a pact. ${START}`,
      'begins in the middle of a sentence: “and so the two governments signed …”',
    ],
  ])('%#: %s', (text, problem) => {
    const problems = found(checkEnding, text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
    expect(problems[0]).toMatch(/^warning/u);
  });

  it('as a note, where only the last full stop is missing', () => {
    expect(found(checkEnding, `${START} Finland has asked to join the pact next year`)).toEqual([
      'note: the text ends without a full stop: “… to join the pact next year”',
    ]);
  });

  it('at its line', () => {
    const [sign] = found(checkEnding, `${START}\n\nSweden left the`);
    expect(sign).toContain('left the');
  });
});

describe('a whole text is left alone', () => {
  it.each([
    START,
    `${START} “We will stay,” the minister said.”`,
    `${START} It ends well (they say.)`,
    `${START}\n\n— Ida Lund (@idalund) 5 February 2024`,
    `${START}\n\nSource: The Fjord Courier`,
    `${START}\n\n\\###`,
    `${START}\n\nIda Lund, Oslo`,
    `${START} Read more of the pact and you will see the gaps in it, said Sweden, which is of two minds.`,
    `iPhones were banned in Oslo. ${START}`,
  ])('%#: %s', (text) => expect(found(checkEnding, text)).toEqual([]));

  it('and so is one whose note says that it is an excerpt', () => {
    expect(found(checkEnding, `${START} Finland has asked because of the`, { note: 'an excerpt' })).toEqual([]);
  });
});
