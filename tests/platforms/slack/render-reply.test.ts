import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.js';
import { runCommand } from '../../../commands/run-command.js';
import type { Library } from '../../../src/library.js';
import { buttonBlocks } from '../../../src/platforms/slack/render/buttons.js';
import { escaped } from '../../../src/platforms/slack/render/plain.js';
import { renderReply } from '../../../src/platforms/slack/render/render-reply.js';
import { cite } from '../../../src/replies/cite.js';
import type { Citation, Quote, Reply } from '../../../src/replies/reply.js';
import { reply } from '../../../src/replies/reply.js';
import { articleOf } from '../../helpers/article.js';
import { libraryOf } from '../../helpers/library.js';
import { complaintAboutBlocks } from '../../support/slack/check-blocks.js';
import { wordsOf } from '../../support/slack/read-blocks.js';

/** A reply as it goes out, with its buttons. */
function messageOf(made: Reply) {
  const { blocks, text, shown, incomplete } = renderReply(made);
  return {
    text,
    shown,
    blocks: [...blocks, ...buttonBlocks(made, { id: 'AAAAAAAAAAAAAAAA', shown, shareable: true, incomplete })],
  };
}

const sent = (made: Reply) => {
  const message = messageOf(made);
  expect(complaintAboutBlocks(message.blocks)).toBeUndefined();
  expect(message.text.length).toBeLessThanOrEqual(4_000);
  return message;
};

const asked = (command: string, options: Record<string, unknown>, library: Library) =>
  runCommand({ command, options }, { library, commands }, (_reference, error) => {
    throw error;
  });

const quoteOf = (text: string, citation = 1, more: Partial<Quote> = {}): Quote => ({
  text,
  article: 'pact',
  passage: 'pact#1',
  start: 0,
  end: text.length,
  citation,
  highlights: [],
  cutBefore: false,
  cutAfter: false,
  ...more,
});

const citation = (number: number, more: Partial<Citation> = {}): Citation => ({
  ...cite(articleOf('text'), number),
  ...more,
});

const MARKUP = 'a *b* _c_ ~d~ `e` <!channel> <@U12345> <https://x.example|y> &lt; @here :smile: & > “x”';

