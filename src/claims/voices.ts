import type { Mention } from '../actors/actor.js';
import type { Sentence } from '../corpus/article.js';
import type { Speech } from './attribution.js';
import type { Quotation } from './quotations.js';

const PRONOUN = /^(?:he|she|it|they)$/iu;
const REACH = 3;

/** Who speaks in an article from sentence to sentence: names for "he said", and the speaker of a quotation that goes on. */
export class Voices {
  private last: { speaker: string; sentence: Sentence } | undefined;
  /** The person named last, who may be the one that "he" means. */
  private person: { name: string; sentence: number } | undefined;

  /** The frames of a sentence, with a name in place of a pronoun where one is known. */
  named(frames: readonly Speech[], sentence: Sentence, mentions: readonly Mention[]): Speech[] {
    const found = frames.map((frame) => {
      if (!PRONOUN.test(frame.speaker)) {
        this.last = { speaker: frame.speaker, sentence };
        return frame;
      }
      const speaker = this.meant(frame.speaker, sentence.index);
      return speaker ? { ...frame, speaker } : frame;
    });
    // Who is named first in a sentence is its topic; those after him are whom he meets.
    const person = mentions.find((m) => m.person !== undefined);
    if (person) this.person = { name: person.surface, sentence: sentence.index };
    return found;
  }

  /** Gives a quotation that opens a paragraph without a frame to whoever spoke in the paragraph before. */
  goOn(quotation: Quotation, sentence: Sentence): void {
    if (quotation.speaker || quotation.framed || !this.last) return;
    if (quotation.start < sentence.start || quotation.start > sentence.start + 1) return;
    const { speaker, sentence: before } = this.last;
    if (sentence.index - before.index <= 2 && sentence.paragraph - before.paragraph <= 1) quotation.speaker = speaker;
  }

  private meant(pronoun: string, at: number): string | undefined {
    const spoke = this.last && at - this.last.sentence.index <= REACH ? this.last : undefined;
    const person = this.person && at - this.person.sentence <= REACH ? this.person : undefined;
    if (/^(?:he|she)$/iu.test(pronoun) && person && (!spoke || person.sentence > spoke.sentence.index))
      return person.name;
    return spoke?.speaker;
  }
}
