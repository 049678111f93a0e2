import { describe, expect, it } from 'vitest';
import type { Outcome, Proposal } from '../../../../src/intake/outcome.js';
import { outcomeJson } from '../../../../src/platforms/terminal/add/outcome-json.js';
import { showOutcome } from '../../../../src/platforms/terminal/add/show-outcome.js';
import { Tally } from '../../../../src/platforms/terminal/add/tally.js';
import { plain } from '../../../../src/platforms/terminal/style.js';

const proposal: Proposal = {
  input: 'pact.html',
  article: '2024-03-a-pact',
  draft: {
    title: 'A \u202Epact\n\u001B[31mred',
    date: '2024-03',
    dateBasis: 'inferred',
    dateFoundIn: 'the file’s name',
    publisher: 'The Fjord Courier',
    url: 'https://example.org/pact',
    text: 'A pact.',
  },
  preview: {
    words: 1200,
    actors: Array.from({ length: 14 }, (_, n) => ({ name: `Actor ${n}`, mentions: 20 - n })),
    claims: { cooperative: 3, conflictual: 1, mixed: 1 },
    asserted: 2,
    isPartial: false,
  },
  near: [{ article: 'other', shared: 0.999, inBatch: true }],
  warnings: ['the date lies in the future'],
};
const input = 'pact.html';

describe('what is shown of an input', () => {
  it('is all that would be written and found, one clean line for each', () => {
    expect(showOutcome({ input, done: 'would-add', article: '2024-03-a-pact', proposal }, plain, false)).toBe(
      `2024-03-a-pact.md
  from       pact.html
  title      A pact red
  date       March 2024, inferred: found in the file’s name
  publisher  The Fjord Courier
  address    https://example.org/pact
  length     1200 words
  actors     Actor 0 20, Actor 1 19, Actor 2 18, Actor 3 17, Actor 4 16, Actor 5 15, Actor 6 14, Actor 7 13, Actor 8 12, Actor 9 11, Actor 10 10, Actor 11 9 and 2 more
  claims     5: 3 cooperative, 1 conflictual, 1 of both; told as fact 2, the others as planned, possible, demanded or denied
  like       99% of the words stand in other too, which came in this run
  warning    the date lies in the future
would be added as articles/2024-03-a-pact.md
`,
    );
  });

  it('is the outcome alone where it was asked about', () => {
    expect(showOutcome({ input, done: 'added', article: '2024-03-a-pact', proposal }, plain, true)).toBe(
      'added    articles/2024-03-a-pact.md',
    );
  });

  it.each<[Outcome, string | undefined]>([
    [{ input, done: 'present', article: 'a', same: 'text' }, 'there    pact.html: a has the same text'],
    [{ input, done: 'present', article: 'a', same: 'address' }, 'there    pact.html: a has the same address'],
    [{ input, done: 'declined', proposal }, 'left out pact.html'],
    [{ input, done: 'refused', reason: 'login', message: 'Why.\n\u001B[2J' }, 'refused  pact.html: Why.'],
    [{ input: 'a', done: 'skipped', message: 'hidden', count: 3 }, 'skipped  a and 2 more: hidden'],
    [{ input: 'a', done: 'feed', items: 12 }, 'feed     a: its newest items, 12'],
    [{ input, done: 'known', earlier: 'added', article: 'a' }, undefined],
    [{ input, done: 'known', earlier: 'refused', message: 'Why.' }, 'refused  pact.html: Why. (as before)'],
  ])('%j', (outcome, shown) => {
    expect(showOutcome(outcome, plain, true)).toBe(shown);
  });

  it('as JSON is what was done with all that is known, but not the text', () => {
    const line = outcomeJson({ input, done: 'near-duplicate', article: 'other', shared: 0.999, proposal });
    expect(line).not.toContain('\n');
    expect(JSON.parse(line)).toEqual({
      input,
      done: 'near-duplicate',
      article: 'other',
      shared: 0.999,
      title: proposal.draft.title,
      date: '2024-03',
      dateBasis: 'inferred',
      dateFoundIn: 'the file’s name',
      publisher: 'The Fjord Courier',
      url: 'https://example.org/pact',
      ...proposal.preview,
      near: proposal.near,
      warnings: proposal.warnings,
    });
  });
});

describe('the tally', () => {
  it('counts what was done, feeds and what was skipped apart', () => {
    const tally = new Tally();
    expect(tally.line()).toBe('0 articles');
    const outcomes: Outcome[] = [
      { input, done: 'added', article: 'a', proposal },
      { input, done: 'near-duplicate', article: 'a', shared: 1, proposal },
      { input, done: 'skipped', message: 'hidden', count: 3 },
      { input, done: 'feed', items: 4 },
      { input, done: 'known', earlier: 'added' },
      { input, done: 'known', earlier: 'refused' },
    ];
    for (const outcome of outcomes) tally.count(outcome);
    expect(tally.line()).toBe('1 added, 1 near-duplicate left out, 3 skipped, 2 done before (1 added, 1 refused)');
    expect([tally.things, tally.isAnythingRefused]).toEqual([4, true]);
  });
});
