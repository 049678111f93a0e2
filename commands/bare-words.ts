import type { Mention } from '../src/actors/actor.js';
import type { Library } from '../src/library.js';
import { exampleQuestions } from '../src/replies/examples.js';
import { type Reply, reply } from '../src/replies/reply.js';
import { fold } from '../src/text/fold.js';
import { tokens } from '../src/text/tokens.js';

const plain = (text: string): string =>
  tokens(text)
    .map(({ folded }) => folded)
    .join(' ');

/**
 * The actor of a text that is nothing but its name: "Turkey", "the Kremlin". A person's name is none: who types it
 * wants to read of the person and not of all that their state does.
 * @param mentions found in the text
 */
export function bareActor(text: string, mentions: readonly Mention[]): string | undefined {
  const only = plain(text).replace(/^the /u, '');
  const mention = mentions.find(({ surface }) => plain(surface).replace(/^the /u, '') === only);
  return mention && mention.basis !== 'leader' && mention.basis !== 'office' ? mention.surface : undefined;
}

const GREETING =
  /^(?:hi|hello|hey|hiya|howdy|greetings|good (?:morning|afternoon|evening|day))(?: (?:there|all|everyone|entente|bot))?$/u;
const THANKS =
  /^(?:ok(?:ay)? )?(?:thanks|thank you|thx|ty|cheers|much appreciated)(?: (?:a lot|so much|very much|again|entente|bot|you))*$/u;

/** Whether a text is a greeting or thanks and nothing else. */
export const isCourtesy = (text: string): boolean => {
  const words = fold(plain(text));
  return GREETING.test(words) || THANKS.test(words);
};

/** A line that answers a greeting or thanks, with something to ask. */
export const courtesyReply = (library: Library): Reply =>
  reply({
    kind: 'help',
    headline: 'Happy to help: ask me about the alliances in these articles, or name an actor.',
    answered: false,
    suggestions: [...exampleQuestions(library).slice(0, 1), 'help'],
  });
