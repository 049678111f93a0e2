import { tokens } from '../text/tokens.js';
import type { FindOptions, Mention } from './actor.js';
import { chooseCapitals } from './capitals.js';
import { type Finder, type Found, Words } from './found.js';
import { caseFits } from './letter-case.js';
import { mergeMentions } from './merge-mentions.js';
import { firstHalves, withoutForeignOffices } from './name-neighbours.js';
import type { ActorName } from './names.js';
import { officePhraseEnd } from './office-phrases.js';
import { chooseSurnames, inOffice } from './surnames.js';
import { typedLoosely } from './typed-loosely.js';

/**
 * The actors named in a text, in order, not overlapping, the longest name first at each place.
 * One pass over the words for the names, then passes over what was found: linear in the length of the text.
 */
export function findMentions(text: string, finder: Finder, options: FindOptions = {}): Mention[] {
  const words = tokens(text);
  const question = options.question === true;
  const read = new Words(text, words);
  const adjacent = (left: number): boolean => read.runsOn(left);
  const fits = (name: ActorName, from: number, to: number, inflected: boolean): boolean => {
    if (name.lookupOnly || (name.prefixOnly && !read.hyphenAfter(to - 1))) return false;
    if (inflected && (name.basis === 'adjective' || name.basis === 'office')) return false;
    return caseFits(name, words, from, question);
  };

  const found: Found[] = [];
  const taken = new Uint8Array(words.length);
  for (let at = 0; at < words.length; ) {
    const match = finder.trie.longest(words, at, question, adjacent, fits);
    if (match === undefined) {
      at++;
      continue;
    }
    found.push({ ...match, name: inOffice(match.names, options.date), end: match.to });
    taken.fill(1, match.from, match.to);
    at = match.to;
  }
  found.push(...firstHalves(read, taken, found, finder.trie));
  if (question) found.push(...typedLoosely(read, taken, finder));
  found.sort((a, b) => a.from - b.from);

  const kept = withoutForeignOffices(chooseSurnames(chooseCapitals(found), read, options.date), read);
  const mentions = kept.map((item, index) => {
    if (!standsForOffices(item)) return toMention(read, item);
    const end = officePhraseEnd(words, item.to, (left) => read.spaced(left));
    return toMention(read, { ...item, end: Math.max(item.to, Math.min(end, kept[index + 1]?.from ?? end)) });
  });
  return mergeMentions(text, mentions, finder.belongsTo);
}

const standsForOffices = ({ name }: Found): boolean =>
  name.actor?.kind !== 'medium' && (name.basis === 'name' || name.basis === 'adjective' || name.basis === 'metonym');

function toMention({ text, words }: Words, item: Found): Mention {
  const start = words[item.from]!.start;
  const last = words[item.end - 1]!;
  const possessive = /(?<=[\p{L}\p{N}.])['’ʼ]s?$/u.exec(last.surface)?.[0].length ?? 0;
  const end = last.end - possessive;
  const person = item.name.leader?.name;
  return {
    actor: item.name.actor!.id,
    basis: item.basis ?? (item.end > item.to ? 'office' : item.name.basis),
    start,
    end,
    surface: text.slice(start, end),
    ...(person && { person }),
  };
}
