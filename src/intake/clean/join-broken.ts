const RUNS_ON = /[\p{L}\p{N},’'"”)]$/u;
const SHORTEST = 40;

/** Blocks that a page parts within a sentence, to make room for a picture, in one again. */
export function joinBroken(blocks: readonly string[]): string[] {
  const joined: string[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const goesOn = last !== undefined && last.length >= SHORTEST && RUNS_ON.test(last) && /^\p{Ll}/u.test(block);
    if (goesOn && !/^[a-z][.)]\s/u.test(block)) joined[joined.length - 1] = `${last} ${block}`;
    else joined.push(block);
  }
  return joined;
}
