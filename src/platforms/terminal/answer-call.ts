import { commands } from '../../../commands/index.js';
import { type Report, runCommand, runText } from '../../../commands/run-command.js';
import type { Unanswered } from '../../conversation/converse.js';
import type { Library } from '../../library.js';
import type { Reply } from '../../replies/reply.js';
import type { TypedCall } from './arguments.js';
import { fillCall } from './fill-call.js';

/**
 * The reply to one question or command of a shell.
 * @param unanswered is told where nothing answers it
 * @throws UsageError where a name is given both as a flag and in words
 */
export async function answerCall(
  typed: TypedCall,
  library: Library,
  { report, out, unanswered }: { report: Report; out: string | undefined; unanswered?: Unanswered },
): Promise<Reply> {
  const context = { library, commands };
  const reply =
    typed.kind === 'text'
      ? await runText(typed.text, context, report)
      : await runCommand(fillCall(typed, library, out), context, report);
  if (!reply.answered && reply.kind !== 'error') {
    const { command, options } = typed.kind === 'command' ? typed : { command: 'ask', options: {} };
    const question = [typed.text ?? '', ...Object.values(options)].join(' ').trim();
    unanswered?.({ question, command, reply, library });
  }
  return reply;
}
