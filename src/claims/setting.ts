import type { Word } from './analysis/analysis.js';
import type { Lexicon } from './lexicon/lexicon.js';

/** What a claim is about: the contexts of its predicate, and those that the words of the sentence speak of. */
export function contextsOf(words: readonly Word[], own: readonly string[], lexicon: Lexicon): string[] {
  const seen = new Set(words.flatMap((w, i) => [w.folded, i > 0 ? `${words[i - 1]!.folded} ${w.folded}` : '']));
  const found = new Set(own);
  for (const { name, words: cues } of lexicon.contexts) for (const cue of cues) if (seen.has(cue)) found.add(name);
  return [...found];
}

const INSIDE = /^(?:in|over|inside|across|into|throughout|within|on|from)$/u;

/** A gathering or a protest is held at a place that it is not about; so are the verbs of meeting. */
const HELD =
  /^(?:meetings?|talks|summit|summits|conference|conferences|negotiations|protests?|rally|rallies|demonstrations?|visit|trip|ceremony|session|speech|interview|embassy|consulate|vigil|march|rounds?|meet|met|gathered|spoke|speaking|signed|arrived|landed|convened|hosted)$/u;

/** Where it happens: a region of the lexicon after "in", "over", "into", the nearest to the predicate. */
export function theatreOf(words: readonly Word[], at: number, lexicon: Lexicon): string | null {
  let best: string | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const [i, word] of words.entries()) {
    const two = i + 1 < words.length ? `${word.folded} ${words[i + 1]!.folded}` : '';
    const parts = word.mention ? word.folded.split(' ') : [];
    const name =
      lexicon.places.get(word.folded) ??
      lexicon.places.get(two) ??
      parts.map((w) => lexicon.places.get(w)).find(Boolean);
    if (!name || Math.abs(i - at) >= distance) continue;
    // "a Syrian agency", "the Iraqi president": whose someone is, not where it happens.
    if (lexicon.heads.agents.has(words[i + 1]?.folded ?? '') && word.mention?.basis === 'adjective') continue;
    let p = i - 1;
    while (
      p >= 0 &&
      i - p < 5 &&
      !/[,;]/u.test(words[p + 1]!.gap) &&
      !INSIDE.test(words[p]!.folded) &&
      (words[p]!.tag !== 'preposition' || words[p]!.folded === 'of')
    )
      p--;
    if (p < 0 || i - p >= 5 || !INSIDE.test(words[p]!.folded)) continue;
    if (words[p]!.folded === 'in' && HELD.test(words[p - 1]?.folded ?? '')) continue;
    distance = Math.abs(i - at);
    best = name;
  }
  return best;
}
