import type { Library } from '../src/library.js';
import { exampleQuestions } from '../src/replies/examples.js';
import { type Reply, reply } from '../src/replies/reply.js';
import { NO_ORDERS } from './question.js';

/** Answers a message that is nothing but orders to the bot, without repeating them: what it may be asked instead. */
export function instructionReply(typed: string, library: Library): Reply {
  const ids = new Set(library.actors.find(typed.slice(0, 1000), { question: true }).map(({ actor }) => actor));
  const [a, b] = [...ids].flatMap((id) => library.actors.byId(id)?.name ?? []);
  return reply({
    kind: 'no-answer',
    headline: NO_ORDERS,
    answered: false,
    suggestions: a && b ? [`relation ${a} and ${b}`] : exampleQuestions(library).slice(0, 1),
  });
}
