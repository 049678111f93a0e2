import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadActors } from '../../../src/actors/load-actors.js';
import { checkTranslation } from '../../../src/corpus/check/check-translation.js';
import { readCorpus } from '../../../src/corpus/read-corpus.js';
import { sentencesOf } from '../../../src/corpus/sentences.js';
import { found } from './support.js';

const flagged = (folder: string): string[] => {
  const world = { actors: loadActors(folder).directory, today: '2024-06-01' };
  return readCorpus(folder)
    .articles.filter((article) => checkTranslation(article, sentencesOf(article), world).length > 0)
    .map(({ id }) => id);
};

describe('an article whose sentences look machine-translated', () => {
  it('is the translated one of the shipped corpus, and no other', () => {
    expect(flagged('corpus')).toEqual(['2021-iran-russia-turkey-growing-alliance']);
  });

  it.each(['tests/data/other', 'tests/data/more'])('is none of %s', (folder) => {
    expect(readdirSync(`${folder}/articles`).length).toBeGreaterThan(5);
    expect(flagged(folder)).toEqual([]);
  });

  it('is told with the signs, so that a reader can judge', () => {
    const text =
      'The minister [dos Negócios] said that Oslo signed. . Norway ‘s plan is good, ”the report notes. the pact holds.';
    const [problem] = found(checkTranslation, text);
    expect(problem).toMatch(/^warning: the sentences look machine-translated: /u);
    expect(problem).toContain('a quotation mark turned the wrong way (“good, ”the”)');
    expect(problem).toContain('an apostrophe that stands apart (“Norway ‘s”)');
    expect(problem).toContain('a remark in another language (“[dos Negócios]”)');
    expect(problem).toContain('and 2 more');
  });

  it('is only noted, where its own note says so', () => {
    const text = 'Norway ‘s plan is good, ”the report notes. The pact holds.';
    expect(found(checkTranslation, text, { note: 'machine-translated' })[0]).toMatch(/^note: /u);
  });

  it.each([
    [
      'words of another language',
      'The acuerdo that Oslo made is creíble, they said, and the paso por Lima is mercancía.',
    ],
    [
      'a state called he',
      'Norway ‘s army left. Norway hopes to rule over Sweden and Oslo. He learns from Sweden how to deal.',
    ],
  ])('is known by %s', (_what, text) => expect(found(checkTranslation, text)).toHaveLength(1));
});

describe('an honest text is left alone', () => {
  it.each([
    'The coup d’état ended the détente, a communiqué said; the chargé d’affaires left. Its façade was naïve.',
    '“We will stay,” he said. "They won’t," she said. He said: “No one ‘wins’ such wars.”\n\n“A speech\n\n“goes on.”',
    'Norway fell out with Sweden. He said that it was over.',
    'A US plan, an hour, a one-off, a university, an honest broker, an NGO, a European pact, a unit.',
    'Los Angeles, Mar del Plata, Charles de Gaulle, von der Leyen, al-Qaeda and the Sinn Féin na hÉireann party met.',
    'It took 1.5 million, 2,300 men and version 1.2.3 of the 10.0.0.1 address.',
    'He asked to see it. to be fair, they said so. That that was so had had no effect.',
    'Prices rose , and fell .',
  ])('%#: %s', (text) => expect(found(checkTranslation, text)).toEqual([]));
});
