import type { RequestKind } from '../../../operations/request-record.js';
import { apologyFor } from '../../../replies/to-reply-error.js';
import { type Asked, sentence } from '../answering.js';
import { conversationOf, type SlackContext } from '../context.js';
import type { Place } from '../delivery.js';

/** What somebody is told of an error of ours. */
export const apology = (reference: string) => sentence(apologyFor(reference));

/**
 * Answers one person alone, after the acknowledgement.
 * @param prepare gives what is asked, or nothing where it has done all that is to be done
 */
export function answerPrivately(
  context: SlackContext,
  kind: RequestKind,
  place: Place,
  prepare: () => Promise<Asked | undefined>,
): Promise<void> {
  const { answering, delivery, run } = context;
  const { user } = place;
  const channel = ('channel' in place && place.channel) || 'direct';
  return run(
    kind,
    async () => {
      const asked = await prepare();
      if (asked === undefined) return;
      const answer = await answering.ask(asked, {
        user,
        private: true,
        thread: conversationOf(context, { channel, user }),
      });
      if (answer) await delivery.deliver(place, answer.message);
    },
    (reference) => delivery.deliver(place, apology(reference)),
  );
}
