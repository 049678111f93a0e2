import type { Mention } from '../../actors/actor.js';
import { type Token, tokens } from '../../text/tokens.js';

/** A name in a text that no entry of actors.yaml covers, as indexes into its words; `to` is the one after the last. */
export interface Run {
  readonly from: number;
  readonly to: number;
  /** As written, without a possessive ending. */
  readonly name: string;
  /** The abbreviation in brackets right after it: "Rapid Support Forces (RSF)". */
  readonly short?: string;
  /** Opens a sentence, so that its capital says nothing. */
  readonly opens: boolean;
  /** The adjective of a known actor that stands right before: "Syrian" of "Syrian Democratic Forces". */
  readonly belongsTo?: string;
}

/** The words of a text with what is known of them. */
export interface NamedText {
  readonly text: string;
  readonly words: readonly Token[];
  /** The mention that covers each word. */
  readonly mentions: readonly (Mention | undefined)[];
  readonly runs: readonly Run[];
}

const CAPITAL = /^\p{Lu}/u;
const JOINS = /^(?:of|for)$/u;
const SENTENCE_END = /[.!?:\n“"(]/u;
const SHORT = /^ \((?:the |or )?["“‘']?(\p{Lu}[\p{L}\p{N}-]{1,9})["”’']?\)/u;
const LONGEST = 9;

const plain = (surface: string): string => surface.replace(/['’ʼ](?:s|S)?$/u, '');

/** The runs of capitalised words of a text that are no mention of a known actor, in order. Linear in the text. */
export function capitalisedRuns(text: string, found: readonly Mention[]): NamedText {
  const words = tokens(text);
  const mentions: (Mention | undefined)[] = new Array(words.length);
  let next = 0;
  words.forEach((word, at) => {
    while (next < found.length && found[next]!.end <= word.start) next++;
    const mention = found[next];
    if (mention && mention.start < word.end) mentions[at] = mention;
  });
  const gap = (left: number): string => text.slice(words[left]!.end, words[left + 1]?.start);
  const isName = (at: number): boolean => at < words.length && CAPITAL.test(words[at]!.surface) && !mentions[at];
  const runs: Run[] = [];
  for (let from = 0; from < words.length; from++) {
    if (!isName(from)) continue;
    let to = from + 1;
    while (to < words.length && to - from < LONGEST && !/['’ʼ]s?$/u.test(inner(words[to - 1]!.surface))) {
      if (isName(to) && /^[ -]$/u.test(gap(to - 1))) to++;
      else {
        const joiner = JOINS.test(words[to]!.surface) && gap(to - 1) === ' ' && gap(to) === ' ';
        const article = joiner && words[to + 1]?.surface === 'the' && gap(to + 1) === ' ' ? 1 : 0;
        if (!joiner || !isName(to + 1 + article)) break;
        to += 2 + article;
      }
    }
    const name = text.slice(words[from]!.start, words[to - 1]!.start) + plain(words[to - 1]!.surface);
    const short = SHORT.exec(text.slice(words[to - 1]!.end, words[to - 1]!.end + 24))?.[1];
    const opens = from === 0 || SENTENCE_END.test(gap(from - 1));
    const before = from > 0 && gap(from - 1) === ' ' ? mentions[from - 1] : undefined;
    const belongsTo = before?.basis === 'adjective' ? before.surface : undefined;
    runs.push({ from, to, name, opens, ...(short && { short }), ...(belongsTo && { belongsTo }) });
    // The abbreviation in brackets is no second naming.
    from = short ? to : to - 1;
  }
  return { text, words, mentions, runs };
}

// "People's Front": a possessive within a name goes on, "Ankara's Front" does not; the first is written with a plural.
const inner = (surface: string): string =>
  /^(?:People|Peoples|Women|Men|Worker|Workers)['’ʼ]s?$/u.test(surface) ? '' : surface;
