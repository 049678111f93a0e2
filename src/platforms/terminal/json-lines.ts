import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { commands } from '../../../commands/index.js';
import { type Report, runCommand } from '../../../commands/run-command.js';
import type { Library } from '../../library.js';

const idSchema = z.union([z.string(), z.number(), z.null()]);

const lineSchema = z.object({
  id: idSchema.default(null),
  question: z.string(),
  context: z.string().nullish(),
});

type Line = { readonly asked: z.infer<typeof lineSchema> } | { readonly id: z.infer<typeof idSchema>; error: string };

function parseLine(line: string): Line {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { id: null, error: 'the line is not JSON' };
  }
  const parsed = lineSchema.safeParse(value);
  if (parsed.success) return { asked: parsed.data };
  // Whoever sent it finds it again by its id, where that much can be read.
  const { data: id = null } = idSchema.safeParse((value as { id?: unknown } | null)?.id);
  return { id, error: 'the line is not {"id", "question", "context"?} with a question in words' };
}

/**
 * Answers questions from JSON Lines: `{"id", "question", "context"?}` in, `{"id", …reply}` out, in order. A line that
 * cannot be read gives `{"id", "error"}`, with the id null where that cannot be read either, and the next one is read.
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
    const read = parseLine(line);
    if ('error' in read) {
      clean = false;
      output.write(`${JSON.stringify({ id: read.id, error: `line ${number}: ${read.error}` })}\n`);
      continue;
    }
    const { id, question, context } = read.asked;
    const call = { command: 'ask', options: { question } };
    const reply = await runCommand(call, { library, commands, ...(context && { previousQuestion: context }) }, report);
    output.write(`${JSON.stringify({ id, ...reply })}\n`);
  }
  return clean;
}
