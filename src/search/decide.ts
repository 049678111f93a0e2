import { opinionAsked, personAsked } from './answer-kind.js';
import { answerFar, answerPlaces } from './answer-places.js';
import type { Asked } from './asked.js';
import { featureOf, type Measured, type RankFeature } from './features.js';
import type { Slot } from './slot.js';

/** What the decision to answer or to abstain is made from. The order is that of the weights. */
export const DECISION_FEATURES = [
  'one',
  'counted',
  'nowhere',
  'missedHeavy',
  'missedPerson',
  'predicateGoneTimed',
  'predicateGoneOther',
  'actorGone',
  'actorBeside',
  'actorBesideWhy',
  'offTopic',
  'faint',
  'coveredYesNo',
  'nameMissed',
  'namesAbsent',
  'close',
  'bound',
  'whoMisses',
  'whenMisses',
  'whereMisses',
  'amountMisses',
  'amountFar',
  'answerMissing',
  'answerFar',
  'silent',
  'thingMissing',
  'yearMisses',
  'carried',
] as const;
type DecisionFeature = (typeof DECISION_FEATURES)[number];

/** A slot matched less than this, in the sentence or around it, counts as missed. */
export const MISSED = 0.35;
/** A question that names no actor, and of which less than this is in the sentence and around it, is on something else. */
const OFF_TOPIC = 0.34;
/** Where no word is held more surely than this, the sentence has at best to do with something like it. */
const FAINT = 0.8;
/** Slots that weigh more than this say much. */
const HEAVY = 2.5;
/** "Who commands …" needs a word for commanding in the sentence itself, at least this sure. */
const PREDICATE_HELD = 0.6;
/** "Which hotel …" wants a word for a hotel in the sentence itself. */
const THING_HELD = 0.45;

/**
 * Measures of the best sentence found, read as evidence that it answers.
 * @param ranked sentences, best first; not empty
 * @param nowhere share of the question that the corpus nowhere holds
 */
export function decisionFeatures(
  asked: Asked,
  ranked: readonly (Measured & { score: number })[],
  nowhere: number,
): Float64Array {
  const { question, slots, articleMatch, matcher } = asked;
  const sentence = ranked[0]!;
  const article = matcher.index.sentences.articleAt(sentence.row);
  const rank = (name: RankFeature): number => featureOf(sentence, name);
  const misses = (kind: string): number => (question.kind === kind ? rank('kindMisses') : 0);
  const own = slots
    .map((slot, i) => ({
      ...slot,
      held: sentence.context[i]!,
      alone: sentence.match.own[i]!,
      inArticle: articleMatch(article)[i]!,
    }))
    .filter(({ carried }) => !carried);
  const covered = rank('matterCovered') - 0.5;
  // An actor that stands only beside the sentence, which does not point back to it, most often did something else.
  const terms = matcher.index.row(sentence.row);
  const { pointsBack, speech } = terms.evidence;
  const answers = answerPlaces(asked, terms);
  const actorBeside = own.some(({ kind, alone }) => kind === 'actor' && alone < MISSED) && !pointsBack ? 1 : 0;
  const actorGone = own.some(({ kind, held }) => kind === 'actor' && held < MISSED) ? 1 : 0;
  const isTyped =
    question.kind === 'who' || question.kind === 'when' || question.kind === 'where' || question.kind === 'how-many';
  const predicate = own.find(isPredicate);
  const predicateGone = predicate !== undefined && predicate.alone < PREDICATE_HELD;
  const values: Record<DecisionFeature, number> = {
    one: 1,
    counted: rank('counted'),
    nowhere,
    missedHeavy: own.filter(({ held, weight }) => held < MISSED && weight > HEAVY).length / Math.max(1, own.length),
    missedPerson: personAsked(question) && predicateGone ? 1 : 0,
    predicateGoneTimed: predicateGone && isTyped ? 1 : 0,
    predicateGoneOther: predicateGone && !isTyped && question.kind !== 'yes-no' ? 1 : 0,
    actorGone,
    actorBeside,
    actorBesideWhy: question.kind === 'why' || question.kind === 'yes-no' ? actorBeside : 0,
    offTopic: own.some(({ kind, inArticle }) => kind === 'actor' && inArticle > 0) ? 0 : 1,
    faint: Math.max(0, ...sentence.match.own) < FAINT ? 1 : 0,
    coveredYesNo: question.kind === 'yes-no' ? covered : 0,
    nameMissed: rank('nameMissed'),
    namesAbsent: own.some(({ nameLike, inArticle }) => nameLike && inArticle === 0) ? 1 : 0,
    close: rank('close'),
    bound: rank('bound'),
    whoMisses: misses('who'),
    whenMisses: misses('when'),
    whereMisses: misses('where'),
    amountMisses: misses('how-many'),
    answerMissing: answers?.length === 0 ? 1 : 0,
    answerFar: answers ? answerFar(asked, sentence.match, answers) : 0,
    thingMissing: own.some(({ thing, alone }) => thing && alone < THING_HELD) ? 1 : 0,
    silent: opinionAsked(question) && !speech ? 1 : 0,
    amountFar: question.kind === 'how-many' ? 1 - rank('amountNear') : 0,
    yearMisses: rank('yearMisses'),
    carried: slots.length > own.length ? 1 : 0,
  };
  return Float64Array.from(DECISION_FEATURES, (name) => values[name]);
}

const isPredicate = ({ kind, noun, start, carried }: Slot): boolean =>
  kind === 'word' && !noun && !carried && start > 0;

/** The slot that says what is done or is: the first word that is no noun, or else the first. */
export const predicateOf = (slots: readonly Slot[]): Slot | undefined =>
  slots.find(isPredicate) ??
  slots.find(({ kind, start, carried, nameLike }) => kind === 'word' && start > 0 && !carried && !nameLike);

/** Whether a question has next to nothing to do with its best sentence. */
export const isOffTopic = ({ slots }: Asked, best: Measured): boolean =>
  featureOf(best, 'inContext') < OFF_TOPIC && !slots.some(({ kind, carried }) => kind === 'actor' || carried);

export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

export const dot = (
  weights: Readonly<Record<string, number>>,
  names: readonly string[],
  features: Float64Array,
): number => names.reduce((sum, name, i) => sum + (weights[name] ?? 0) * features[i]!, 0);
