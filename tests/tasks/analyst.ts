import { commands } from '../../commands/index.js';
import { buildLibrary } from '../../src/build-library.js';
import { createConversation } from '../../src/conversation/converse.js';
import type { Library } from '../../src/library.js';
import type { Reply } from '../../src/replies/reply.js';

let library: Library | undefined;
/** The shipped corpus, read once. */
export const shipped = (): Library => {
  library ??= buildLibrary('corpus');
  return library;
};

const report = (reference: string, error: unknown): never => {
  throw new Error(`reference ${reference}`, { cause: error });
};

/** Somebody who talks with the bot in one thread. */
export function analyst(key = 'thread', on: Library = shipped()) {
  const conversation = createConversation({ commands, report });
  return {
    conversation,
    say: (text: string, thread = key): Promise<Reply> => conversation.converse(text, thread, { library: on }),
  };
}

/** All that stands between quotation marks in a reply, with what each quote is shown for. */
export const quoted = ({ quotes, near }: Reply, role?: string): string =>
  [...quotes, ...near]
    .filter((quote) => !role || quote.role === role)
    .map(({ text }) => text)
    .join('\n');

/** What a reply says in words of its own. */
export const told = ({ headline, notices, sections, suggestions }: Reply): string =>
  [
    headline,
    ...notices,
    ...sections.flatMap(({ title, lines }) => [title, ...lines.map(({ text }) => text)]),
    ...suggestions,
  ].join('\n');
