import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { ActorDirectory } from '../actors/actor.js';
import type { Article, Sentence } from '../corpus/article.js';
import type { Claim } from './claim.js';
import { extractionKey, readClaimCache, writeClaimCache } from './claim-cache.js';
import { extractClaims } from './extract-claims.js';
import type { Lexicon } from './lexicon/lexicon.js';

/** Below this many characters finding claims anew takes under a second, and nothing is written. */
const WORTH_KEEPING = 300_000;
/** How long `prepare` works before it lets others have their turn. */
const TURN_MS = 25;

export interface ClaimSources {
  readonly folder: string;
  readonly articles: readonly Article[];
  readonly sentences: Pick<ReadonlyMap<string, readonly Sentence[]>, 'get'>;
  readonly actors: ActorDirectory;
  readonly lexicon: () => Lexicon;
  /** The lexicon as text: a change of it makes kept claims old. */
  readonly lexiconText: () => string;
  /** Where claims of large corpora are kept; without it nothing is read or written. */
  readonly data?: string;
  readonly keepFrom?: number;
  readonly say?: (message: string) => void;
}

/** The claims of a corpus, found once and only when somebody asks. */
export interface ClaimStore {
  /** Whether `all` returns without work worth a mention. */
  ready(): boolean;
  /** All claims, article by article, in the order of the text. */
  all(): readonly Claim[];
  /** Finds the claims in short turns, so that a bot goes on answering meanwhile. */
  prepare(): Promise<void>;
}

/** @returns a store that has done nothing yet */
export function createClaimStore(sources: ClaimSources): ClaimStore {
  const { articles, sentences, actors, data, say = () => {} } = sources;
  const large = articles.reduce((sum, { text }) => sum + text.length, 0) >= (sources.keepFrom ?? WORTH_KEEPING);
  let done: readonly Claim[] | undefined;
  let preparing: Promise<void> | undefined;
  let found: Map<string, Claim[]> | undefined;
  let next = 0;
  let anew = 0;

  const name = createHash('sha256').update(resolve(sources.folder)).digest('hex').slice(0, 16);
  const file = large && data ? join(data, 'claims', `${name}.jsonl`) : undefined;
  const key = () => extractionKey(actors.actors, sources.lexiconText());

  // Works until `turnIsOver`; true when every article is done.
  function work(turnIsOver: () => boolean): boolean {
    if (done) return true;
    found ??= file ? readClaimCache(file, key(), articles, say) : new Map();
    for (; next < articles.length; next++) {
      if (turnIsOver()) return false;
      const article = articles[next]!;
      if (found.has(article.id)) continue;
      const own = sentences.get(article.id) ?? [];
      found.set(article.id, extractClaims({ article, sentences: own, actors, lexicon: sources.lexicon() }));
      anew++;
    }
    const kept = found;
    if (file && anew > 0) {
      say(`claims found in ${anew} articles, ${articles.length - anew} known from before`);
      writeClaimCache(file, key(), kept, articles, say);
    }
    done = articles.flatMap(({ id }) => kept.get(id) ?? []);
    found = undefined;
    return true;
  }

  async function inTurns(): Promise<void> {
    for (;;) {
      const until = performance.now() + TURN_MS;
      if (work(() => performance.now() > until)) return;
      await new Promise((go) => setImmediate(go));
    }
  }

  return {
    ready: () => done !== undefined || !large,
    all() {
      work(() => false);
      return done!;
    },
    prepare() {
      preparing ??= inTurns();
      return preparing;
    },
  };
}
