import { commands } from '../../../commands/index.js';
import type { Report } from '../../../commands/run-command.js';
import { createConversation, type Unanswered } from '../../conversation/converse.js';
import type { Library } from '../../library.js';
import type { Reply } from '../../replies/reply.js';

/** One conversation: each line is answered in the light of the one before. */
export function createSession(library: () => Library, report: Report, unanswered?: Unanswered) {
  const { converse } = createConversation({ commands, report, ...(unanswered && { unanswered }) });
  return { say: (line: string): Promise<Reply> => converse(line, 'terminal', { library: library() }) };
}
