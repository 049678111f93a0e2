import type { Asked, Measured } from './features.js';
import { RANK_FEATURES } from './features.js';
import type { Slot } from './slots.js';

/** What the decision to answer or to abstain is made from. The order is that of the weights. */
export const DECISION_FEATURES = [
  'one',
  'covered',
  'coveredExactly',
  'matterCovered',
  'inContext',
  'inArticle',
  'window',
  'counted',
  'nowhere',
  'worstMissing',
  'nounsMissed',
  'othersMissed',
  'missed',
  'predicateMissed',
  'actorGone',
  'actorBeside',
  'actorBesideWhy',
  'offTopic',
  'nothingExact',
  'twoNamesMissed',
  'coveredWho',
  'coveredWhen',
  'coveredWhat',
  'coveredYesNo',
  'coveredAmount',
  'nameMissed',
  'namesAbsent',
  'margin',
  'close',
  'bound',
  'introduces',
  'whoMisses',
  'whenMisses',
  'whereMisses',
  'amountMisses',
  'amountFar',
  'whyMisses',
  'kindFits',
  'yearMisses',
  'yearFits',
  'carried',
  'passage',
  'heading',
  'caption',
] as const;
type DecisionFeature = (typeof DECISION_FEATURES)[number];

/** A slot matched less than this, in the sentence or around it, counts as missed. */
const MISSED = 0.35;

/**
 * Measures of the best sentence found, read as evidence that it answers.
 * @param ranked sentences, best first; not empty
 * @param nowhere share of the question that the corpus nowhere holds
 */
export function decisionFeatures(
  { question, slots, articleMatch, matcher }: Asked,
  ranked: readonly (Measured & { score: number })[],
  nowhere: number,
): Float64Array {
  const sentence = ranked[0]!;
  const { article } = matcher.index.rows[sentence.row]!.sentence;
  const rank = (name: (typeof RANK_FEATURES)[number]): number => sentence.features[RANK_FEATURES.indexOf(name)]!;
  const rival = ranked.find(({ row }) => Math.abs(row - sentence.row) > 1);
  const misses = (kind: string): number => (question.kind === kind ? rank('kindMisses') : 0);
  const own = slots
    .map((slot, i) => ({
      ...slot,
      held: sentence.context[i]!,
      alone: sentence.match.own[i]!,
      inArticle: articleMatch(article)[i]!,
    }))
    .filter(({ carried }) => !carried);
  const heaviest = Math.max(0.1, ...own.map(({ weight }) => weight));
  const lacking = (of: (slot: Slot) => boolean): number =>
    Math.max(0, ...own.filter(of).map(({ weight, held }) => weight * (1 - held))) / 5;
  const words = own.filter(({ kind }) => kind === 'word');
  const covered = rank('matterCovered') - 0.5;
  // An actor that stands only beside the sentence, which does not point back to it, most often did something else.
  const { pointsBack } = matcher.index.rows[sentence.row]!.evidence;
  const actorBeside = own.some(({ kind, alone }) => kind === 'actor' && alone < MISSED) && !pointsBack ? 1 : 0;
  const exact = own.filter(({ kind, alone }) => kind === 'word' && alone >= 0.99).length;
  const actorGone = own.some(({ kind, held }) => kind === 'actor' && held < MISSED) ? 1 : 0;
  const predicate = words.find(({ noun, start }) => !noun && start > 0);
  const values: Record<DecisionFeature, number> = {
    one: 1,
    covered: rank('covered'),
    coveredExactly: rank('coveredExactly'),
    matterCovered: rank('matterCovered'),
    inContext: rank('inContext'),
    inArticle: rank('inArticle'),
    window: rank('window'),
    counted: rank('counted'),
    nowhere,
    worstMissing: Math.max(0, ...own.map(({ weight, held }) => weight * (1 - held))) / heaviest,
    nounsMissed: lacking(({ noun, kind }) => noun && kind === 'word'),
    othersMissed: lacking(({ noun, kind }) => !noun && kind === 'word'),
    missed: own.filter(({ held }) => held < MISSED).length / Math.max(1, own.length),
    predicateMissed: predicate ? 1 - predicate.held : 0,
    actorGone,
    actorBeside,
    actorBesideWhy: question.kind === 'why' || question.kind === 'yes-no' ? actorBeside : 0,
    offTopic: own.some(({ kind, inArticle }) => kind === 'actor' && inArticle > 0) ? 0 : 1,
    nothingExact: exact === 0 ? 1 : 0,
    twoNamesMissed: own.filter(({ nameLike, inArticle }) => nameLike && inArticle === 0).length > 1 ? 1 : 0,
    coveredWho: question.kind === 'who' ? covered : 0,
    coveredWhen: question.kind === 'when' || question.kind === 'where' ? covered : 0,
    coveredWhat: question.kind === 'what' || question.kind === 'how' || question.kind === 'why' ? covered : 0,
    coveredYesNo: question.kind === 'yes-no' ? covered : 0,
    coveredAmount: question.kind === 'how-many' ? covered : 0,
    nameMissed: rank('nameMissed'),
    namesAbsent: own.some(({ nameLike, inArticle }) => nameLike && inArticle === 0) ? 1 : 0,
    margin: Math.max(-4, Math.min(sentence.score - (rival?.score ?? sentence.score - 2), 4)) / 4,
    close: rank('close'),
    bound: rank('bound'),
    introduces: rank('introduces'),
    whoMisses: misses('who'),
    whenMisses: misses('when'),
    whereMisses: misses('where'),
    amountMisses: misses('how-many'),
    amountFar: question.kind === 'how-many' ? 1 - rank('amountNear') : 0,
    whyMisses: misses('why'),
    kindFits: rank('kindFits'),
    yearMisses: rank('yearMisses'),
    yearFits: rank('yearFits'),
    carried: slots.length > own.length ? 1 : 0,
    passage: rank('passage'),
    heading: rank('heading'),
    caption: rank('caption'),
  };
  return Float64Array.from(DECISION_FEATURES, (name) => values[name]);
}

export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

export const dot = (
  weights: Readonly<Record<string, number>>,
  names: readonly string[],
  features: Float64Array,
): number => names.reduce((sum, name, i) => sum + (weights[name] ?? 0) * features[i]!, 0);
