/** One thing to add, as it was named or found. */
export type Input =
  | { readonly kind: 'file'; readonly name: string; readonly path: string; readonly isNamed: boolean }
  | { readonly kind: 'page'; readonly name: string; readonly isNamed: boolean }
  /** What is passed over, with the reason: a link, a hidden folder. `count` things of one sort stand together. */
  | { readonly kind: 'skipped'; readonly name: string; readonly why: string; readonly count: number }
  /** Something that was named and cannot be used. */
  | { readonly kind: 'missing'; readonly name: string; readonly why: string };
