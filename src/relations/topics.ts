import type { Lexicon } from '../claims/lexicon/lexicon.js';
import { editDistance } from '../text/edit-distance.js';
import { fold } from '../text/fold.js';

type Names = Pick<Lexicon, 'contexts' | 'theatres'>;

/** What a person means by a topic: contexts (any of them) or a theatre. */
export type Topic = { readonly contexts: readonly string[] } | { readonly theatre: string };

const plain = (text: string): string => fold(text).replace(/^the /u, '').trim();

/** A theatre by its name or one of its places (Idlib is in Syria). */
export const theatreNamed = (typed: string, { theatres }: Names): string | undefined =>
  theatres.find(({ name }) => plain(name) === plain(typed))?.name ??
  theatres.find(({ words }) => words.has(plain(typed)))?.name;

/**
 * The contexts or the theatre that a word names, by its name or by one of the words that the lexicon counts to it;
 * names win over words, theatres over contexts. Undefined where nothing has it.
 */
export function topicNamed(typed: string, names: Names): Topic | undefined {
  const word = plain(typed);
  if (!word) return undefined;
  const named = names.contexts.find(({ name }) => name === word);
  if (named) return { contexts: [named.name] };
  const theatre = theatreNamed(typed, names);
  if (theatre) return { theatre };
  for (const form of [word, word.replace(/s$/u, ''), `${word}s`]) {
    const contexts = names.contexts.filter(({ words }) => [...words].some((each) => fold(each) === form));
    if (contexts.length > 0) return { contexts: contexts.map(({ name }) => name) };
  }
  return undefined;
}

/** Letters that may be wrong in a misspelt name: more in a long one, and more than one only after the right first letter. */
const mostWrong = (word: string, name: string): number =>
  fold(name)[0] === word[0] ? (word.length >= 10 ? 3 : word.length >= 5 ? 2 : 1) : 1;

// People get the first letter right more often than any other.
const begins = (name: string, word: string): number => Number(fold(name)[0] === word[0]);

function distanceTo(word: string, name: string): number {
  const most = mostWrong(word, name);
  const distance = editDistance(word, fold(name), most);
  return distance <= most ? distance : Number.POSITIVE_INFINITY;
}

/** Names of topics near enough to one that is not known to be meant, best first; of theatres only where `only` says so. */
export function nearestTopics(typed: string, names: Names, only?: 'theatres', limit = 3): string[] {
  const word = plain(typed);
  const lists = only ? names.theatres : [...names.contexts, ...names.theatres];
  return lists
    .map(({ name, words }) => ({
      name,
      distance: Math.min(...[name, ...words].map((each) => distanceTo(word, each))),
    }))
    .filter(({ distance }) => distance < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.distance - b.distance || begins(b.name, word) - begins(a.name, word))
    .slice(0, limit)
    .map(({ name }) => name);
}
