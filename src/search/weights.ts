// Fitted by `npm run train` on the training questions under tests/data; see docs/search.md. Change them there, not here.
export const RANK_WEIGHTS: Readonly<Record<string, number>> = {
  covered: 2.76, coveredExactly: 0.31, matterCovered: 1.82, actorsCovered: 0.3, inContext: 3.26, inArticle: 2.1, rarestCovered: -0.47, nameMissed: -1.94, close: 1.47, bound: 0.89, passage: 1.98, long: -0.11, short: 0.41, heading: -0.53, caption: -0.74, kindFits: 0.69, kindMisses: -0.69, reasonForWhy: -0.1, purposeForWhy: -0.5, yearFits: 1.13, yearMisses: -1.13, newName: -0.24, pointsBack: 0.39, amountNear: 1.53, negated: 0.23,
};
export const DECISION_WEIGHTS: Readonly<Record<string, number>> = {
  one: -0.69, covered: 0.54, matterCovered: 0.14, actorsCovered: 0.4, inContext: -0.03, matterInContext: 0.23, inArticle: 0.07, nowhere: -0.39, worstMissing: -0.25, nameMissed: -1.04, score: 0.04, margin: -0.06, close: 0.12, bound: 0.21, whoMisses: -1.15, whenMisses: -0.9, whereMisses: -0.52, amountMisses: -1.1, amountFar: -1.06, whyMisses: -0.07, yearMisses: 0.06, nounsMissed: 0.3, othersMissed: -0.17, missed: 0.16, actorsMissed: -0.1, namesAbsent: -0.15, carried: 0.27, heading: 0,
};
/** Below this estimated chance that the best quote answers, the bot abstains. */
export const DECISION_THRESHOLD = 0.3;
