import type { Token } from '../text/tokens.js';
import type { Mention } from './actor.js';
import type { NameTrie } from './name-trie.js';
import type { ActorName } from './names.js';
import { TITLES } from './office-phrases.js';
import type { NameSpeller } from './speller.js';

/** A name found in a text, as indexes of words: `to` and `end` are the ones after the last. */
export interface Found {
  readonly from: number;
  readonly to: number;
  /** Where the phrase ends that begins with the name: "Syrian defense ministry". */
  readonly end: number;
  /** All names that fit these words, and the one chosen. */
  readonly names: readonly ActorName[];
  readonly name: ActorName;
  readonly basis?: Mention['basis'];
}

/** What finding needs, built once. */
export interface Finder {
  readonly trie: NameTrie;
  readonly speller: NameSpeller;
  /** Whether one actor (by id) is a part of another. */
  belongsTo(part: string, whole: string): boolean;
}

/** A text cut into words, with what stands between them. */
export class Words {
  constructor(
    readonly text: string,
    readonly words: readonly Token[],
  ) {}

  private gap(left: number): string {
    return this.text.slice(this.words[left]!.end, this.words[left + 1]?.start);
  }

  /** Names run on over spaces, hyphens and one line end; over a full stop only after an abbreviation ("St. Lucia"). */
  runsOn(left: number): boolean {
    const gap = this.gap(left);
    if (/^(?:['’]?[ \u00A0]?\n?[ \u00A0]*|[-‐‑–])$/u.test(gap)) return true;
    return this.words[left]!.surface.length <= 2 && /^\.[ \u00A0]?$/u.test(gap);
  }

  /** Nothing but space between a word and the next, and no possessive; "Mr." keeps its point. */
  spaced(left: number): boolean {
    const word = this.words[left];
    if (word === undefined || /['’]s?$/u.test(word.surface)) return false;
    const gap = this.gap(left);
    return /^[ \u00A0]+$/u.test(gap) || (/^\.[ \u00A0]+$/u.test(gap) && TITLES.has(word.folded));
  }

  /** Whether a hyphen follows at once: "Sino-Soviet". */
  hyphenAfter(index: number): boolean {
    return /^[-‐‑–]/u.test(this.text.slice(this.words[index]!.end, this.words[index]!.end + 1));
  }
}
