import type { Library } from '../src/library.js';
import { fold } from '../src/text/fold.js';
import { questionStopWords } from '../src/text/stop-words.js';
import { asksWhetherFriends } from './friends-or-foes.js';
import { readActors } from './read-actors.js';

const LONGEST = 200;

/** How people ask how two stand to each other; each of these words may be said without a matter of its own. */
const STANDING: ReadonlySet<string> = new Set(
  'allied allies ally along apart bad done good look looked looks negative pending planned plans positive attitude attitudes balance bind binds bound brief briefing close closer common compare connect connected connection connections differ difference differences disagree divide divided divides dynamic dynamics enemies enemy foes friend friendly friends getting hostile got keep keeps link linked links odds overview partners picture position positions rapport rivals relate related relation relations relationship relationships separate separates side sides situation split splits stand standing stands stance state status stood story sum summarise summarize summary tension tensions ties together treat treats unite united unites'.split(
    ' ',
  ),
);
/** A question for somebody, a time, a place or a reason asks for more than how two stand. */
const PARTICULAR = /^(?:who|whom|whose|when|where|why|which)$/u;
/** Words that ask for another kind of reply, or for how two stand in one sentence, which `ask` answers. */
const OTHERWISE =
  /\b(?:sa(?:y|ys|id|ying)|told|tells|react\w*|comment\w*|timeline|chronolog\w*|histor\w*|events?|in order|step by step|year by year|network|graph|map|export|csv|json|closer|nearer|sources?|articles?)\b/iu;
const YES_NO =
  /^\s*(?:so\s+|and\s+|but\s+)?(?:is|are|was|were|do|does|did|have|has|had|will|would|can|could|should)\b/iu;
const PLEASE =
  /^(?:pls|plz|thx|cheers|abt|kindly|quickly|shortly|info|information|years?|months?|time|period|countries|states|governments?|bilateral|current|general)$/u;

/**
 * Whether a text without a command asks for nothing but how two actors stand to each other: "How did Norway and Sweden
 * get along in 2018?", "Norway + Sweden in 2023, nothing older", "tell me about Norway and Sweden".
 */
export const asksForRelation = (text: string, library: Library): boolean =>
  !YES_NO.test(text) && !OTHERWISE.test(text) && !asksWhetherFriends(text) && isOnStanding(text, library);

/** What is asked for without a word on how two stand: "tell me about …", "what about …", or their names alone. */
const ASKS_MORE =
  /\b(?:what|how)\b(?!\s+about)|\b(?:do|does|did|doing|done|has|have|had|is|are|was|were|say|says|said|tell(?!\s+(?:me|us)\b))\b/iu;

/** Whether a text names two actors and, besides, nothing but words on how two stand to each other. */
export function isOnStanding(text: string, library: Library): boolean {
  if (text.length > LONGEST) return false;
  const { names, left } = readActors(text, 2, library);
  if (names.length !== 2 || names.some((name) => !library.actors.resolve(name))) return false;
  if (!left.some((word) => STANDING.has(fold(word).toLowerCase())) && ASKS_MORE.test(text)) return false;
  return left.every((word) => {
    const plain = fold(word).toLowerCase();
    if (PARTICULAR.test(plain)) return false;
    return STANDING.has(plain) || PLEASE.test(plain) || questionStopWords.has(plain);
  });
}
