/** Words in a row that make one shingle. */
export const SHINGLE = 5;
/** Shingles of which at least one becomes a fingerprint: whatever shares 16 words in a row shares a fingerprint. */
const WINDOW = 12;
/** Fingerprints for each shingle that are to be expected. */
export const DENSITY = 2 / (WINDOW + 1);

/**
 * The fingerprints of a text by winnowing: of every window of neighbouring shingles the one with the least hash (the
 * last such) is kept. Source: Schleimer, Wilkerson and Aiken, "Winnowing: Local Algorithms for Document Fingerprinting",
 * SIGMOD 2003.
 * @param words the words of the text, as numbers
 * @returns hashes of 30 bits, without repeats, in the order of the text; none for less than one shingle
 */
export function winnow(words: Uint32Array): number[] {
  const hashes = shingleHashes(words);
  const kept = new Set<number>();
  let least = -1;
  for (let end = 0; end < hashes.length; end++) {
    const start = Math.max(0, end - WINDOW + 1);
    if (least < start) {
      least = start;
      for (let at = start + 1; at <= end; at++) if (hashes[at]! <= hashes[least]!) least = at;
    } else if (hashes[end]! <= hashes[least]!) least = end;
    // A text of less than one window has one fingerprint all the same.
    if (end >= WINDOW - 1 || end === hashes.length - 1) kept.add(hashes[least]!);
  }
  return [...kept];
}

/** One hash of 30 bits for each shingle, by its first word; equal shingles have equal hashes, others seldom. */
export function shingleHashes(words: Uint32Array): Uint32Array {
  const spread = words.map(mixed);
  const hashes = new Uint32Array(Math.max(0, words.length - SHINGLE + 1));
  for (let at = 0; at < hashes.length; at++) {
    let hash = 0;
    for (let next = at; next < at + SHINGLE; next++) hash = Math.imul(hash ^ spread[next]!, 0x01000193);
    hashes[at] = mixed(hash) >>> 2;
  }
  return hashes;
}

/** One hash of 30 bits for all words in their order. */
export const hashOfAll = (words: Uint32Array): number =>
  mixed(words.reduce((hash, word) => Math.imul(hash ^ mixed(word), 0x01000193), 0)) >>> 2;

// The last step of MurmurHash3 (public domain): every bit of the number bears on every bit of the result.
function mixed(number: number): number {
  let hash = number + 0x9e3779b9;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
