import { mkdirSync, statSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withoutPeople } from './learning.js';

const LARGEST = 5_000_000;

/** What somebody thought of a reply; of the person nothing is kept. */
export interface Feedback {
  readonly platform: string;
  readonly helpful: boolean;
  readonly command: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * Appends feedback to `feedback.jsonl` in the data folder, up to five megabytes.
 * @param keep false where whoever runs the bot has switched learning off
 * @returns a function that says whether it was kept
 */
export function createFeedback(folder: string, now: () => number = Date.now, keep = true) {
  const file = join(folder, 'feedback.jsonl');
  return async ({ platform, helpful, command, options }: Feedback): Promise<boolean> => {
    if (!keep) return false;
    const feedback = {
      platform,
      helpful,
      command,
      options: Object.fromEntries(
        Object.entries(options).map(([name, value]) => [
          name,
          typeof value === 'string' ? withoutPeople(value) : value,
        ]),
      ),
    };
    try {
      mkdirSync(folder, { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST) return false;
      await appendFile(file, `${JSON.stringify({ at: new Date(now()).toISOString(), ...feedback })}\n`, {
        mode: 0o600,
      });
      return true;
    } catch {
      return false;
    }
  };
}
