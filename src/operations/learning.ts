import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DAY = 86_400_000;
/** Bytes of the store; beyond it the older half goes. */
const LARGEST = 2_000_000;
const LONGEST = 300;

/** A question that the corpus could not answer; of the person nothing is kept. */
export interface Gap {
  readonly question: string;
  readonly command: string;
  /** Names of the actors that it names. */
  readonly actors: readonly string[];
  /** Words for which nothing was found. */
  readonly missing: readonly string[];
}

export interface LearningOptions {
  readonly folder: string;
  /** False where whoever runs the bot has switched it off: nothing is written. */
  readonly keep?: boolean;
  readonly lifetime?: number;
  readonly largest?: number;
  readonly now?: () => number;
}

/** A text without what points to a person or an account: mentions, addresses, long numbers, handles. */
export const withoutPeople = (text: string): string =>
  text
    .slice(0, 4 * LONGEST)
    .replace(/<[@#!&:][^>]{0,80}>/gu, ' ')
    .replace(/\bhttps?:\/\/\S+/giu, ' ')
    .replace(/\S+@\S+\.\S+/gu, ' ')
    .replace(/(?<!\w)@[\w.#-]+/gu, ' ')
    .replace(/\+?\d[\d\s().-]{7,}\d/gu, ' ')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, LONGEST);

/** Lines of a JSONL file of the data folder that are not older than `lifetime`; a broken line is passed over. */
export function readKept<Entry>(
  folder: string,
  name: string,
  { lifetime = 90 * DAY, now = Date.now } = {},
): (Entry & { at: string })[] {
  let text: string;
  try {
    text = readFileSync(join(folder, name), 'utf8');
  } catch {
    return [];
  }
  return text.split('\n').flatMap((line) => {
    try {
      const entry = JSON.parse(line) as Entry & { at: string };
      return Date.parse(entry.at) + lifetime > now() ? [entry] : [];
    } catch {
      return [];
    }
  });
}

/**
 * Keeps unanswered questions in `gaps.jsonl` of the data folder, for ninety days and up to two megabytes. What is too
 * old goes at the first write of a process. Never throws: learning is no reason to fail an answer.
 */
export function createLearning({
  folder,
  keep = true,
  lifetime = 90 * DAY,
  largest = LARGEST,
  now = Date.now,
}: LearningOptions) {
  const file = join(folder, 'gaps.jsonl');
  let pruned = false;
  function prune(): void {
    const kept = readKept<Gap>(folder, 'gaps.jsonl', { lifetime, now }).map((entry) => JSON.stringify(entry));
    while (kept.length > 0 && kept.join('\n').length > largest / 2) kept.splice(0, Math.ceil(kept.length / 2));
    writeFileSync(`${file}.new`, kept.map((line) => `${line}\n`).join(''), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return {
    unanswered({ question, command, actors, missing }: Gap): void {
      if (!keep) return;
      try {
        mkdirSync(folder, { recursive: true });
        const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
        if ((!pruned && size > 0) || size > largest) prune();
        pruned = true;
        const entry = {
          at: new Date(now()).toISOString(),
          question: withoutPeople(question),
          command,
          actors: actors.slice(0, 5),
          missing: missing.slice(0, 5).map(withoutPeople),
        };
        if (entry.question) appendFileSync(file, `${JSON.stringify(entry)}\n`, { mode: 0o600 });
      } catch {
        // A folder that cannot be written is told of by what needs it.
      }
    },
  };
}

export type Learning = ReturnType<typeof createLearning>;
