import type { Draft, RefusalReason } from './draft.js';
import type { NearArticle, SameArticle } from './known-articles.js';
import type { Preview } from './preview.js';

/** An article as it would be written, for whoever decides about it. */
export interface Proposal {
  /** What it was made of: a path or an address. */
  readonly input: string;
  /** The id of the article: its file name without `.md`. */
  readonly article: string;
  readonly draft: Draft;
  readonly preview: Preview;
  readonly near: readonly NearArticle[];
  /** What whoever adds it may want to mend or to know. */
  readonly warnings: readonly string[];
}

/** What was done with one input. */
export type Outcome = { readonly input: string } & (
  | { readonly done: 'added' | 'would-add'; readonly article: string; readonly proposal: Proposal }
  /** It is in the corpus already. */
  | ({ readonly done: 'present' } & SameArticle)
  /** It shares so much with another article that it would be counted twice. */
  | { readonly done: 'near-duplicate'; readonly article: string; readonly shared: number; readonly proposal: Proposal }
  | { readonly done: 'declined'; readonly proposal: Proposal }
  | { readonly done: 'refused'; readonly reason: RefusalReason | 'missing'; readonly message: string }
  /** Settled before, mostly in an earlier run, and not looked at again. */
  | {
      readonly done: 'known';
      readonly earlier: 'added' | 'present' | 'near-duplicate' | 'declined' | 'refused';
      readonly article?: string;
      readonly message?: string;
    }
  /** Files of a folder that no article comes in, links, hidden folders. */
  | { readonly done: 'skipped'; readonly message: string; readonly count: number }
  /** A feed, whose items follow. */
  | { readonly done: 'feed'; readonly items: number }
);
