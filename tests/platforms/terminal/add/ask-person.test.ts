import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createQuestioner } from '../../../../src/platforms/terminal/add/ask-person.js';

function person(...typed: string[]) {
  const input = new PassThrough();
  const output = new PassThrough();
  const stopping = new AbortController();
  const questioner = createQuestioner(input, output, stopping.signal, () => stopping.abort());
  for (const line of typed) input.write(line);
  const said = () => String(output.read() ?? '');
  return { input, stopping, said, ask: () => questioner.ask('Add it? '), close: questioner.close };
}

describe('the question about an article', () => {
  it.each([
    ['y', 'yes'],
    ['YES', 'yes'],
    [' n ', 'no'],
    ['a', 'all'],
    ['quit', 'quit'],
  ])('is answered by %j', async (typed, answer) => {
    expect(await person(`${typed}\n`).ask()).toBe(answer);
  });

  it('is asked until the answer is one of those: silence is no consent', async () => {
    const { ask, said } = person('\n', 'maybe\n', 'constructor\n', 'y\n');
    expect(await ask()).toBe('yes');
    expect(said().match(/Add it\? /gu)).toHaveLength(4);
  });

  it('says which keys there are after any other', async () => {
    const { ask, said } = person('x\n', 'y\n');
    await ask();
    expect(said()).toContain('Type y, n, a or q.\n');
  });

  it('is asked for each article, in order', async () => {
    const { ask } = person('y\nn\n');
    expect([await ask(), await ask()]).toEqual(['yes', 'no']);
  });

  it('is answered with “quit” by the end of the input, then and later', async () => {
    const { ask, input } = person();
    const answer = ask();
    input.end();
    expect([await answer, await ask()]).toEqual(['quit', 'quit']);
  });

  it('is answered with “quit” by a stop', async () => {
    const { ask, stopping } = person();
    const answer = ask();
    stopping.abort();
    expect(await answer).toBe('quit');
  });
});
