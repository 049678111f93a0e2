// Fitted by `npm run train` on the training questions under tests/data; see docs/search.md. Change them there, not here.
export const RANK_WEIGHTS: Readonly<Record<string, number>> = {
  covered: 2.98, coveredExactly: -0.25, matterCovered: 1.82, actorsCovered: 1.38, inContext: 2.52, inArticle: 2.26, rarestCovered: 0.05, nameMissed: -1.97, close: 1.53, bound: 1.18, passage: 2.33, long: -0.19, short: -0.4, heading: -0.41, caption: -0.67, kindFits: 0.8, kindMisses: -0.8, reasonForWhy: -0.26, purposeForWhy: -0.6, yearFits: 1.58, yearMisses: -1.58, newName: -1.02, pointsBack: 0.29, amountNear: 1.13, negated: 0.21,
};
export const DECISION_WEIGHTS: Readonly<Record<string, number>> = { one: -1.5, inContext: 4 };
export const DECISION_THRESHOLD = 0.5;
