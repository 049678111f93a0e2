import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowOf } from '../../../commands/follow-up.js';
import { commands } from '../../../commands/index.js';
import { commandData } from '../../../src/platforms/discord/command-data.js';
import { escapeText, escapeWithin, link } from '../../../src/platforms/discord/escape.js';
import { plainMessage, replyMessage } from '../../../src/platforms/discord/message.js';
import { renderReply } from '../../../src/platforms/discord/render-reply.js';
import type { Citation, Quote, Reply } from '../../../src/replies/reply.js';
import { NASTY } from '../../helpers/heavy.js';
import { violationsOf } from '../../support/discord/checks.js';
import { readable } from '../../support/discord/reading.js';

const STATE = 'AAAAAAAAAAAAAAAA';

const text = fc.oneof(
  fc.string({ maxLength: 300, unit: 'grapheme' }),
  fc.constantFrom(
    NASTY,
    '*'.repeat(2000),
    '\\'.repeat(900),
    '<@1>'.repeat(400),
    '🙂'.repeat(700),
    'x'.repeat(20_000),
    ' ',
    '\n# a\n- b',
  ),
);

const quote = (n: number): fc.Arbitrary<Quote> =>
  fc.record({
    text: text.filter((each) => each.length > 0),
    article: fc.constant('a'),
    passage: fc.constant('a#1'),
    start: fc.constant(0),
    end: fc.constant(1),
    citation: fc.integer({ min: 1, max: n }),
    highlights: fc.array(fc.record({ start: fc.nat(200), end: fc.nat(400) }), { maxLength: 4 }),
    cutBefore: fc.boolean(),
    cutAfter: fc.boolean(),
    role: fc.constantFrom('Together', 'Apart', 'Disputed', 'near'),
    about: text,
    speaker: text,
  });

const citation = (number: number): fc.Arbitrary<Citation> =>
  fc.record({
    number: fc.constant(number),
    article: fc.constant(`a${number}`),
    title: text,
    titleIsOurs: fc.boolean(),
    publisher: fc.option(text),
    date: text,
    dateBasis: fc.constantFrom('stated', 'inferred', 'not-stated'),
    url: fc.oneof(text, fc.webUrl(), fc.constant('https://example.org/)](https://evil.example')),
    warning: text,
  });

const replies: fc.Arbitrary<Reply> = fc.integer({ min: 1, max: 60 }).chain((n) =>
  fc.record({
    kind: fc.constantFrom('answer', 'no-answer', 'relation', 'actor', 'timeline', 'sources', 'source', 'help', 'error'),
    headline: text,
    answered: fc.boolean(),
    quotes: fc.array(quote(n), { maxLength: 45 }),
    near: fc.array(quote(n), { maxLength: 3 }),
    sections: fc.array(fc.record({ title: text, lines: fc.array(fc.record({ text }), { maxLength: 60 }) }), {
      maxLength: 6,
    }),
    notices: fc.array(text, { maxLength: 12 }),
    citations: fc.tuple(...Array.from({ length: n }, (_each, i) => citation(i + 1))),
    suggestions: fc.array(text, { maxLength: 8 }),
  }),
);

describe('a reply in Discord', () => {
  it('is a body that Discord takes, whatever is in it', () => {
    fc.assert(
      fc.property(replies, fc.option(text, { nil: undefined }), (made, asked) => {
        const rendered = renderReply(made, asked ? { asked } : {});
        const flow = flowOf({ command: 'ask', options: {} }, made, rendered.shown, 'someone');
        const message = replyMessage(made, rendered, { flow, state: STATE });
        const body = { ...message, allowed_mentions: { parse: [] } };
        expect(violationsOf({ method: 'PATCH', path: '/webhooks/1/t/messages/@original', body, at: 0 })).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('says how many quotes and lists it leaves out, and every number in it has its source', () => {
    fc.assert(
      fc.property(replies, (made) => {
        const plain = { ...made, headline: 'h', notices: [], kind: 'answer' as const };
        const { blocks, shown } = renderReply(plain);
        const all = blocks.join('\n');
        if (shown < made.quotes.length + made.near.length)
          expect(all).toContain('quotes shown; “More quotes” shows the others');
        for (const { citation: number } of [...made.quotes, ...made.near].slice(0, shown)) {
          expect(all).toMatch(new RegExp(`^\\[${number}\\] `, 'mu'));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('of ours in one line is short and valid', () => {
    const body = { ...plainMessage('I am just being restarted.'), allowed_mentions: { parse: [] } };
    expect(violationsOf({ method: 'PATCH', path: '/webhooks/1/t/messages/@original', body, at: 0 })).toEqual([]);
  });
});

describe('text of articles and users', () => {
  /** A backslash is before every character that could begin something. */
  const ACTIVE = /(?<!\\)(?:\\\\)*[*_~`|<>[\]@#]/u;

  it('has nothing active in it', () => {
    fc.assert(
      fc.property(text, (typed) => {
        expect(escapeText(typed)).not.toMatch(ACTIVE);
        expect(escapeText(typed)).not.toMatch(/(?<!\\):\/\//u);
        expect(escapeText(typed)).not.toMatch(/^(?:[-+] |\d+\. |#|>)/u);
      }),
    );
    expect(escapeText(NASTY)).not.toMatch(ACTIVE);
  });

  it('reads as it was written', () => {
    expect(readable(escapeText(NASTY))).toBe(NASTY);
    for (const typed of ['12. May', '- a', 'a\\_b', 'see https://example.org/a_b', '#tag', 'snake_case']) {
      expect(readable(escapeText(typed))).toBe(typed);
    }
  });

  it('keeps to a length when it is escaped, and is cut between characters', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 900 }), (typed, limit) => {
        const { shown, length } = escapeWithin(typed, [{ start: 1, end: 4 }], limit);
        expect(shown.length).toBeLessThanOrEqual(limit);
        expect(typed.slice(0, length)).not.toMatch(/[\uD800-\uDBFF]$/u);
      }),
    );
  });

  it('is linked only to an address that cannot break out of the link', () => {
    expect(link('words', 'https://example.org/a_(b)')).toBe('[words](https://example.org/a_%28b%29)');
    for (const address of [
      'javascript:alert(1)',
      'https://a b',
      'discord://x',
      undefined,
      `https://e.org/${'x'.repeat(600)}`,
    ]) {
      expect(link('words', address)).toBe('words');
    }
  });
});

it('the commands that are registered are the commands that there are', () => {
  const data = commandData(commands);
  expect(violationsOf({ method: 'PUT', path: '/applications/1/commands', body: data, at: 0 })).toEqual([]);
  expect(data.map(({ name }) => name)).toEqual([...commands.map(({ name }) => name), 'Check against sources']);
  for (const each of data) expect(each).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
});

it.each(['tr', 'ru', 'fr', 'de', 'es-ES', 'es-419'] as const)(
  'every command has a name and a description in %s',
  (locale) => {
    for (const data of commandData(commands) as {
      type: number;
      name: string;
      name_localizations?: Record<string, string>;
      description_localizations?: Record<string, string>;
    }[]) {
      expect(data.name_localizations?.[locale], data.name).toMatch(/\S/u);
      if (data.type === 1) expect(data.description_localizations?.[locale], data.name).toMatch(/\S/u);
    }
  },
);
