import { hintsByWord } from '../../commands/asking-words.js';
import { featuresOf, type Shape, shapeOf } from '../../commands/intent/features.js';
import { INTENTS, type Intent, type IntentModel } from '../../commands/intent/intents.js';
import type { Library } from '../../src/library.js';
import { questionStopWords } from '../../src/text/stop-words.js';
import { tokens } from '../../src/text/tokens.js';

/** Something that a person types, and what is meant by it. */
export interface Utterance {
  readonly say: string;
  readonly intent: Intent;
}

/** Utterances in which a word or a feature must occur to be weighed. */
const LEAST_WORDS = 2;
const LEAST_FEATURES = 2;
const PENALTY = 0.0001;
const STEPS = 150;
const RATE = 0.1;
/** Weights below it change hardly a decision. */
const SMALLEST = 0.2;

/** The words by which people ask: those that several utterances share and that name nobody. */
function askingWords(utterances: readonly Utterance[], library: Library): Set<string> {
  const counts = new Map<string, number>();
  for (const { say } of utterances) {
    const mentions = library.actors.find(say, { question: true });
    const own = tokens(say).filter(({ start, end }) => !mentions.some((each) => each.start < end && start < each.end));
    for (const folded of new Set(own.map(({ folded }) => folded))) counts.set(folded, (counts.get(folded) ?? 0) + 1);
  }
  const shared = [...counts].filter(([word, count]) => count >= LEAST_WORDS && /^\p{L}/u.test(word));
  return new Set([
    ...shared.map(([word]) => word).filter((word) => !questionStopWords.has(word)),
    ...hintsByWord('all').keys(),
  ]);
}

/** Fits a softmax over intents to utterances, by gradient descent with Adam and an L2 penalty. */
export function fitIntents(utterances: readonly Utterance[], library: Library): IntentModel {
  // What questions are about is no way of asking.
  const words = askingWords(
    utterances.filter(({ intent }) => intent !== 'question'),
    library,
  );
  const shapes = utterances.map(({ say }): Shape => shapeOf(say, words, library));
  const counts = new Map<string, number>();
  const sets = shapes.map(featuresOf);
  for (const set of sets) for (const feature of set) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= LEAST_FEATURES).map(([name]) => name);
  const places = new Map(names.map((name, place) => [name, place]));
  const cases = sets.map((set, i) => ({
    on: [...set].map((name) => places.get(name)).filter((place) => place !== undefined),
    wanted: INTENTS.indexOf(utterances[i]!.intent),
  }));
  const weights = descend(cases, names.length);
  const size = INTENTS.length;
  const kept = names.flatMap((name, place): [string, number[]][] => {
    const own = [...weights.slice(place * size, (place + 1) * size)].map((weight) => Math.round(weight * 100) / 100);
    return own.some((weight) => Math.abs(weight) >= SMALLEST) ? [[name, own]] : [];
  });
  return { words, weights: Object.fromEntries(kept) };
}

interface Case {
  readonly on: readonly number[];
  readonly wanted: number;
}

function descend(cases: readonly Case[], features: number): Float64Array {
  const size = INTENTS.length;
  const weights = new Float64Array(features * size);
  const first = new Float64Array(weights.length);
  const second = new Float64Array(weights.length);
  for (let step = 1; step <= STEPS; step++) {
    const slopes = weights.map((weight) => PENALTY * weight);
    for (const { on, wanted } of cases) {
      const scores = new Float64Array(size);
      for (const place of on) for (let k = 0; k < size; k++) scores[k]! += weights[place * size + k]!;
      const top = Math.max(...scores);
      const powers = scores.map((score) => Math.exp(score - top));
      const total = powers.reduce((sum, power) => sum + power, 0);
      for (let k = 0; k < size; k++) {
        const pull = (powers[k]! / total - (k === wanted ? 1 : 0)) / cases.length;
        if (Math.abs(pull) > 1e-9) for (const place of on) slopes[place * size + k]! += pull;
      }
    }
    for (let k = 0; k < weights.length; k++) {
      first[k] = 0.9 * first[k]! + 0.1 * slopes[k]!;
      second[k] = 0.999 * second[k]! + 0.001 * slopes[k]! ** 2;
      weights[k]! -= (RATE * first[k]!) / (1 - 0.9 ** step) / (Math.sqrt(second[k]! / (1 - 0.999 ** step)) + 1e-8);
    }
  }
  return weights;
}
