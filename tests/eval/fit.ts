import { DECISION_FEATURES, logistic } from '../../src/search/decide.js';
import { RANK_FEATURES } from '../../src/search/features.js';

/** A question with the measures of its sentences and which of them are right. */
export interface RankingCase {
  readonly rows: readonly { readonly features: Float64Array }[];
  readonly right: readonly boolean[];
}

/** The measures of a best sentence, whether its question can be answered, and how much it counts. */
export interface DecisionCase {
  readonly features: Float64Array;
  readonly label: boolean;
  readonly weight: number;
}

// Chosen by leaving whole sets out: ranking has many sentences to learn from, deciding one a question.
const RANK_PENALTY = 0.006;
const DECISION_PENALTY = 0.005;

/** Gradient descent with Adam (Kingma and Ba 2015); changes `weights` in place. */
function descend(
  weights: Float64Array,
  { steps, rate }: { steps: number; rate: number },
  gradientAt: (weights: Float64Array) => Float64Array,
  allowed = (_place: number, weight: number): number => weight,
): Float64Array {
  const first = new Float64Array(weights.length);
  const second = new Float64Array(weights.length);
  for (let step = 1; step <= steps; step++) {
    gradientAt(weights).forEach((slope, k) => {
      first[k] = 0.9 * first[k]! + 0.1 * slope;
      second[k] = 0.999 * second[k]! + 0.001 * slope * slope;
      const change = (rate * first[k]!) / (1 - 0.9 ** step) / (Math.sqrt(second[k]! / (1 - 0.999 ** step)) + 1e-8);
      weights[k] = allowed(k, weights[k]! - change);
    });
  }
  return weights;
}

/** The weighted sum of measures. */
export const apply = (weights: Float64Array, features: Float64Array): number =>
  features.reduce((sum, value, i) => sum + value * weights[i]!, 0);

/** Softmax over the sentences of each question: the right ones together are to have all of it. */
export function fitRanking(cases: readonly RankingCase[]): Float64Array {
  const usable = cases.filter(({ right }) => right.includes(true));
  const start = new Float64Array(RANK_FEATURES.length).fill(0.5);
  return descend(start, { steps: 120, rate: 0.15 }, (weights) => {
    const gradient = new Float64Array(weights.length);
    for (const { rows, right } of usable) {
      const scores = rows.map(({ features }) => apply(weights, features));
      const top = Math.max(...scores);
      const all = scores.map((score) => Math.exp(score - top));
      const total = all.reduce((a, b) => a + b, 0);
      const good = all.reduce((sum, value, i) => sum + (right[i] ? value : 0), 0);
      rows.forEach(({ features }, i) => {
        const pull = all[i]! / total - (right[i] ? all[i]! / good : 0);
        if (Math.abs(pull) > 1e-6)
          features.forEach((value, k) => {
            gradient[k]! += pull * value;
          });
      });
    }
    return gradient.map((value, k) => value / usable.length + RANK_PENALTY * weights[k]!);
  });
}

/** More of these can only speak for an answer, or only against it, whatever a set of questions happens to say. */
const FOR = new Set<string>(['counted', 'coveredYesNo', 'close', 'bound']);
const AGAINST = /nowhere|[mM]iss|Gone|Beside|offTopic|faint|Absent|Far|silent/u;
const sensible = (name: string, weight: number): number =>
  FOR.has(name) ? Math.max(0, weight) : AGAINST.test(name) ? Math.min(0, weight) : weight;

/** Logistic regression; the answerable and the unanswerable count the same, however many there are. */
export function fitDecision(cases: readonly DecisionCase[]): Float64Array {
  const total = (label: boolean): number =>
    cases.reduce((sum, each) => sum + (each.label === label ? each.weight : 0), 0);
  const [yes, no] = [total(true), total(false)];
  const gradientAt = (weights: Float64Array): Float64Array => {
    const gradient = new Float64Array(weights.length);
    for (const { features, label, weight } of cases) {
      const error = (logistic(apply(weights, features)) - (label ? 1 : 0)) * (weight / (label ? yes : no));
      features.forEach((value, k) => {
        gradient[k]! += error * value;
      });
    }
    // The first is the constant, which no penalty pulls to zero.
    return gradient.map((value, k) => value + (k ? DECISION_PENALTY * weights[k]! : 0));
  };
  const start = new Float64Array(DECISION_FEATURES.length);
  return descend(start, { steps: 600, rate: 0.05 }, gradientAt, (k, weight) => sensible(DECISION_FEATURES[k]!, weight));
}
