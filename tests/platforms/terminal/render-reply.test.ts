import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { renderReply } from '../../../src/platforms/terminal/render-reply.js';
import { coloured, paintFor, plain } from '../../../src/platforms/terminal/style.js';
import { cite } from '../../../src/replies/cite.js';
import { toQuote } from '../../../src/replies/quote.js';
import { type Reply, reply } from '../../../src/replies/reply.js';
import { articleOf, sentencesIn } from '../../helpers/article.js';

const TEXT = 'Norway and Sweden signed a pact.\nFinland\u001B[2J was\u202E invited.';
const article = articleOf(TEXT, { url: 'https://example.org/pact' });

const answer = (start: number, end: number): Reply =>
  reply({
    kind: 'answer',
    headline: '1 quote',
    answered: true,
    quotes: [
      toQuote(
        article,
        sentencesIn(article, ...TEXT.split('\n')),
        { start, end, passage: 'pact#1', highlights: [{ start, end: start + 6 }] },
        { citation: 1 },
      ),
    ],
    citations: [cite(article, 1)],
  });

describe('a reply in the terminal', () => {
  it('is plain text in a pipe: quote, number, source, link', () => {
    expect(renderReply(answer(0, 32))).toBe(
      [
        '1 quote',
        '',
        '  “Norway and Sweden signed a pact.” [1]',
        '',
        '[1] A pact · publisher not stated · date not stated',
        '    https://example.org/pact',
      ].join('\n'),
    );
  });

  it('puts marks of a cut outside the quotation marks', () => {
    expect(renderReply(answer(11, 24))).toContain('[…] “Sweden signed” […] [1]');
  });

  it('says the same with colour, and highlights exactly the words that matter', () => {
    const shown = renderReply(answer(0, 32), { width: 80, paint: coloured });
    expect(stripVTControlCharacters(shown)).toBe(renderReply(answer(0, 32)));
    expect(shown).toContain(coloured('highlight', 'Norway'));
  });

  it('keeps control and bidirectional characters of an article out of the terminal, and in the reply', () => {
    const made = answer(0, TEXT.length);
    const shown = renderReply(made);
    expect(shown).not.toMatch(/[\u001B\u202E]/u);
    expect(shown).toContain('signed a pact. Finland');
    expect(made.quotes[0]!.text).toBe(TEXT);
  });

  it('is wrapped to the width, with a highlight across the break', () => {
    const shown = renderReply(answer(0, 32), { width: 20, paint: plain });
    for (const line of shown.split('\n')) expect(line.length).toBeLessThanOrEqual(20);
  });

  it('sets near quotes apart from answers', () => {
    const made = answer(0, 32);
    const near = { ...made, kind: 'no-answer' as const, answered: false, near: made.quotes, quotes: [] };
    expect(renderReply(near)).toContain('Not an answer, but near\n  “Norway');
  });
});

describe('colour', () => {
  const settings = { noColour: false, forceColour: false };

  it('is for terminals that can show it', () => {
    expect(paintFor({ isTTY: true }, settings, 'xterm')).toBe(coloured);
    expect(paintFor({ isTTY: true }, settings, 'dumb')).toBe(plain);
    expect(paintFor({}, settings, 'xterm')).toBe(plain);
  });

  it('can be forced in a pipe, but not against NO_COLOR', () => {
    expect(paintFor({}, { ...settings, forceColour: true })).toBe(coloured);
    expect(paintFor({ isTTY: true }, { noColour: true, forceColour: true })).toBe(plain);
  });
});
