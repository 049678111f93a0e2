import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { whyNotWritten } from '../operations/why-not-written.js';
import { writeWhole } from '../operations/write-whole.js';

const entrySchema = z.object({
  /** An address, or a file by its whole path. */
  from: z.string(),
  /** Of a file: its size and when it was last changed, told without reading it. */
  stamp: z.string().optional(),
  /** Of a file: a hash of its bytes. */
  content: z.string().optional(),
  done: z.enum(['added', 'present', 'near-duplicate', 'declined', 'refused']),
  /** The article that was written, or that was there already. */
  article: z.string().optional(),
  /** Why it was refused, in words. */
  message: z.string().optional(),
  /** The version that refused it: a later one may read it. */
  version: z.string(),
  at: z.number(),
});

/** What was done with an input of an earlier run. */
export type JournalEntry = z.infer<typeof entrySchema>;

const MOST_ENTRIES = 200_000;
/** Lines that the file may have beyond its entries, or twice these, before it is written anew. */
const MOST_OLD_LINES = 1000;
/** For whoever runs the bot alone. */
const MODE = 0o600;

/**
 * What was done with each input for one corpus, kept in the data folder so that a run that was broken off goes on where
 * it was. One line an entry, written as soon as it is done; a line that cannot be read is passed over.
 */
export class Journal {
  readonly #file: string;
  readonly #byOrigin = new Map<string, JournalEntry>();
  readonly #byContent = new Map<string, JournalEntry>();
  readonly #warn: (message: string) => void;
  readonly #most: number;
  #state: 'closed' | 'open' | 'broken' = 'closed';
  readonly #isLong: boolean;

  /**
   * @param data the data folder, `corpus` the folder that articles are added to
   * @param warn is told once where the folder cannot be written: the run goes on, and a later one begins anew
   * @param most entries that are kept, the newest ones: what an older one tells of is looked at again
   */
  constructor(data: string, corpus: string, warn: (message: string) => void = () => {}, most = MOST_ENTRIES) {
    this.#warn = warn;
    this.#most = most;
    const name = createHash('sha256').update(resolve(corpus)).digest('hex').slice(0, 16);
    this.#file = join(data, 'added', `${name}.jsonl`);
    let lines = 0;
    for (const line of existsSync(this.#file) ? readFileSync(this.#file, 'utf8').split('\n') : []) {
      lines++;
      const entry = entryOf(line);
      if (entry) this.#remember(entry);
    }
    this.#isLong = lines > Math.min(2 * this.#byOrigin.size, most) + MOST_OLD_LINES;
  }

  /** What was done with an address, or with a file that has not changed since. */
  find(from: string, stamp?: string): JournalEntry | undefined {
    const entry = this.#byOrigin.get(from);
    return entry?.stamp === stamp ? entry : undefined;
  }

  /** What was done with a file of these very bytes, whatever it was called. */
  findContent(content: string): JournalEntry | undefined {
    return this.#byContent.get(content);
  }

  /** Keeps what was done. */
  add(entry: JournalEntry): void {
    this.#remember(entry);
    if (this.#state === 'broken') return;
    try {
      if (this.#state === 'closed') this.#open();
      this.#state = 'open';
      appendFileSync(this.#file, `${JSON.stringify(entry)}\n`, { mode: MODE });
    } catch (error) {
      this.#state = 'broken';
      this.#warn(`What is done cannot be kept in the data folder (${whyNotWritten(error)}): set ENTENTE_DATA.`);
    }
  }

  /** At the first entry of a run: the folder is made, old lines go, and a line that was cut by a crash is ended. */
  #open(): void {
    mkdirSync(dirname(this.#file), { recursive: true });
    if (this.#isLong) {
      const before = [...this.#byOrigin.values()].slice(0, -1);
      writeWhole(this.#file, before.map((entry) => `${JSON.stringify(entry)}\n`).join(''), MODE);
    } else if (existsSync(this.#file)) appendFileSync(this.#file, '\n');
  }

  #remember(entry: JournalEntry): void {
    this.#byOrigin.delete(entry.from);
    this.#byOrigin.set(entry.from, entry);
    if (entry.content) this.#byContent.set(entry.content, entry);
    if (this.#byOrigin.size > this.#most) this.#forget(this.#byOrigin.values().next().value!);
  }

  #forget(entry: JournalEntry): void {
    this.#byOrigin.delete(entry.from);
    if (entry.content && this.#byContent.get(entry.content) === entry) this.#byContent.delete(entry.content);
  }
}

function entryOf(line: string): JournalEntry | undefined {
  try {
    return entrySchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
