import type { ActorDirectory } from '../actors/actor.js';
import { dateOf, type EventDate } from '../claims/dates.js';
import type { Article, Sentence } from '../corpus/article.js';

/** A sentence that says that who governs an actor has changed: a fall, a death, an election. */
export interface PowerChange {
  readonly actor: string;
  readonly sentence: Sentence;
  /** Words that name who came or went, and what happened, as spans of the article. */
  readonly highlights: readonly { start: number; end: number }[];
  readonly date: EventDate;
}

const WORD =
  '(?:collaps(?:ed?|ing|es)|fall|falls|fell|fallen|toppl(?:ed?|ing)|oust(?:ed|ing|er)|overthr(?:ow|own|ew)|depos(?:ed|ing)|resign(?:ed|s|ation)|died|death|killing|assassinat(?:ed|ion)|stepped down|step down|fled|elected|inaugurat(?:ed|ion)|came to power|comes to power|took power|took office|takes office|sworn in|seized power|successor|succeeded)';
const ANY = new RegExp(`\\b${WORD}\\b`, 'iu');
// "the Assad regime collapsed", "Assad was toppled", "Assad's fall"
const AFTER = new RegExp(
  `^(?:['’]s)?(?:\\s+(?:regime|government|administration|junta|monarchy))?(?:['’]s)?(?:\\s+(?:has|had|have|was|were|is|being|been|suddenly|finally|later|then|since))*\\s+(${WORD})\\b`,
  'iu',
);
// "the fall of Assad", "toppled Assad", "the death of its longtime leader Hassan Nasrallah"
const BEFORE = new RegExp(
  `\\b(${WORD})\\s+(?:of\\s+)?(?:(?:the|its|their|longtime|long-time|former|then|president|leader|ruler|dictator)\\s+)*$`,
  'iu',
);

/**
 * Sentences that tell of a change of power in an actor. Claims are between two actors and do not hold these, but a
 * timeline without them would show a fallen government as if it still stood.
 * @param sentences that name the actor; only those with a mention of a leader, an office or the state itself count
 */
export function powerChanges(
  actor: string,
  sentences: readonly Sentence[],
  articleOf: (id: string) => Article | undefined,
  actors: Pick<ActorDirectory, 'find'>,
): PowerChange[] {
  const found: PowerChange[] = [];
  for (const sentence of sentences) {
    const article = articleOf(sentence.article);
    if (!article || !ANY.test(sentence.text)) continue;
    for (const mention of actors.find(sentence.text)) {
      if (
        mention.actor !== actor ||
        (mention.basis !== 'leader' &&
          !/regime|government/iu.test(mention.surface + sentence.text.slice(mention.end, mention.end + 12)))
      )
        continue;
      const word = wordBeside(sentence.text, mention.start, mention.end);
      if (!word) continue;
      const at = (span: { start: number; end: number }) => ({
        start: sentence.start + span.start,
        end: sentence.start + span.end,
      });
      found.push({ actor, sentence, highlights: [at(mention), at(word)], date: dateOf(sentence.text, article) });
      break;
    }
  }
  return found;
}

function wordBeside(text: string, start: number, end: number): { start: number; end: number } | undefined {
  const after = AFTER.exec(text.slice(end));
  if (after) {
    const from = end + after[0].length - after[1]!.length;
    return { start: from, end: from + after[1]!.length };
  }
  const before = BEFORE.exec(text.slice(0, start));
  return before ? { start: before.index, end: before.index + before[1]!.length } : undefined;
}
