import type { Token } from '../text/tokens.js';
import { tokens } from '../text/tokens.js';
import type { Actor, FindOptions, Mention } from './actor.js';
import { caseFits, usIsCountry } from './letter-case.js';
import { mergeMentions } from './merge-mentions.js';
import type { Match, NameTrie } from './name-trie.js';
import type { ActorName } from './names.js';
import { AFTER_SURNAME, officePhraseEnd, TITLES } from './office-phrases.js';
import type { Speller } from './speller.js';

interface Found extends Match {
  readonly name: ActorName;
  readonly basis?: Mention['basis'];
  end: number;
}

/** Who was in office on that day, or the first where nobody was or no day is given. */
function inOffice(names: readonly ActorName[], date: string | undefined): ActorName {
  const serving = (name: ActorName): boolean => {
    const { from = '', to } = name.leader!;
    return from.slice(0, 10) <= date! && (to === undefined || date!.slice(0, to.length) <= to);
  };
  if (date === undefined || names.every((name) => name.leader === undefined)) return names[0]!;
  return names.find((name) => name.leader && serving(name)) ?? names[0]!;
}

/**
 * The actors named in a text, in order, not overlapping, the longest name first at each place.
 * One pass over the words for the names, one over what was found for offices and surnames: linear in the text.
 */
export function findMentions(text: string, trie: NameTrie, speller: Speller, options: FindOptions = {}): Mention[] {
  const words = tokens(text);
  const question = options.question === true;
  const between = (left: number): string => text.slice(words[left]!.end, words[left + 1]?.start);
  // Names run on over spaces and hyphens, not over full stops, commas or lines (St. Lucia has its own full stop).
  const adjacent = (left: number): boolean =>
    (/^(?:[ \u00A0]?\n?[ \u00A0]*|[-‐‑–/]|\. ?|['’]? )$/u.test(between(left)) && !/\. $/u.test(between(left))) ||
    (/^\. ?$/u.test(between(left)) && words[left]!.surface.length <= 2);
  const spaced = (left: number): boolean =>
    left >= 0 && /^[ \u00A0]+$/u.test(between(left)) && !/['’]s?$/u.test(words[left]!.surface);

  const fits = (name: ActorName, from: number, to: number, inflected: boolean): boolean => {
    if (name.lookupOnly || (name.prefixOnly && !/^[-‐‑–]/u.test(text.slice(words[to - 1]!.end)))) return false;
    if (inflected && (name.basis === 'adjective' || name.basis === 'office')) return false;
    return caseFits(name, words, from, question);
  };

  const found: Found[] = [];
  const taken = new Uint8Array(words.length);
  for (let at = 0; at < words.length; ) {
    const match = trie.longest(words, at, question, adjacent, fits);
    if (match === undefined) {
      at++;
      continue;
    }
    found.push({ ...match, name: inOffice(match.names, options.date), end: match.to });
    taken.fill(1, match.from, match.to);
    at = match.to;
  }
  if (question) found.push(...typedLoosely(text, words, taken, trie, speller));
  found.sort((a, b) => a.from - b.from);

  const kept = chooseSurnames(found, words, spaced, options.date).filter(({ name }) => name.actor !== undefined);
  for (const [index, item] of kept.entries()) {
    if (!standsForOffices(item)) continue;
    const end = officePhraseEnd(words, item.to, spaced);
    item.end = Math.max(item.to, Math.min(end, kept[index + 1]?.from ?? end));
  }
  return mergeMentions(
    text,
    kept.map((item) => mention(text, words, item)),
  );
}

/** What a person types and no dictionary has: a lower-case "us", a misspelt name. */
function typedLoosely(
  text: string,
  words: readonly Token[],
  taken: Uint8Array,
  trie: NameTrie,
  speller: Speller,
): Found[] {
  const found: Found[] = [];
  words.forEach((word, at) => {
    if (taken[at]) return;
    const single = { from: at, to: at + 1, end: at + 1 };
    if (word.folded === 'us') {
      const name = trie.get(['us']).find((candidate) => candidate.actor !== undefined);
      if (name && usIsCountry(text, words, at, (index) => taken[index] === 1))
        found.push({ ...single, names: [name], name });
      return;
    }
    const name = speller.repair(word.folded);
    if (name) found.push({ ...single, names: [name], name, basis: 'misspelling' });
  });
  return found;
}

const standsForOffices = ({ name }: Found): boolean =>
  name.actor?.kind === 'state' && (name.basis === 'name' || name.basis === 'adjective');

/** Shared surnames count after a title or their own country, before "administration", or where the full name stands. */
function chooseSurnames(
  found: Found[],
  words: readonly Token[],
  spaced: (left: number) => boolean,
  date?: string,
): Found[] {
  const named = new Set(
    found.filter(({ name }) => name.leader && !name.surnameOnly).map(({ name }) => name.leader!.name),
  );
  let last: Actor | undefined;
  return found.flatMap((item) => {
    const before = last;
    last = item.name.actor ?? last;
    if (!item.names.every((name) => name.surnameOnly)) return [item];
    const sure = item.names.filter((name) => named.has(name.leader!.name));
    const titled =
      (item.from > 0 && spaced(item.from - 1) && TITLES.has(words[item.from - 1]!.folded)) ||
      AFTER_SURNAME.has(words[item.to]?.folded ?? '');
    const chosen =
      sure.length > 0
        ? sure
        : titled
          ? item.names
          : item.names.filter((name) => name.actor === before && spaced(item.from - 1));
    if (chosen.length === 0) return [];
    const near = chosen.filter((name) => name.actor === before);
    const name = inOffice(near.length > 0 ? near : chosen, date);
    last = name.actor;
    return [{ ...item, name }];
  });
}

function mention(text: string, words: readonly Token[], item: Found): Mention {
  const start = words[item.from]!.start;
  const lastWord = words[item.end - 1]!;
  const possessive = /(?<=[\p{L}\p{N}.])(?:['’ʼ]s?)$/u.exec(lastWord.surface)?.[0].length ?? 0;
  const end = lastWord.end - possessive;
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
