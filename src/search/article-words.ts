import type { ActorDirectory } from '../actors/actor.js';
import type { Article, Sentence } from '../corpus/article.js';
import { stem } from '../text/stem.js';
import { stopWords } from '../text/stop-words.js';
import { tokens } from '../text/tokens.js';
import { actorTerm } from './dictionary.js';

/** Numbers that a mention takes: its first token in the sentence, how many, and its actor. */
export const MENTION_WIDTH = 3;

/** What the search keeps of one article. Plain data, the same in memory, between threads and in a file. */
export interface ArticleWords {
  /** Its words, folded, each once. */
  readonly words: readonly string[];
  /** Places in `words`, token by token through all sentences. */
  readonly tokens: Uint32Array;
  /** Tokens of each sentence. */
  readonly tokenCounts: Uint32Array;
  /** Ids of the actors named, each once. */
  readonly actors: readonly string[];
  /** `MENTION_WIDTH` numbers for each mention, sentence by sentence; the actor as a place in `actors`. */
  readonly mentions: Uint32Array;
  /** Mentions of each sentence. */
  readonly mentionCounts: Uint32Array;
  /** The terms of the title, each once. */
  readonly titleTerms: readonly string[];
}

/** Stems and actor terms of any text, in order, without stop words. */
function termsOf(text: string, actors: ActorDirectory): string[] {
  const found = tokens(text)
    .filter(({ folded }) => !stopWords.has(folded))
    .map(({ folded }) => stem(folded));
  return [...found, ...actors.find(text).map(({ actor }) => actorTerm(actor))];
}

/** Places of things in a list of each once. */
function numbering(): { list: string[]; of: (name: string) => number } {
  const list: string[] = [];
  const places = new Map<string, number>();
  const of = (name: string): number => {
    const known = places.get(name);
    if (known !== undefined) return known;
    places.set(name, list.length);
    return list.push(name) - 1;
  };
  return { list, of };
}

/** Reads an article word by word: what words and actors stand where. */
export function readWords(article: Article, sentences: readonly Sentence[], directory: ActorDirectory): ArticleWords {
  const words = numbering();
  const actors = numbering();
  const places: number[] = [];
  const mentions: number[] = [];
  const tokenCounts = new Uint32Array(sentences.length);
  const mentionCounts = new Uint32Array(sentences.length);
  sentences.forEach(({ text }, row) => {
    const own = tokens(text);
    const named = directory.find(text);
    let next = 0;
    let open = -1;
    own.forEach(({ folded, start, end }, i) => {
      places.push(words.of(folded));
      while (next < named.length && named[next]!.end <= start) next++;
      const mention = named[next];
      if (!mention || mention.start >= end) return;
      if (open === next) {
        mentions[mentions.length - 2]!++;
        return;
      }
      open = next;
      mentions.push(i, 1, actors.of(mention.actor));
      mentionCounts[row]!++;
    });
    tokenCounts[row] = own.length;
  });
  return {
    words: words.list,
    tokens: Uint32Array.from(places),
    tokenCounts,
    actors: actors.list,
    mentions: Uint32Array.from(mentions),
    mentionCounts,
    titleTerms: [...new Set(termsOf(article.title, directory))],
  };
}
