import { createKeptLines } from './kept-lines.js';
import { withoutPeople } from './without-people.js';

/** What somebody thought of a reply; of the person nothing is kept. */
export interface Feedback {
  readonly platform: string;
  readonly helpful: boolean;
  readonly command: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * Keeps feedback in `feedback.jsonl` of the data folder, for ninety days and up to two megabytes.
 * @param keep false where whoever runs the bot has switched learning off
 * @returns a function that says whether it was kept
 */
export function createFeedback(folder: string, now: () => number = Date.now, keep = true) {
  const lines = createKeptLines<Feedback>({ folder, name: 'feedback.jsonl', now });
  return async ({ platform, helpful, command, options }: Feedback): Promise<boolean> => {
    if (!keep) return false;
    const clean = (value: unknown) => (typeof value === 'string' ? withoutPeople(value) : value);
    const cleaned = Object.fromEntries(Object.entries(options).map(([name, value]) => [name, clean(value)]));
    return lines.add({ platform, helpful, command, options: cleaned });
  };
}
