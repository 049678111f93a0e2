import { createKeptLines, type KeptLinesOptions } from './kept-lines.js';
import { withoutPeople } from './without-people.js';

/** A question that the corpus could not answer; of the person nothing is kept. */
export interface Gap {
  readonly question: string;
  readonly command: string;
  /** Names of the actors that it names. */
  readonly actors: readonly string[];
  /** Words for which nothing was found. */
  readonly missing: readonly string[];
}

export interface LearningOptions extends Omit<KeptLinesOptions, 'name'> {
  /** False where whoever runs the bot has switched it off: nothing is written. */
  readonly keep?: boolean;
}

/**
 * Keeps unanswered questions in `gaps.jsonl` of the data folder, for ninety days and up to two megabytes. Never throws.
 * A folder that cannot be written is told of by what needs it.
 */
export function createLearning({ keep = true, ...options }: LearningOptions) {
  const lines = createKeptLines<Gap>({ ...options, name: 'gaps.jsonl' });
  return {
    unanswered({ question, command, actors, missing }: Gap): void {
      const asked = withoutPeople(question);
      if (!keep || !asked) return;
      lines.add({
        question: asked,
        command,
        actors: actors.slice(0, 5),
        missing: missing.slice(0, 5).map(withoutPeople),
      });
    },
  };
}
