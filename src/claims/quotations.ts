import type { Sentence } from '../corpus/article.js';
import type { Span } from '../text/span.js';

/** A stretch between quotation marks, with who says it where that is told nearby. */
export interface Quotation extends Span {
  speaker?: string;
}

/** Stretches between quotation marks, over sentences, within a paragraph or running on where the mark is not closed. */
export function quotationsOf(text: string, sentences: readonly Sentence[]): Quotation[] {
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
    } else if (c === '\n' && open >= 0 && i >= paragraphEnd(open) && text[open] === '"') {
      open = -1;
    }
  }
  return found;
}
