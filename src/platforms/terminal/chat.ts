import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Report } from '../../../commands/run-command.js';
import type { Unanswered } from '../../conversation/converse.js';
import type { Library } from '../../library.js';
import { exampleQuestions } from '../../replies/examples.js';
import { showSpan } from '../../replies/show-date.js';
import { deliverPicture } from './picture-lines.js';
import { renderReply } from './render-reply.js';
import { createSession } from './session.js';
import type { Paint } from './style.js';
import { widthOf } from './width-of.js';

export interface ChatOptions {
  readonly input: Readable & { isTTY?: boolean };
  readonly output: Writable & { isTTY?: boolean; columns?: number };
  readonly paint: Paint;
  readonly report: Report;
  readonly unanswered?: Unanswered;
}

const PROMPT = '> ';

function greeting(library: Library): string {
  const examples = exampleQuestions(library).map((question) => `  ${question}`);
  return [
    `I answer questions about alliances with exact quotes from ${showSpan(library.corpus.articles)}.`,
    ...(examples.length > 0 ? ['For example:', ...examples] : []),
    'Type help for more, exit to leave.',
  ].join('\n');
}

/**
 * A chat on a terminal, until `exit` or the end of the input. Questions from a pipe are answered line by line,
 * without greeting and prompt.
 * @param library the one of this moment
 */
export async function chat(
  library: () => Library,
  { input, output, paint, report, unanswered }: ChatOptions,
): Promise<void> {
  const interactive = Boolean(input.isTTY && output.isTTY);
  const session = createSession(library, report, unanswered);
  const lines = createInterface({ input, ...(interactive && { output, prompt: PROMPT }), crlfDelay: Infinity });
  let open = true;
  lines.once('close', () => {
    open = false;
  });
  // The input may have ended while its last lines were being answered.
  const next = () => {
    if (interactive && open) lines.prompt();
  };
  if (interactive) output.write(`${greeting(library())}\n\n`);
  next();
  for await (const line of lines) {
    if (/^\s*(?:exit|quit)\s*$/iu.test(line)) break;
    const reply = await session.say(line);
    const width = widthOf(output);
    output.write(`${interactive ? '\n' : ''}${renderReply(reply, { width, paint })}\n\n`);
    const picture = await deliverPicture(reply, { width, paint });
    const told = picture.lines ?? picture.problem;
    if (told) output.write(`${told}\n\n`);
    for (const { name } of reply.files ?? [])
      output.write(`To get ${name}: npx entente ${line.trim()} --out ${name}\n\n`);
    next();
  }
  lines.close();
  // The line of a prompt that Ctrl-D left behind.
  if (interactive) output.write('\n');
}
