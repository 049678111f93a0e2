import { describe, expect, it } from 'vitest';
import { evidenceIn } from '../../src/search/evidence.js';
import { tokens } from '../../src/text/tokens.js';
import { actors } from './support.js';

const evidence = (text: string) => evidenceIn(text, tokens(text), actors.find(text));

describe('evidence in a sentence', () => {
  it.each([
    'They met on Tuesday.',
    'The pact of 1955 still holds.',
    'He left two weeks later.',
    'The siege began in early 1916.',
    'Talks start in March.',
  ])('of a date: %s', (text) => {
    expect(evidence(text).date).toBe(true);
  });

  it.each(['They may be ready.', 'The pact holds.', 'They met at the lake.'])('of no date: %s', (text) => {
    expect(evidence(text).date).toBe(false);
  });

  it('of amounts: numbers and number words, not years and not days of a month', () => {
    const text = 'On 12 May 1999 about 400 men and three ships came.';
    const words = tokens(text);
    expect(evidence(text).amounts.map((i) => words[i]!.folded)).toEqual(['400', 'three']);
    expect(evidence(text).years).toEqual([1999]);
  });

  it('of money and shares', () => {
    expect(evidence('It cost $40.').money).toBe(true);
    expect(evidence('It supplies forty per cent of the gas.').money).toBe(true);
    expect(evidence('It supplies gas.').money).toBe(false);
  });

  it('of a place after a preposition, or by a capital', () => {
    expect(evidence('Ministers gathered in Tromsø for talks.').places).toContain('tromso');
    expect(evidence('Ankara objected.').places).toContain('ankara');
    expect(evidence('Ministers gathered for talks.').places).toEqual([]);
  });

  it('of persons: after a title, and as first name and surname', () => {
    expect(evidence('They met General Strand at noon.').persons).toContain('strand');
    expect(evidence('It was Astrid Holm who objected.').persons).toContain('holm');
    expect(evidence('The Swedish navy objected.').persons).toEqual([]);
  });

  it('of a reason, of a purpose and of somebody’s words', () => {
    expect(evidence('They left because supplies ran out.').reason).toBe(true);
    expect(evidence('They left to guard the strait.').purpose).toBe(true);
    expect(evidence('“We will stay,” the envoy said.').speech).toBe(true);
    expect(evidence('Ships lay off the coast.')).toMatchObject({ reason: false, purpose: false, speech: false });
  });

  it('of a length of time', () => {
    expect(evidence('The 12-year war goes on.').duration).toBe(true);
    expect(evidence('The war goes on.').duration).toBe(false);
  });

  it.each(['They did not sign.', 'Norway never joined.', 'She didn’t agree.', 'The envoy denied it.'])(
    'of a denial: %s',
    (text) => expect(evidence(text).negated).toBe(true),
  );

  it('of a beginning that points back to what was said', () => {
    expect(evidence('They signed it there.').pointsBack).toBe(true);
    expect(evidence('The two agreed.').pointsBack).toBe(true);
    expect(evidence('Norway signed it.').pointsBack).toBe(false);
  });
});
