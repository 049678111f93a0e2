import type { Mention } from '../../actors/actor.js';
import { fold } from '../../text/fold.js';
import type { Span } from '../../text/span.js';
import { tokens } from '../../text/tokens.js';
import type { Word } from './analysis.js';

/** A word while it is being tagged. */
export type MutableWord = { -readonly [K in keyof Word]: Word[K] };

/** The words of a sentence, each mention one word, not yet tagged. Offsets are into the article. */
export function sentenceWords(text: string, span: Span, mentions: readonly Mention[]): MutableWord[] {
  const found: MutableWord[] = [];
  const part = text.slice(span.start, span.end);
  let next = 0;
  let end = span.start;
  for (const token of tokens(part)) {
    const start = token.start + span.start;
    const stop = token.end + span.start;
    const last = found.at(-1);
    if (last?.mention && start < last.mention.end) {
      last.end = Math.max(last.end, stop);
      end = last.end;
      if (stop > last.mention.end) last.possessive = /^['’ʼ]s?$/u.test(text.slice(last.mention.end, stop));
      continue;
    }
    while (next < mentions.length && mentions[next]!.end <= start) next++;
    const mention = mentions[next] && mentions[next]!.start < stop ? mentions[next] : undefined;
    const surface = mention ? mention.surface : token.surface;
    const tail = mention ? text.slice(mention.end, Math.max(stop, mention.end)) : token.surface;
    const possessive = /['’ʼ]s?$/u.test(tail) && !/n['’]t$/u.test(tail);
    const gap = text.slice(end, start);
    found.push({
      index: found.length,
      start,
      end: mention ? Math.max(stop, mention.end) : stop,
      surface,
      folded: mention ? fold(surface) : token.folded,
      gap,
      possessive,
      hyphened: found.length > 0 && /^[-‐‑–]$/u.test(gap),
      ...(mention ? { mention } : {}),
      tag: mention ? 'entity' : 'noun',
      lemma: mention ? '' : token.folded,
    });
    end = found.at(-1)!.end;
    const short = mention ? null : CONTRACTED.exec(token.surface);
    if (short) split(found, short[1]!.length);
  }
  // "the United States’ commitments": the mark stands alone after a plural.
  for (const [i, word] of found.entries())
    if (
      !word.possessive &&
      /s$/u.test(word.surface) &&
      /^['’]\s/u.test(found[i + 1]?.gap ?? '') &&
      !/[‘']/u.test(
        part
          .slice(0, word.start - span.start)
          .slice(-60)
          .replace(/\w['’]\w/gu, ''),
      )
    )
      word.possessive = true;
  return found;
}

/** The second part of a contraction, to its verb. */
export const CLIPPED: ReadonlyMap<string, string> = new Map([
  ['m', 'be'],
  ['re', 'be'],
  ['s', 'be'],
  ['ve', 'have'],
  ['ll', 'will'],
  ['d', 'would'],
]);
const CONTRACTED = /^(i|we|you|he|she|it|they|there|who|what|that)['’ʼ](m|re|s|ve|ll|d)$/iu;

/** "I'm", "they've": two words. */
function split(found: MutableWord[], at: number): void {
  const whole = found.pop()!;
  const part = (surface: string, start: number, gap: string): MutableWord => ({
    ...whole,
    index: found.length,
    start,
    end: start + surface.length,
    surface,
    folded: fold(surface),
    gap,
    possessive: false,
    lemma: fold(surface),
  });
  found.push(part(whole.surface.slice(0, at), whole.start, whole.gap));
  found.push({ ...part(whole.surface.slice(at + 1), whole.start + at + 1, ''), hyphened: false });
}
