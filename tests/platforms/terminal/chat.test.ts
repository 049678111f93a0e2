import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { chat } from '../../../src/platforms/terminal/chat.js';
import { plain } from '../../../src/platforms/terminal/style.js';
import { libraryOf, NORDIC } from '../../helpers/library.js';

const library = libraryOf(NORDIC);

async function transcript(typed: string): Promise<string> {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 60 });
  const report = (_reference: string, error: unknown) => {
    throw error;
  };
  input.end(typed);
  await chat(() => library, { input, output, paint: plain, report });
  return String(output.read());
}

describe('a chat on a terminal', () => {
  it('greets with the span of the corpus and questions that it answers, prompts, and ends with the input', async () => {
    const shown = await transcript('Who condemned the pact?\n');
    expect(shown).toMatch(/^I answer questions .+ 2 articles, March–May 2024\.\nFor example:\n {2}\S/u);
    expect(shown).toContain('> ');
    expect(shown).toContain('Russia condemned the pact');
  });

  it('ends at exit, whatever follows', async () => {
    expect(await transcript('exit\nsources\n')).not.toContain('Fjord Courier');
  });

  it('wraps to the width of the terminal', async () => {
    const shown = await transcript('source 1\n');
    for (const line of shown.slice(shown.indexOf('“')).split('\n')) expect(line.length).toBeLessThanOrEqual(60);
  });
});
