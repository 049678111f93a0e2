import type { Library } from '../src/library.js';
import { fold } from '../src/text/fold.js';
import { tokens } from '../src/text/tokens.js';
import { inPlainWords, isGeneric, isOf } from './asking-words.js';
import { asksWhetherFriends } from './friends-or-foes.js';
import { readActors } from './read-actors.js';

const LONGEST = 200;

/** A question for somebody, a time or a reason asks for more than how two stand. */
const PARTICULAR = /^(?:who|whom|whose|when|why|which)$/u;
/** Words that ask for another kind of reply, or for how two stand in one sentence, which `ask` answers. */
const OTHERWISE =
  /\b(?:sa(?:y|ys|id|ying)|told|tells|react\w*|comment\w*|timeline|chronolog\w*|histor\w*|events?|in order|step by step|year by year|network|graph|map|export|csv|json|closer|nearer|sources?|articles?)\b/iu;
/** A question whether something is so. */
export const YES_NO =
  /^\s*(?:so\s+|and\s+|but\s+)?(?:is|are|was|were|do|does|did|have|has|had|will|would|can|could|should)\b/iu;
/**
 * Whether a text without a command asks for nothing but how two actors stand to each other: "How did Norway and Sweden
 * get along in 2018?", "Norway + Sweden in 2023, nothing older", "tell me about Norway and Sweden".
 */
export const asksForRelation = (text: string, library: Library): boolean =>
  !YES_NO.test(text) && !OTHERWISE.test(text) && !asksWhetherFriends(text) && isOnStanding(text, library);

/** What is asked for without a word on how two stand: "tell me about …", "what about …", or their names alone. */
const ASKS_MORE =
  /\b(?:what|how|where)\b(?!\s+about)|\b(?:do|does|did|doing|done|has|have|had|is|are|was|were|say|says|said|tell(?!\s+(?:me|us)\b))\b/iu;

/** Whether a text names two actors and, besides, nothing but words on how two stand to each other. */
export function isOnStanding(typed: string, library: Library): boolean {
  if (typed.length > LONGEST) return false;
  const text = inPlainWords(typed);
  const { names, left } = readActors(text, 2, library);
  const ids = new Set(names.map((name) => library.actors.resolve(name)?.id));
  if (ids.size !== 2 || ids.has(undefined)) return false;
  // A word that only resembles a name is none: "what state is it in?"
  const found = new Set(library.actors.find(text, { question: true }).map(({ surface }) => surface));
  if (!names.every((name) => found.has(name))) return false;
  const words = left.map((word) => fold(word));
  // "What did they patrol?" asks for a deed: only a verb of standing may follow the names.
  const deed = /\b(?:did|has|have|had)\b/iu.test(text);
  const ends = library.actors.find(text, { question: true }).map(({ end }) => end);
  const onRelation = tokens(text).some(
    ({ folded, start }) => isOf(folded, 'relation') && (!deed || start >= Math.max(...ends)),
  );
  if (!onRelation && ASKS_MORE.test(text)) return false;
  return words.every((word) => !PARTICULAR.test(word) && isGeneric(word, 'relation'));
}
