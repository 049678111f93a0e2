import type { Word } from './analysis/analysis.js';
import type { Lexicon } from './lexicon/lexicon.js';

/** What a claim is about: the contexts of its predicate, and those that the words of the sentence speak of. */
export function contextsOf(words: readonly Word[], own: readonly string[], lexicon: Lexicon): string[] {
  const seen = new Set(words.flatMap((w, i) => [w.folded, i > 0 ? `${words[i - 1]!.folded} ${w.folded}` : '']));
  const found = new Set(own);
  for (const { name, words: cues } of lexicon.contexts) for (const cue of cues) if (seen.has(cue)) found.add(name);
  return [...found];
}

/** Where it happens: a region of the lexicon after "in", "over", "into", and no venue of talks. */
export function theatreOf(words: readonly Word[], at: number, lexicon: Lexicon): string | null {
  let best: string | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const [i, word] of words.entries()) {
    for (const { name, words: places } of lexicon.theatres) {
      const two = i + 1 < words.length ? `${word.folded} ${words[i + 1]!.folded}` : '';
      const inside =
        places.has(word.folded) ||
        places.has(two) ||
        (word.mention && [...word.folded.split(' ')].some((w) => places.has(w)));
      if (!inside) continue;
      let p = i - 1;
      while (
        p >= 0 &&
        !/^(?:in|over|inside|across|into|throughout|within|on|from)$/u.test(words[p]!.folded) &&
        i - p < 5 &&
        (words[p]!.tag !== 'preposition' || words[p]!.folded === 'of')
      )
        p--;
      if (p < 0 || !/^(?:in|over|inside|across|into|throughout|within|on|from)$/u.test(words[p]!.folded) || i - p >= 5)
        continue;
      if (Math.abs(i - at) < distance) {
        distance = Math.abs(i - at);
        best = name;
      }
    }
  }
  return best;
}
