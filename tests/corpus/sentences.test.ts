import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../src/corpus/sentences.js';
import { articleOf, sentenceTexts } from './article-of.js';

/** Sentences are marked off by | in the texts below; the bar is not part of the text. */
function splitsAtBars(marked: string, glue = ' '): void {
  const expected = marked.split('|').map((part) => part.trim());
  expect(sentenceTexts(expected.join(glue))).toEqual(expected);
}

describe('a full stop ends a sentence', () => {
  it.each([
    'Oslo signed. | Lima did not.',
    'The talks failed in 1987. | Lima left the pact.',
    'It cost 3.5 million. | Nobody paid.',
    'Trade grew by 12.75 per cent. | Exports fell.',
    'They bought the S-400. | Delivery took a year.',
    'He reads example.com every day. | She does not.',
    'The file treaty.final.pdf was sent to press@example.org. | It was empty.',
    'The ship sailed with grain. | the crew stayed behind.',
    'Prices rose. | 40,000 people marched.',
    'Help arrived. | #Lima stands with Oslo.',
    'The pact was dead.[12] | Lima left.',
    'He stayed (as in 2016.) | Then he left.',
    'Oslo left. | (Lima had left before.) | Nobody minded.',
    'According to X. | The rest is silence.',
  ])('%s', (text) => splitsAtBars(text));
});

describe('an abbreviation does not', () => {
  it.each([
    'J. F. Dulles met Mr. Akiba and Gen. Ortiz in St. Gallen.',
    'The U.S. Secretary of State praised the U.N. Security Council.',
    'U.S.-led forces left; the U.S.–U.K. pact held.',
    'Lima sells metals, e.g. copper, i.e. its main export.',
    'They met on Jan. 12 under Resolution No. 5 of the council.',
    'Dr. H. W. Brandt Jr. and Sen. Ruiz spoke at 5 p.m. on Friday.',
    'Kosta Ltd. of Oslo sold rifles, shells etc. to Lima.',
    'Prof. Lind (cf. p. 12) calls it Lima vs. Oslo.',
  ])('%s', (text) => splitsAtBars(text));

  it.each([
    'They left the U.S. | The treaty lapsed.',
    'He asked the U.N. | But nobody came.',
    'It happened in Jan. | The rest waited.',
    'The answer was no. | Lima refused.',
    'They hired Kosta Ltd. | The ships came late.',
  ])('unless the next word opens a sentence: %s', (text) => splitsAtBars(text));
});

describe('a lost space is seen', () => {
  it.each([
    'That is part of the puzzle.|The rest is not.',
    'It happened in the region.|Like most things, it passed.',
    'They backed the PKU.|Lima did not.',
    'He went home in 1956.|Nobody followed.',
    'Is it over?|Nobody knows.',
    'They said “never.”|Oslo agreed.',
    'Oslo agreed.|“We will stay,” Lima said.',
    'Costs rose by 5%.|The deal held.',
    'They joined the front (PKU).|Lima did not.',
    'He loved the U.S.|The rest did not.',
    'Oslo agreed .|Lima did not.',
    'They will resist.|— Press office of Oslo',
    'They will help.|#Lima stands firm.',
  ])('%s', (text) => splitsAtBars(text, ''));

  it.each([
    'Use Node.js or Khamenei.ir today.',
    'See https://example.com/Treaty.Final?Part=A.Big for more.',
    'St.Gallen and Mr.Akiba wait.',
  ])('but not in %s', (text) => splitsAtBars(text));
});

describe('quotations', () => {
  it.each([
    '“We agreed. | We signed.” | Then they left.',
    '"We agreed. | We signed." | Then they left.',
    'He called it “a gift.” | Nobody laughed.',
    'He called it "a gift." | Nobody laughed.',
    "He called it 'a gift.' | Nobody laughed.",
    'He called it “a gift”. | Nobody laughed.',
    '“Will you go?” she asked. | “Never!” he said.',
    '“Will you go?” Minister Lind asked. | He stayed.',
    '“Will you go?” | The minister stayed silent.',
    'They cried “Enough!” | The army left.',
    'Nothing is lost. ” | They went home.',
  ])('keep their closing mark and split inside: %s', (text) => splitsAtBars(text));

  it('may run over several paragraphs', () => {
    expect(sentenceTexts('“The pact is dead.\n\n“Lima killed it. Oslo watched,” he said.')).toEqual([
      '“The pact is dead.',
      '“Lima killed it.',
      'Oslo watched,” he said.',
    ]);
  });

  it('keep a straight quote with its sentence where the space after it was lost', () => {
    expect(sentenceTexts('"We waited. We stay."Then he left.')).toEqual(['"We waited.', 'We stay."', 'Then he left.']);
  });
});