describe('a reply in Block Kit', () => {
  it('shows quotes as rich text: what looks like markup in them is only text', () => {
    const { blocks, text } = sent(
      reply({
        kind: 'answer',
        headline: MARKUP,
        answered: true,
        quotes: [quoteOf(MARKUP)],
        citations: [citation(1, { title: MARKUP })],
      }),
    );
    expect(blocks.find(({ type }) => type === 'rich_text')).toMatchObject({
      elements: [
        { type: 'rich_text_quote', elements: [{ text: '‘' }, { text: MARKUP }, { text: '’' }, { text: ' [1]' }] },
      ],
    });
    expect(JSON.stringify(blocks)).not.toContain('"mrkdwn"');
    expect(text).not.toMatch(/<|@here/u);
    expect(text).toContain('&lt;!channel&gt;');
  });

  it('puts marks of a cut outside the quotation marks, and the words that matter in bold', () => {
    const { blocks } = sent(
      reply({
        kind: 'answer',
        headline: '1 quote',
        answered: true,
        quotes: [quoteOf('Norway signed it', 1, { cutBefore: true, highlights: [{ start: 7, end: 13 }] })],
        citations: [citation(1, { url: 'https://example.org/a|b>c' })],
      }),
    );
    expect(wordsOf({ blocks })).toContain('[…] “Norway signed it”');
    expect(JSON.stringify(blocks)).toContain('{"type":"text","text":"signed","style":{"bold":true}}');
    expect(JSON.stringify(blocks)).toContain('<https://example.org/a%7Cb%3Ec|Open [1]>');
  });

  it('makes no link of an address that is none', () => {
    const { blocks } = sent(
      reply({
        kind: 'answer',
        headline: '1 quote',
        answered: true,
        quotes: [quoteOf('x')],
        citations: [citation(1, { url: 'javascript:alert(1)' })],
      }),
    );
    expect(JSON.stringify(blocks)).not.toContain('javascript');
    expect(wordsOf({ blocks })).toContain('its link cannot be shown');
  });

  it('shows a sentence of 200,000 characters without a space as far as there is room, and says that it is cut', async () => {
    const long = `Norway${'x'.repeat(200_000)}`;
    const library = libraryOf({ long: `---\ntitle: ${'t'.repeat(4_000)}\n---\n${long}` });
    const source = sent(await asked('source', { article: '1' }, library));
    expect(wordsOf(source)).toContain('[…]');
    expect(wordsOf(source)).toContain('Norwayxxx');
    sent(await asked('ask', { question: 'Norway?' }, library));
    sent(await asked('sources', {}, library));
  });

  it('holds 300 claims between two actors', async () => {
    const verbs = ['signed a pact with', 'condemned', 'supports', 'accused', 'signed a trade deal with', 'threatened'];
    const articles = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [
        `news-${i}`,
        `---\ntitle: "News *${i}* <!here>"\ndate: ${1960 + i}\nurl: https://example.org/${i}\n---\n${verbs.map((verb, n) => `Norway ${verb} Sweden in round ${i * 7 + n}.`).join(' ')}`,
      ]),
    );
    const library = libraryOf(articles);
    for (const [command, options] of [
      ['relation', { a: 'Norway', b: 'Sweden' }],
      ['actor', { name: 'Norway' }],
      ['timeline', { a: 'Norway', b: 'Sweden' }],
      ['ask', { question: 'Who supports Sweden?' }],
      ['sources', {}],
    ] as const) {
      const message = sent(await asked(command, options, library));
      expect(message.blocks.length).toBeGreaterThan(2);
    }
    const card = sent(await asked('relation', { a: 'Norway', b: 'Sweden' }, library));
    expect(card.blocks.filter(({ type }) => type === 'table')).toHaveLength(1);
  });

  it('says how much is left out', () => {
    const many = Array.from({ length: 60 }, (_, i) => i + 1);
    const message = sent(
      reply({
        kind: 'answer',
        headline: '60 quotes',
        answered: true,
        quotes: many.map((number) => quoteOf(`Sentence ${number}. ${'word '.repeat(100)}`, number)),
        citations: many.map((number) => citation(number)),
      }),
    );
    expect(message.shown).toBeGreaterThan(3);
    expect(wordsOf(message)).toContain(`[…] Not shown for want of room: ${60 - message.shown} quotes`);
    expect(wordsOf(message)).toContain('More quotes');
  });

  it('is valid for any reply whatever', () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({ maxLength: 5_000 }),
      fc.constant(MARKUP),
      fc.constant('\n \n'),
    );
    const span = fc.tuple(fc.nat(300), fc.nat(300)).map(([start, length]) => ({ start, end: start + length }));
    const quote = fc
      .record({
        text: words.filter(({ length }) => length > 0),
        highlights: fc.array(span, { maxLength: 40 }),
        cutAfter: fc.boolean(),
        role: words,
        speaker: words,
      })
      .map(({ text, ...more }) => quoteOf(text, 1, more));
    const tally = { cooperative: fc.nat(), conflictual: fc.nat(), mixed: fc.nat(2) };
    const row = fc.record({
      ...tally,
      name: words,
      latest: fc.constant(null),
      citations: fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 3 }),
    });
    const table = fc.record({ title: words, rows: fc.array(row, { maxLength: 120 }), more: fc.nat(3) });
    const card = fc.record({
      kind: fc.constant('relation' as const),
      short: fc.boolean(),
      actors: fc.record({ id: words, name: words, kind: words }).map((actor) => [actor]),
      counts: fc.record(tally),
      notDone: fc.constant({ planned: 0, possible: 0, demanded: 0, denied: 0 }),
      filters: fc.array(words, { maxLength: 3 }),
      tables: fc.array(table, { maxLength: 4 }),
      footer: fc.array(words, { maxLength: 12 }),
    });
    fc.assert(
      fc.property(
        fc.record({
          headline: words,
          quotes: fc.array(quote, { maxLength: 30 }),
          near: fc.array(quote, { maxLength: 5 }),
          sections: fc.array(
            fc.record({ title: words, lines: fc.array(fc.record({ text: words }), { maxLength: 80 }) }),
            { maxLength: 6 },
          ),
          notices: fc.array(words, { maxLength: 15 }),
          suggestions: fc.array(words, { maxLength: 9 }),
          titles: fc.array(words, { minLength: 1, maxLength: 60 }),
          card: fc.option(card, { nil: undefined }),
        }),
        ({ titles, card: counted, ...parts }) => {
          const citations = titles.map((title, i) => citation(i + 1, { title, url: `https://example.org/${i}` }));
          sent(reply({ kind: 'relation', answered: true, citations, ...parts, ...(counted && { card: counted }) }));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('escaping', () => {
  it('leaves nothing that Slack would read as more than text', () => {
    expect(escaped('<!channel> & <@U1> @Everyone')).toBe('&lt;!channel&gt; &amp; &lt;@U1&gt; @\u2060Everyone');
  });
});
