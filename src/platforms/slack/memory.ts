import { mkdirSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

const DAY = 86_400_000;

const entrySchema = z.object({
  at: z.number(),
  /** The id of what stands behind the last reply, from which the thread goes on. */
  state: z.string().optional(),
});
const fileSchema = z.record(z.string(), entrySchema);

/** What is remembered of a thread. */
export type Remembered = Omit<z.infer<typeof entrySchema>, 'at'>;

export interface MemoryOptions {
  readonly file: string;
  readonly lifetime?: number;
  readonly most?: number;
  readonly now?: () => number;
  readonly warn: (message: string) => void;
}

/**
 * The threads in which the bot has answered, so that follow-ups need no mention, even after a restart: threads are
 * never read again. Forgotten after two weeks, or when there are too many.
 */
export function createMemory({ file, lifetime = 14 * DAY, most = 2_000, now = Date.now, warn }: MemoryOptions) {
  const kept = new Map<string, z.infer<typeof entrySchema>>();
  let writing: Promise<void> | undefined;
  let changed = false;
  let told = false;

  try {
    const read = fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    for (const [key, entry] of Object.entries(read)) if (entry.at + lifetime > now()) kept.set(key, entry);
  } catch {
    // The first start, or a file that is not ours: threads are then learnt anew.
  }

  async function save(): Promise<void> {
    while (changed) {
      changed = false;
      try {
        mkdirSync(dirname(file), { recursive: true });
        await writeFile(`${file}.new`, JSON.stringify(Object.fromEntries(kept)), { mode: 0o600 });
        await rename(`${file}.new`, file);
      } catch (error) {
        const { code = 'unknown' } = error as NodeJS.ErrnoException;
        if (!told)
          warn(
            `Threads in Slack will be forgotten at the next start: ${code}. Set ENTENTE_DATA to a folder that can be written.`,
          );
        told = true;
      }
    }
    writing = undefined;
  }

  return {
    get(key: string): Remembered | undefined {
      const entry = kept.get(key);
      return entry && entry.at + lifetime > now() ? entry : undefined;
    },
    set(key: string, value: Remembered): void {
      kept.delete(key);
      kept.set(key, { ...value, at: now() });
      for (const [old, { at }] of kept) {
        if (at + lifetime > now() && kept.size <= most) break;
        kept.delete(old);
      }
      changed = true;
      writing ??= save();
    },
    /** Resolves when everything is on disk. */
    settled: async (): Promise<void> => void (await writing),
  };
}

export type Memory = ReturnType<typeof createMemory>;

/** The key of a thread that the bot follows. */
export const threadKey = (channel: string, thread: string): string => `${channel} ${thread}`;

/** The key of what was said last with one person in direct messages, in whichever thread. */
export const directKey = (channel: string, user: string): string => `direct ${channel} ${user}`;
