import { commands } from '../../../commands/index.js';
import { readText } from '../../../commands/read-text.js';
import { type Report, runCommand } from '../../../commands/run-command.js';
import type { Library } from '../../library.js';
import type { Citation, Reply } from '../../replies/reply.js';

/** One conversation: each line is answered in the light of the one before. */
export function createSession(library: Library, report: Report) {
  let previousQuestion: string | undefined;
  let previousCitations: readonly Citation[] = [];
  return {
    async say(line: string): Promise<Reply> {
      const call = readText(line, commands, library);
      const context = { library, commands, previousCitations, ...(previousQuestion && { previousQuestion }) };
      const reply = await runCommand(call, context, report);
      if (call.command === 'ask' && reply.kind !== 'help') previousQuestion = String(call.options.question);
      if (reply.citations.length > 0) previousCitations = reply.citations;
      return reply;
    },
  };
}
