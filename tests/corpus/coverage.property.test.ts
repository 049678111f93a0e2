import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../src/corpus/passages.js';
import { sentencesOf } from '../../src/corpus/sentences.js';
import { articleOf } from './article-of.js';

const piece = fc.oneof(
  fc.constantFrom(
    'Lima',
    'the pact',
    'U.S.',
    'Mr.',
    '3.5',
    'Oslo’s',
    'puzzle.The',
    'إيران',
    '北京。',
    '😀',
    'e\u0301',
    '- ',
    '—',
  ),
  fc.constantFrom(
    '.',
    '!',
    '?',
    '…',
    '...',
    ';',
    ',',
    ':',
    '"',
    "'",
    '“',
    '”',
    '’',
    '(',
    ')',
    '[1]',
    '#',
    '\\###',
    '<u>',
  ),
  fc.constantFrom(' ', '\n', '\n\n', '\u00A0', '\t', '\u2028', '\u200B', '(AP)'),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const texts = fc.oneof(
  fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join('')),
  fc.array(piece, { minLength: 40, maxLength: 120 }).map((pieces) => pieces.join('. B')),
  fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join('').repeat(300)),
);

const solid = (text: string): string => text.replace(/\s/gu, '');

describe('whatever the text', () => {
  it('sentences slice back to the very characters, in order, trimmed, without overlap, and lose nothing', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const sentences = sentencesOf(articleOf(text));
        let last = 0;
        sentences.forEach((sentence, at) => {
          expect(sentence.index).toBe(at);
          expect(sentence.text).toBe(text.slice(sentence.start, sentence.end));
          expect(sentence.text).toBe(sentence.text.trim());
          expect(sentence.text).not.toBe('');
          expect(sentence.start).toBeGreaterThanOrEqual(last);
          last = sentence.end;
        });
        expect(sentences.map((sentence) => solid(sentence.text)).join('')).toBe(solid(text));
      }),
      { numRuns: 400 },
    );
  });

  it('paragraphs never run backwards, and no sentence is endless', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let paragraph = 0;
        for (const sentence of sentencesOf(articleOf(text))) {
          expect(sentence.paragraph).toBeGreaterThanOrEqual(paragraph);
          expect(sentence.text.length).toBeLessThanOrEqual(1000);
          paragraph = sentence.paragraph;
        }
      }),
      { numRuns: 200 },
    );
  });

  it('passages slice back to the very characters and cover every sentence, within their limits', () => {
    const options = fc.record({
      sentences: fc.integer({ min: 1, max: 5 }),
      characters: fc.integer({ min: 1, max: 150 }),
      overlap: fc.integer({ min: 0, max: 4 }),
    });
    fc.assert(
      fc.property(texts, options, (text, limits) => {
        const article = articleOf(text);
        const sentences = sentencesOf(article);
        const passages = passagesOf(article, sentences, limits);
        const covered = new Set<number>();
        passages.forEach((passage, at) => {
          expect(passage.id).toBe(`a#${at + 1}`);
          expect(passage.text).toBe(text.slice(passage.start, passage.end));
          expect(passage.start).toBe(sentences[passage.from]!.start);
          expect(passage.end).toBe(sentences[passage.to - 1]!.end);
          const count = passage.to - passage.from;
          expect(count).toBeLessThanOrEqual(limits.sentences);
          expect(count === 1 || passage.text.length <= limits.characters).toBe(true);
          for (let index = passage.from; index < passage.to; index++) covered.add(index);
        });
        expect(covered.size).toBe(sentences.length);
        // No passage lies wholly inside the one before.
        for (const [at, passage] of passages.slice(1).entries()) expect(passage.to).toBeGreaterThan(passages[at]!.to);
      }),
      { numRuns: 300 },
    );
  });
});
