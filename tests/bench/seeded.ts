/** A random number generator with a seed (mulberry32), so that every run measures the same texts. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Draws by rank, the first most often: the n-th about n times as seldom, as words and names fall off (Zipf 1949). */
export const byRank = (random: () => number, size: number): number =>
  Math.min(size - 1, Math.floor(Math.exp(random() * Math.log(size + 1))) - 1);
