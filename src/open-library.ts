import { availableParallelism } from 'node:os';
import type { LoadedCorpus } from './loading/assemble.js';
import { isLarge } from './loading/is-large.js';
import { loadNow } from './loading/load-now.js';

export interface OpenOptions {
  /** Where what was read of a large corpus is kept for the next start; without it it is not. */
  readonly data?: string;
  /** Told what whoever runs the bot should know: what was kept is damaged, or nothing can be kept. */
  readonly say?: (message: string) => void;
  /** Told how many articles of a large corpus have been read, of how many that were not known. */
  readonly progress?: (read: number, of: number) => void;
}

/** Fewer articles than this are read sooner than a thread begins. */
const FEW = 30;
/** Threads at most: each holds the lexicon and who is who for itself. */
const MOST_THREADS = 4;

/**
 * Opens a corpus folder: a small one is read at once; of a large one only what has changed since it was kept, on all
 * processors.
 * @throws CorpusError where the folder does not exist or holds no article that can be read
 */
export async function openCorpus(folder: string, options: OpenOptions = {}): Promise<LoadedCorpus> {
  if (!isLarge(folder)) return loadNow(folder);
  const { refresh } = await import('./loading/refresh.js');
  const { ownHand, startThread } = await import('./loading/threads.js');
  const threads: ReturnType<typeof startThread>[] = [];
  try {
    const refreshed = await refresh({
      folder,
      data: options.data,
      hand: ownHand,
      readers(articles) {
        if (articles < FEW) return [ownHand];
        while (threads.length < Math.min(availableParallelism(), MOST_THREADS)) threads.push(startThread());
        return threads;
      },
      say: options.say ?? (() => {}),
      progress: options.progress,
    });
    return refreshed!.corpus;
  } finally {
    await Promise.all([ownHand, ...threads].map((hand) => hand.end()));
  }
}
