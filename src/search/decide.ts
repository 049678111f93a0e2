import type { Asked, Measured } from './features.js';
import { RANK_FEATURES } from './features.js';
import type { Slot } from './slots.js';

/** What the decision to answer or to abstain is made from. The order is that of the weights. */
export const DECISION_FEATURES = [
  'one', 'covered', 'matterCovered', 'actorsCovered', 'inContext', 'matterInContext', 'inArticle', 'nowhere', 'worstMissing', 'nameMissed', 'score', 'margin', 'close', 'bound',
  'whoMisses', 'whenMisses', 'whereMisses', 'amountMisses', 'amountFar', 'whyMisses', 'yearMisses', 'nounsMissed', 'othersMissed', 'missed', 'actorsMissed', 'namesAbsent', 'carried', 'heading',
] as const;
type DecisionFeature = (typeof DECISION_FEATURES)[number];

/** Measures of the best sentence found, read as evidence that it answers. `ranked` is best first and not empty. */
export function decisionFeatures({ question, slots, articleMatch, matcher }: Asked, ranked: readonly (Measured & { score: number })[], nowhere: number): Float64Array {
  const best = ranked[0]!;
  const { article } = matcher.index.rows[best.row]!.sentence;
  const rank = (name: (typeof RANK_FEATURES)[number]): number => best.features[RANK_FEATURES.indexOf(name)]!;
  const rival = ranked.find(({ row }) => Math.abs(row - best.row) > 1);
  const misses = (kind: string): number => (question.kind === kind ? rank('kindMisses') : 0);
  let matter = 0;
  let matterCovered = 0;
  let worst = 0;
  let heaviest = 0;
  slots.forEach((slot, i) => {
    if (slot.carried) return;
    if (slot.kind !== 'actor') {
      matter += slot.weight;
      matterCovered += slot.weight * best.context[i]!;
    }
    heaviest = Math.max(heaviest, slot.weight);
    worst = Math.max(worst, slot.weight * (1 - best.context[i]!));
  });
  const lacking = (of: (slot: Slot) => boolean): number => {
    let most = 0;
    slots.forEach((slot, i) => { if (!slot.carried && of(slot)) most = Math.max(most, slot.weight * (1 - best.context[i]!)); });
    return most / 5;
  };
  const values: Record<DecisionFeature, number> = {
    one: 1,
    covered: rank('covered'),
    matterCovered: rank('matterCovered'),
    actorsCovered: rank('actorsCovered'),
    inContext: rank('inContext'),
    matterInContext: matter ? matterCovered / matter : 1,
    inArticle: rank('inArticle'),
    nowhere,
    worstMissing: heaviest ? worst / heaviest : 1,
    nameMissed: rank('nameMissed'),
    score: best.score,
    margin: Math.min(best.score - (rival?.score ?? best.score - 2), 4),
    close: rank('close'),
    bound: rank('bound'),
    whoMisses: misses('who'),
    whenMisses: misses('when'),
    whereMisses: misses('where'),
    amountMisses: misses('how-many'),
    amountFar: question.kind === 'how-many' ? 1 - rank('amountNear') : 0,
    whyMisses: misses('why'),
    yearMisses: rank('yearMisses'),
    nounsMissed: lacking(({ noun, kind }) => noun && kind === 'word'),
    othersMissed: lacking(({ noun, kind }) => !noun && kind === 'word'),
    missed: slots.filter(({ carried }, i) => !carried && best.context[i]! < 0.3).length / 4,
    actorsMissed: lacking(({ kind }) => kind === 'actor'),
    namesAbsent: slots.some(({ nameLike, carried }, i) => nameLike && !carried && articleMatch(article)[i] === 0) ? 1 : 0,
    carried: slots.some(({ carried }) => carried) ? 1 : 0,
    heading: rank('heading'),
  };
  return Float64Array.from(DECISION_FEATURES, (name) => values[name]);
}

export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

export const dot = (weights: Readonly<Record<string, number>>, names: readonly string[], features: Float64Array): number =>
  names.reduce((sum, name, i) => sum + (weights[name] ?? 0) * features[i]!, 0);
