import type { ActorDirectory } from '../actors/actor.js';
import type { Article, Sentence } from '../corpus/article.js';
import { atOnce, inTurns, type Work } from '../operations/in-turns.js';
import type { Claim } from './claim.js';
import { extractClaims } from './extract-claims.js';
import type { Lexicon } from './lexicon/lexicon.js';

/** Below this many characters finding claims takes under a second. */
const LONG = 300_000;

export interface ClaimSources {
  readonly articles: readonly Article[];
  readonly sentences: Pick<ReadonlyMap<string, readonly Sentence[]>, 'get'>;
  readonly actors: ActorDirectory;
  readonly lexicon: () => Lexicon;
  /** Claims that are known already, by the id of their article. */
  readonly known?: ReadonlyMap<string, readonly Claim[]>;
}

/** The claims of a corpus; those that are not known are found once, and only when somebody asks. */
export interface ClaimStore {
  /** Whether `all` returns without work worth a mention. */
  ready(): boolean;
  /** All claims, article by article, in the order of the text. */
  all(): readonly Claim[];
  /** Finds the claims in short turns, so that a bot goes on answering meanwhile. */
  prepare(): Promise<void>;
  /** The claims that have been found so far, by the id of their article. */
  readonly found: ReadonlyMap<string, readonly Claim[]>;
}

/** @returns a store that has done nothing yet */
export function createClaimStore({ articles, sentences, actors, lexicon, known }: ClaimSources): ClaimStore {
  const found = new Map<string, readonly Claim[]>();
  let unread = 0;
  for (const { id, text } of articles) {
    const claims = known?.get(id);
    if (claims) found.set(id, claims);
    else unread += text.length;
  }
  let all: readonly Claim[] | undefined;
  let preparing: Promise<void> | undefined;

  function* find(): Work<void> {
    for (const article of articles) {
      if (found.has(article.id)) continue;
      const own = sentences.get(article.id) ?? [];
      found.set(article.id, extractClaims({ article, sentences: own, actors, lexicon: lexicon() }));
      yield;
    }
    all ??= articles.flatMap(({ id }) => found.get(id) ?? []);
  }

  return {
    found,
    ready: () => all !== undefined || unread < LONG,
    all() {
      if (!all) atOnce(find());
      return all!;
    },
    prepare() {
      preparing ??= inTurns(find()).catch((error: unknown) => {
        // What was wrong may have been mended by the next time that somebody asks.
        preparing = undefined;
        throw error;
      });
      return preparing;
    },
  };
}
