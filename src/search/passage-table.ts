import { passageId, passageWindows } from '../corpus/passages.js';
import type { SentenceTable } from '../corpus/sentence-table.js';
import { Growing } from '../operations/growing.js';
import type { Work } from '../operations/in-turns.js';

/** Articles cut before work in turns may be interrupted. */
const STRETCH = 200;

/** The passages of a corpus, numbered through, as stretches of rows. */
export class PassageTable {
  readonly #froms: Uint32Array;
  readonly #tos: Uint32Array;
  readonly #firsts: Uint32Array;

  private constructor(
    readonly sentences: SentenceTable,
    froms: Uint32Array,
    tos: Uint32Array,
    firsts: Uint32Array,
  ) {
    this.#froms = froms;
    this.#tos = tos;
    this.#firsts = firsts;
  }

  static *of(sentences: SentenceTable): Work<PassageTable> {
    const [froms, tos, firsts] = [new Growing(), new Growing(), new Growing()];
    for (let article = 0; article < sentences.articles.length; article++) {
      firsts.push(froms.length);
      const [first, end] = sentences.rowsOf(article);
      const startOf = (i: number): number => sentences.startOf(first + i);
      const endOf = (i: number): number => sentences.endOf(first + i);
      for (const [from, to] of passageWindows(end - first, startOf, endOf)) {
        froms.push(first + from);
        tos.push(first + to);
      }
      if (article % STRETCH === 0) yield;
    }
    return new PassageTable(sentences, froms.finish(), tos.finish(), firsts.finish());
  }

  get size(): number {
    return this.#froms.length;
  }

  /** First row of a passage, and the one after its last. */
  rowsOf(passage: number): readonly [number, number] {
    return [this.#froms[passage]!, this.#tos[passage]!];
  }

  /** Id of the passage in which a row stands earliest. */
  idAt(row: number): string {
    let [low, high] = [0, this.size - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#tos[middle]! > row) high = middle;
      else low = middle + 1;
    }
    const article = this.sentences.articleAt(row);
    return passageId(this.sentences.articles[article]!.id, low - this.#firsts[article]!);
  }
}
