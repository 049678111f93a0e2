import type { Library } from '../../src/library.js';
import { featuresOf, shapeOf } from './features.js';
import { INTENTS, type Intent, type IntentModel, intentModel } from './intents.js';

/** How likely each intent is, from 0 to 1; together they are 1. */
export type Likelihoods = Readonly<Record<Intent, number>>;

/** Reads what a text asks for, by a softmax over the weights of its features. */
export function readIntents(text: string, library: Library, model: IntentModel = intentModel()): Likelihoods {
  const scores = new Float64Array(INTENTS.length);
  for (const feature of featuresOf(shapeOf(text, model.words, library)))
    model.weights[feature]?.forEach((weight, i) => {
      scores[i] = scores[i]! + weight;
    });
  const top = Math.max(...scores);
  const powers = [...scores].map((score) => Math.exp(score - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return Object.fromEntries(INTENTS.map((intent, i) => [intent, powers[i]! / total])) as Record<Intent, number>;
}
