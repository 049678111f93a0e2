import type { Answer, AnswerKind, Question, Searcher } from './answer.js';
import type { AskCorpus, Ranked } from './ask-corpus.js';
import type { Asked } from './asked.js';
import { assertedFirst } from './asserted-first.js';
import { chooseQuotes } from './choose-quotes.js';
import { DECISION_FEATURES, decisionFeatures, dot, isOffTopic, logistic, MISSED } from './decide.js';
import { featureOf } from './features.js';
import { DECISION_THRESHOLD, DECISION_WEIGHTS } from './weights.js';

const MOST_NEAR = 2;
/** A further quote is shown where its score comes this near to that of the best; beyond it hardly one answers. */
const LIKELY_GAP = 6;

const LACKS: Partial<Record<AnswerKind, string>> = {
  who: 'no sentence on this names anybody',
  when: 'no sentence on this gives a date',
  where: 'no sentence on this gives a place',
  'how-many': 'no sentence on this gives a number',
  why: 'no sentence on this gives a reason',
};

/** Builds the search over one corpus; see AskCorpus for how sentences are ranked and decide.ts for when it abstains. */
export function createSearcher(corpus: AskCorpus): Searcher {
  return {
    ask(text, { context, limit = 3, near = MOST_NEAR, weak = false } = {}) {
      const { asked, ranked: found, nowhere } = corpus.rank(text, context);
      const question = asQuestion(asked);
      if (found.length === 0)
        return {
          question,
          answered: false,
          confidence: 0,
          quotes: [],
          near: [],
          missing: missingParts(asked),
          reason: 'none of its words is in the corpus',
        };
      const { ranked, denials, denied } = assertedFirst(asked, found);
      const best = ranked[0]!;
      const confidence = logistic(dot(DECISION_WEIGHTS, DECISION_FEATURES, decisionFeatures(asked, ranked, nowhere)));
      const answered = !denied && confidence >= DECISION_THRESHOLD && !isOffTopic(asked, best);
      const isLikely = ({ row, score }: Ranked): boolean =>
        row === best.row || (score >= best.score - LIKELY_GAP && corpus.index.sentences.at(row).kind !== 'heading');
      const chosen = chooseQuotes(corpus, asked.matcher, ranked, {
        limit: answered ? limit : near,
        alone: denials,
        ...(answered && !weak && { isLikely }),
      });
      if (answered) return { question, answered, confidence, quotes: chosen, near: [], missing: [] };
      return {
        question,
        answered,
        confidence,
        quotes: [],
        near: chosen,
        missing: missingParts(asked, best),
        ...(denied ? { reason: 'what is near denies it' } : reasonOf(asked, best)),
      };
    },
  };
}

const asQuestion = ({ question: { text, kind, mentions, years, phrases, repaired } }: Asked): Question => ({
  text,
  kind,
  mentions,
  years,
  phrases,
  repaired,
});

function missingParts({ slots }: Asked, best?: Ranked): string[] {
  const parts = slots
    .filter(({ carried }, i) => !carried && (best?.context[i] ?? 0) < MISSED)
    .map(({ typed }) => typed);
  return [...new Set(parts)];
}

function reasonOf({ question }: Asked, best: Ranked): Pick<Answer, 'reason'> {
  const lacks = featureOf(best, 'kindMisses') ? LACKS[question.kind] : undefined;
  return lacks ? { reason: lacks } : {};
}
