import { z } from 'zod';
import { exampleQuestions } from '../src/replies/examples.js';
import { type Reply, reply } from '../src/replies/reply.js';
import { showSpan } from '../src/replies/show-date.js';
import { defineCommand } from './command.js';
import { exampleCommands } from './example-commands.js';
import { usage } from './options.js';

const ASKED =
  /^\s*(?:please\s+)?(?:help(?:\s+me)?|what\s+(?:can|do)\s+(?:you|i|we)\s+(?:do|ask|know|offer)(?:\s+(?:you|here|about))?|how\s+(?:do|does|can)\s+(?:this|you|it|i|we)\s+(?:work|use\s+(?:this|you|it))|(?:list\s+)?(?:the\s+)?commands)\s*[?!.]*\s*$/iu;

/** Says what can be asked, with questions that the corpus at hand answers. */
export const help = defineCommand({
  name: 'help',
  description: 'Say what I can do, with examples',
  options: z.object({}),
  examples: [''],
  isMeant: (text) => ASKED.test(text),
  run(_options, { library, commands }): Reply {
    return reply({
      kind: 'help',
      headline: `I answer questions about alliances with exact quotes from ${showSpan(library.corpus.articles)}.`,
      answered: true,
      sections: [
        {
          title: 'Commands',
          lines: commands.map((command) => ({ text: `${usage(command)} — ${command.description}` })),
        },
        {
          title: 'After a reply',
          lines: [
            {
              text: 'and …? · in …? · what about 2021? · only conflict — the same for another actor, place, time or side',
            },
            {
              text: 'more · shorter · context 3 · sources (of that reply; /sources lists all articles) · who says that? · why? · what has changed?',
            },
          ],
        },
      ],
      suggestions: [...exampleQuestions(library), ...exampleCommands(library), '/sources'],
    });
  },
});
