import { describe, expect, it } from 'vitest';
import {
  contextAfter,
  type Flow,
  type FollowUp,
  flowOf,
  flowSchema,
  followedBy,
  followUpsOf,
  runAgain,
  runFollowUp,
} from '../../commands/follow-up.js';
import { commands } from '../../commands/index.js';
import { runCommand } from '../../commands/run-command.js';
import { libraryOf, NORDIC } from '../helpers/library.js';

const library = libraryOf(NORDIC);
const context = { library, commands };
const report = (_reference: string, error: unknown) => expect.unreachable(String(error));

async function asked(
  options: Record<string, unknown> = { question: 'Who condemned the pact?' },
  command = 'ask',
  shown = 2,
) {
  const reply = await runCommand({ command, options }, context, report);
  return { reply, flow: flowOf({ command, options }, reply, shown) };
}
const run = (action: FollowUp, flow: Flow) => runFollowUp(action, flow, context, report);

describe('what stands behind a button', () => {
  it('can be kept as JSON and read again', async () => {
    const { flow } = await asked();
    expect(flowSchema.parse(JSON.parse(JSON.stringify(flow)))).toEqual(flow);
  });

  it('is small, whatever was asked', async () => {
    const { flow } = await asked({ question: `Who condemned the pact? ${'x'.repeat(50_000)}` });
    expect(JSON.stringify(flow).length).toBeLessThan(8_000);
  });
});

describe('a button', () => {
  it('brings the quotes that were not shown, and then says that there are no more', async () => {
    const { reply, flow } = await asked({ question: 'Who condemned the pact?' }, 'ask', 1);
    const more = await run({ kind: 'more' }, flow);
    expect(reply.quotes.length).toBeGreaterThan(1);
    expect(more.quotes[0]?.text).toBe(reply.quotes[1]?.text);
    // What is less likely to answer is there for who asks for more.
    expect(more.quotes.length).toBeGreaterThanOrEqual(reply.quotes.length);
    const after = flowOf(followedBy({ kind: 'more' }, flow, context), more, 9);
    expect((await run({ kind: 'more' }, after)).headline).toContain('no more quotes');
  });

  it('brings what stands around a quote, the quote marked', async () => {
    const { reply, flow } = await asked();
    const around = (await run({ kind: 'context', quote: 1 }, flow)).quotes[0]!;
    const [{ start, end }] = around.highlights as [{ start: number; end: number }];
    expect(around.text.slice(start, end)).toBe(reply.quotes[0]!.text);
    expect(around.text.length).toBeGreaterThan(end - start);
  });

  it('says so where the article has changed since', async () => {
    const { flow } = await asked();
    const changed = libraryOf({
      'nordic-pact': 'Norway and Sweden talked about fish for a long time. They did so again.',
    });
    const reply = await runFollowUp({ kind: 'context', quote: 1 }, flow, { library: changed, commands }, report);
    expect(reply).toMatchObject({ kind: 'error', headline: expect.stringContaining('has changed') });
  });

  it('narrows a relation to one side, and goes on from there', async () => {
    const { flow } = await asked({ a: 'Norway', b: 'Sweden' }, 'relation');
    expect((await run({ kind: 'cooperation' }, flow)).card?.filters).toEqual(['cooperative claims']);
    expect(followedBy({ kind: 'conflict' }, flow, context).options).toMatchObject({ stance: 'conflict' });
  });

  it('brings the lists and the sources of a reply', async () => {
    const { reply, flow } = await asked({ a: 'Norway', b: 'Sweden' }, 'relation');
    expect((await run({ kind: 'details' }, flow)).sections.slice(0, reply.sections.length)).toEqual(reply.sections);
    expect((await run({ kind: 'sources' }, flow)).citations).toEqual(reply.citations);
  });

  it('asks what the reply suggested', async () => {
    const { reply, flow } = await asked({ a: 'Norway', b: 'Finland' }, 'relation');
    expect(reply.suggestions[0]).toBe('actor Norway');
    expect((await run({ kind: 'suggestion', index: 0 }, flow)).kind).toBe('actor');
    expect((await run({ kind: 'suggestion', index: 99 }, flow)).kind).toBe('help');
  });

  it('is offered only where it has something to bring', async () => {
    const none = await asked({}, 'help');
    expect(followUpsOf(none.reply, 0).every(({ kind }) => kind === 'suggestion')).toBe(true);
    const one = await asked({ article: 'baltic-cable' }, 'source');
    expect(followUpsOf(one.reply, one.reply.quotes.length).map(({ kind }) => kind)).not.toContain('more');
  });
});

it('a reply is made again the way that it was made, to be shared', async () => {
  const { flow } = await asked();
  const more = await run({ kind: 'more' }, flow);
  const after = flowOf(followedBy({ kind: 'more' }, flow, context), more, 1);
  expect(await runAgain(after, context, report)).toEqual(more);
});

it('the next question knows the question and the numbers before', async () => {
  const { flow, reply } = await asked();
  expect(contextAfter(flow, library)).toEqual({
    previousQuestion: 'Who condemned the pact?',
    previousCitations: reply.citations,
  });
});
