import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { commands } from '../../../commands/index.js';
import { type Report, runCommand } from '../../../commands/run-command.js';
import type { Library } from '../../library.js';

const lineSchema = z.object({
  id: z.union([z.string(), z.number(), z.null()]).default(null),
  question: z.string(),
  context: z.string().nullish(),
});

function parseLine(line: string): z.infer<typeof lineSchema> | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'the line is not JSON';
  }
  const parsed = lineSchema.safeParse(value);
  return parsed.success ? parsed.data : 'the line is not {"id", "question", "context"?} with a question in words';
}

/**
 * Answers questions from JSON Lines: `{"id", "question", "context"?}` in, `{"id", …reply}` out, in order. A line that
 * cannot be read gives `{"id": null, "error"}`, and the next one is read.
 * @returns whether every line could be read
 */
export async function answerJsonLines(
  library: Library,
  { input, output, report }: { input: Readable; output: Writable; report: Report },
): Promise<boolean> {
  let clean = true;
  let number = 0;
  for await (const raw of createInterface({ input, crlfDelay: Infinity })) {
    number++;
    const line = raw.replace(/^\uFEFF/u, '').trim();
    if (!line) continue;
    const asked = parseLine(line);
    if (typeof asked === 'string') {
      clean = false;
      output.write(`${JSON.stringify({ id: null, error: `line ${number}: ${asked}` })}\n`);
      continue;
    }
    const { id, question, context } = asked;
    const call = { command: 'ask', options: { question } };
    const reply = await runCommand(call, { library, commands, ...(context && { previousQuestion: context }) }, report);
    output.write(`${JSON.stringify({ id, ...reply })}\n`);
  }
  return clean;
}
