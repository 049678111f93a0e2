import type { Gap } from '../operations/learning.js';
import type { Unanswered } from './converse.js';

/** What is kept of a question without an answer. */
export function gapOf({ question, command, reply, library }: Parameters<Unanswered>[0]): Gap {
  const actors = library.actors.find(question.slice(0, 500), { question: true }).map(({ actor }) => actor);
  return {
    question,
    command,
    actors: [...new Set(actors)].map((id) => library.actors.byId(id)?.name ?? id),
    missing: reply.sections
      .filter(({ title }) => title === 'Nothing found for')
      .flatMap(({ lines }) => lines.map(({ text }) => text.replace(/[“”]/gu, ''))),
  };
}
