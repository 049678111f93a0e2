import type { Mention } from '../actors/actor.js';
import type { Sentence } from '../corpus/article.js';
import type { Span } from '../text/span.js';

/** A stretch between quotation marks, with who says it where that is told nearby. */
export interface Quotation extends Span {
  /** The words that name the speaker. */
  speaker?: string;
  /** The actor whom the speaker stands for: who says "we" in it. */
  voice?: Mention;
  /** Whether a frame before or after it names a speaker. */
  framed?: boolean;
}

/** Stretches between quotation marks, over sentences, within a paragraph or running on where the mark is not closed. */
export function quotationsOf(
  text: string,
  sentences: readonly Sentence[],
  mentions: readonly Mention[] = [],
): Quotation[] {
  const found: Quotation[] = [];
  let open = -1;
  const paragraphEnd = (at: number) => {
    const s = sentences.find((x) => x.start <= at && x.end > at);
    const last = sentences.findLast((x) => x.paragraph === s?.paragraph);
    return last?.end ?? text.length;
  };
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (c === '“' || (c === '"' && open < 0)) {
      if (open < 0) open = i;
    } else if ((c === '”' || c === '"') && open >= 0) {
      if (i - open > 25) found.push({ start: open, end: i + 1 });
      open = -1;
    } else if (c === '\n' && open >= 0 && i >= paragraphEnd(open) && text[open] === '"' && !runsOn(text, i)) {
      open = -1;
    }
  }
  for (const [i, q] of found.entries()) attribute(text, q, found[i - 1], mentions);
  return found;
}

const LONG = 1200;

/** Whether the next straight mark closes a quotation that has run over the end of a paragraph: it follows a word, and no word follows it. */
function runsOn(text: string, from: number): boolean {
  const next = text.indexOf('"', from);
  return (
    next > 0 &&
    next - from < LONG &&
    /\S/u.test(text[next - 1]!) &&
    (next + 1 >= text.length || /[\s,.;:)]/u.test(text[next + 1]!))
  );
}

const SAID =
  /\b(?:said|says|told|added|adds|stated|declared|warned|wrote|tweeted|argued|explained|insisted|announced|replied|continued|noted|stressed|remarked|commented|claimed|asked|according to)\b/u;
const WINDOW = 170;

/** Who says a quotation: named right after it or right before, else whoever said the one before it in the same breath. */
function attribute(text: string, q: Quotation, before: Quotation | undefined, mentions: readonly Mention[]): void {
  const after = text.slice(q.end, q.end + WINDOW).split(/[“"\n]|(?<=[.!?])\s/u)[0]!;
  const lead = /[^.!?\n]*$/u.exec(text.slice(Math.max(0, q.start - WINDOW), q.start))?.[0] ?? '';
  const told = (piece: string, from: number): boolean => {
    if (!SAID.test(piece)) return false;
    const voice = mentions.find((m) => m.start >= from && m.end <= from + piece.length);
    if (voice) q.voice = voice;
    return true;
  };
  // A mark that closes without a full stop goes on: the frame follows. One that is full may be framed before.
  if (told(after, q.end) || told(lead, q.start - lead.length)) {
    q.framed = true;
    return;
  }
  const between = before ? text.slice(before.end, q.start) : '';
  if (before && between.length < WINDOW && (SAID.test(between) || between.trim() === '')) {
    if (before.voice) q.voice = before.voice;
    if (before.speaker) q.speaker = before.speaker;
    carried.set(q, before);
  }
}

const carried = new WeakMap<Quotation, Quotation>();

/** The quotation that this one goes on from, with its speaker. */
export const goesOnFrom = (q: Quotation): Quotation | undefined => carried.get(q);

/** Who signs a tweet at its end: "— Name (@handle) May 5, 2020"; the text before it in the paragraph is his. */
export function signature(text: string, sentence: Sentence, sentences: readonly Sentence[]): string | undefined {
  const last = sentences.findLast((s) => s.paragraph === sentence.paragraph)?.end ?? sentence.end;
  const match = /[—–]\s*([^—–\n()]{2,60}?)\s*\(@\w+\)/u.exec(text.slice(sentence.end - 1, last + 90).split('\n')[0]!);
  return match?.[1];
}