describe('other marks', () => {
  it.each([
    'He paused... | Then he signed.',
    'He paused … and signed.',
    'The pact [...] Lima signed was void.',
    'Why? | Because Lima paid!! | Nobody knew.',
    'The east fell. . | Meanwhile, Lima waited.',
    'The order held. | - The pact grew. | - Lima joined it.',
    '“Peace.” | – Oslo daily',
  ])('%s', (text) => splitsAtBars(text));

  it('takes non-breaking and thin spaces for spaces, and leaves them outside', () => {
    const text = 'Lima signed.\u00A0 Oslo\u00A0waited.\u00A0\n\nNobody\u202Fcame.\u2009';
    expect(sentenceTexts(text)).toEqual(['Lima signed.', 'Oslo\u00A0waited.', 'Nobody\u202Fcame.']);
  });

  it('knows the stops of other scripts', () => {
    expect(sentenceTexts('北京同意。莫斯科反对！')).toEqual(['北京同意。', '莫斯科反对！']);
    expect(sentenceTexts('هل وافقت موسكو؟ نعم.')).toEqual(['هل وافقت موسكو؟', 'نعم.']);
  });

  it('reads a number at the start of a line as that of a list item', () => {
    expect(sentenceTexts('1. Lima joins.\n2. Oslo leaves.')).toEqual(['1. Lima joins.', '2. Oslo leaves.']);
  });
});

describe('kinds and paragraphs', () => {
  const kinds = (text: string, title?: string) =>
    sentencesOf(articleOf(text, title)).map(({ kind, paragraph, text: words }) => `${paragraph} ${kind}: ${words}`);

  it('tells a heading, a caption and prose apart', () => {
    expect(
      kinds(
        'Oslo leaves the pact\n\nLima waits at the pier. (Harbour Ministry / AFP / Handout)\nOslo left. Lima stayed.\n\nWhat comes next',
      ),
    ).toEqual([
      '0 heading: Oslo leaves the pact',
      '1 caption: Lima waits at the pier.',
      '1 caption: (Harbour Ministry / AFP / Handout)',
      '2 prose: Oslo left.',
      '2 prose: Lima stayed.',
      '3 heading: What comes next',
    ]);
  });

  it.each([
    'A boat near Lima [AFP]',
    'A boat near Lima (AP)',
    'In this file photo, a boat leaves.',
    'A boat. Photo: Harbour Wire',
  ])('takes “%s” for a caption', (line) => expect(kinds(line)[0]).toContain('caption'));

  it.each([
    '# What now',
    '\\###',
    '<u>Efforts to keep the peace</u>',
    'U.S. and U.K. sign pact',
    'The Front for Lima (PKU)',
  ])('takes “%s” for a heading', (line) => expect(kinds(line)).toEqual([`0 heading: ${line}`]));

  it.each([
    '— Harbour.example (@harbour) May 5, 2020',
    '- grain and oil',
    '“We stay,” the minister said',
    'and so it went',
    'He listed three aims:',
  ])('takes “%s” for prose', (line) => expect(kinds(line)).toEqual([`0 prose: ${line}`]));

  it('takes the title for one heading whatever its marks', () => {
    expect(kinds('Who won? Lima did.\n\nIt did.', 'Who won? Lima did.')).toEqual([
      '0 heading: Who won? Lima did.',
      '1 prose: It did.',
    ]);
  });

  it('joins lines that were broken at a fixed width', () => {
    const text = [
      'The ministers of both countries met at the harbour and agreed',
      'to open the strait to grain ships before winter. The navies of',
      'Oslo and Lima will escort them.',
    ].join('\n');
    expect(sentencesOf(articleOf(text)).map((sentence) => sentence.end - sentence.start)).toEqual([110, 45]);
  });
});

describe('monstrous texts', () => {
  it('cuts a sentence of more than 1,000 characters at a pause', () => {
    const sentences = sentenceTexts(`${'the long treaty of Lima, '.repeat(100)}ended.`);
    expect(sentences.every((text) => text.length <= 1000)).toBe(true);
    expect(sentences.slice(0, -1).every((text) => text.endsWith(','))).toBe(true);
  });

  it.each([
    ['no space', 'x'.repeat(200_000)],
    ['only stops', '.'.repeat(200_000)],
    ['stops and letters', 'A.b'.repeat(70_000)],
    ['stops and spaces', '. '.repeat(100_000)],
    ['stops and quotes', '."A'.repeat(70_000)],
    ['only line feeds', `a${'\n'.repeat(200_000)}b`],
    ['only spaces', `a.${' '.repeat(200_000)}b`],
    ['surrogate pairs', '😀'.repeat(100_000)],
    ['accents', `e${'\u0301'.repeat(200_000)}`],
  ])(
    'reads 200,000 characters of %s, losing none',
    (_, text) => {
      const sentences = sentencesOf(articleOf(text));
      expect(
        sentences
          .map((sentence) => sentence.text)
          .join('')
          .replace(/\s/gu, ''),
      ).toBe(text.replace(/\s/gu, ''));
      expect(sentences.some((sentence) => /\p{Surrogate}/u.test(sentence.text))).toBe(false);
    },
    2000,
  );
});
