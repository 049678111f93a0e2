import { fold } from '../text/fold.js';
import type { AnswerKind } from './answer.js';
import type { ReadQuestion } from './read-question.js';

// In order: the first that fits decides. A question may hold its asking word late ("… the venue?", "in which city").
const KINDS: readonly (readonly [AnswerKind, RegExp])[] = [
  [
    'how-many',
    /\bhow (?:many|much|long|often|large|big|far|near|close|high|old|strong)\b|\b(?:number|amount|share|percentage|death toll|figure|total|sum) of\b|\bwhat (?:number|share|percentage|sum|figure)\b|\bby how\b/u,
  ],
  [
    'when',
    /\bwhen\b|\b(?:what|which|in what|in which) (?:year|month|day|date|time|week|decade)\b|\bsince when\b|\bhow long ago\b|\bdate of\b|\buntil when\b/u,
  ],
  [
    'where',
    /\bwhere\b|\b(?:in|to|from|at|near) (?:what|which) (?:\w+ )?(?:city|town|country|place|region|province|area|capital|village|part|state|venue|port|base)\b|\b(?:what|which) (?:city|town|country|place|region|province|area|capital|village|venue) (?:did|was|were|is|are|do|does|saw|hosted)\b|\bvenue\b|\blocation of\b/u,
  ],
  [
    'why',
    /\bwhy\b|\bhow come\b|\bwhat (?:for|reason|motive|purpose|aim|goal|made|caused|prompted|led|drove|explains|triggered|set off)\b|\b(?:purpose|reason|motive|aim|goal|cause|rationale|point) (?:of|for|behind)\b|\bfor what\b|\bwhat (?:is|was|were|are) [^?]*\b(?:for|aim|goal|purpose|reason|motive|about)\W*$|\bpurpose\W*$/u,
  ],
  [
    'who',
    /\bwho(?:m|se|'s|s)?\b|\b(?:which|what) (?:\w+ )?(?:person|man|woman|general|minister|leader|president|official|commander|group|groups|faction|party|side|sides|country|countries|state|states|nation|nations|body|bodies|agency|organisation|organization|analyst|chief|chiefs|spokesman|militia|power|powers|ally|allies|company|newspaper|outlet|force|forces|neighbour|neighbor|movement|army|actor|actors|newspaper)\b|\b(?:name|according to whom|by whom|with whom)\b/u,
  ],
  ['how', /\bhow\b|\bin what way\b|\bby what means\b/u],
  ['what', /\b(?:what|which|whats|what's)\b/u],
  [
    'yes-no',
    /^\W*(?:so |and |but |then |is it true (?:that )?)*(?:did|do|does|is|are|was|were|has|have|had|can|could|will|would|should|may|might|isn't|aren't|didn't|doesn't|hasn't|ain't)\b|\bright\?|\bor not\b|\btrue\b/u,
  ],
];

/** The kind of answer that a question (folded) wants; `what` where nothing says otherwise. */
export function answerKind(folded: string): AnswerKind {
  if (
    /^\W*(?:and |but |so |then )?(?:did|do|does|is|are|was|were|has|have|had|can|could|will|would)\b/u.test(folded) &&
    !/\b(?:when|where|why|who|how)\b/u.test(folded)
  )
    return 'yes-no';
  return KINDS.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'what';
}

// "who is the foreign minister", "name of the spy chief": only a person's name answers.
const PERSON_ASKED =
  /\bwho(?: is|'s|s| was| were| are| became| serves?| served| heads?| headed| leads?| led| commands?| commanded| runs?| took over| replaced| succeeded| signed| represented)\b|\bnames? of\b|\b(?:which|what) (?:\w+ )?(?:general|minister|leader|president|official|commander|analyst|chief|spokesman|person|man|woman|diplomat|journalist|expert|envoy)\b/u;

/** Whether only a person's name answers. */
export const personAsked = ({ words }: Pick<ReadQuestion, 'words'>): boolean =>
  PERSON_ASKED.test(words.map(({ folded }) => folded).join(' '));

const SAYING_ASKED =
  /\b(?:say|said|says|tell|told|think|thinks|call|called|describe|described|warn|warned|claim|claimed|according to|words|comment|react|reaction|respond|tweet|accuse|argue|statement|announce|announced)\b/u;

/** Whether somebody's words are asked for. */
export const sayingAsked = ({ text }: Pick<ReadQuestion, 'text'>): boolean => SAYING_ASKED.test(fold(text));

const OPINION_ASKED =
  /\b(?:say|said|tell|told|think|thought|answer|answered|reply|replied|respond|responded|react|reacted|argue|argued|opinion|comment)\b/u;

/** Whether only a sentence that gives somebody's words or view answers. */
export const opinionAsked = ({ text }: Pick<ReadQuestion, 'text'>): boolean => OPINION_ASKED.test(fold(text));
