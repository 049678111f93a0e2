import type { Token } from '../text/tokens.js';
import { stemsOf } from './foreign-forms.js';
import type { ActorName } from './names.js';

interface Node {
  readonly next: Map<string, Node>;
  readonly names: ActorName[];
}

/** What was found at a place: the names that fit the longest run of words, in the order of actors.yaml. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly names: readonly ActorName[];
}

const newNode = (): Node => ({ next: new Map(), names: [] });

/** Names by their words. A look-up walks at most as many words as the longest name has, so a text is read in linear time. */
export class NameTrie {
  private readonly root = newNode();

  add(name: ActorName): void {
    let node = this.root;
    for (const word of name.words) {
      let next = node.next.get(word);
      if (next === undefined) {
        next = newNode();
        node.next.set(word, next);
      }
      node = next;
    }
    if (node !== this.root) node.names.push(name);
  }

  /** Names made of exactly these words. */
  get(words: readonly string[]): readonly ActorName[] {
    let node: Node | undefined = this.root;
    for (const word of words) node = node?.next.get(word);
    return node?.names ?? [];
  }

  /** The longest run of words from `from` on that is a name which `fits`. */
  longest(
    words: readonly Token[],
    from: number,
    question: boolean,
    adjacent: (left: number) => boolean,
    fits: (name: ActorName, from: number, to: number, inflected: boolean) => boolean,
  ): Match | undefined {
    let best: Match | undefined;
    const walk = (node: Node, at: number, inflected: boolean): void => {
      if (node.names.length > 0 && (best === undefined || at > best.to)) {
        const names = node.names.filter((name) => fits(name, from, at, inflected));
        if (names.length > 0) best = { from, to: at, names };
      }
      const word = words[at];
      if (word === undefined || node.next.size === 0 || (at > from && !adjacent(at - 1))) return;
      for (const stem of stemsOf(word.folded, question)) {
        const next = node.next.get(stem);
        if (next) walk(next, at + 1, inflected || stem !== word.folded);
      }
    };
    walk(this.root, from, false);
    return best;
  }
}
