import { type ReadCall, sentence } from '../answering.js';
import type { SlackContext } from '../context.js';
import type { Place } from '../delivery.js';

/** What somebody is told of an error of ours. */
export const apology = (reference: string) =>
  sentence(`Something went wrong on my side, so I cannot answer this. Reference ${reference}.`);

/**
 * Answers one person alone, after the acknowledgement.
 * @param prepare gives what is to be read as a question, or nothing where it has done all that is to be done
 */
export function answerPrivately(
  { answering, delivery, run }: SlackContext,
  place: Place,
  prepare: () => Promise<ReadCall | undefined>,
): Promise<void> {
  return run(
    async () => {
      const read = await prepare();
      const answer = read && (await answering.ask(read, { user: place.user, private: true }));
      if (answer) await delivery.deliver(place, answer.message);
    },
    (reference) => delivery.deliver(place, apology(reference)),
  );
}
