/** What operations tells of the library that answers come from; whoever keeps the library fills it in. */
export interface LibraryStatus {
  readonly articles: number;
  readonly passages: number;
  /** Undefined as long as they are being found; questions are answered meanwhile. */
  readonly claims?: number;
  /** When it was built or taken from the cache. */
  readonly loadedAt: Date;
  /** How often a changed corpus was taken up since the start, and how often that failed and the old one stayed. */
  readonly reloads: number;
  readonly failedReloads: number;
}
