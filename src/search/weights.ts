// Fitted by `npm run train` on the training questions under tests/data; see docs/search.md. Change them there, not here.
export const RANK_WEIGHTS: Readonly<Record<string, number>> = {
  covered: 2.2, coveredExactly: 0.36, matterCovered: 1.54, actorsCovered: 0.42, inContext: 2.55, inArticle: 2.35, rarestCovered: -0.55, nameMissed: -1.72, close: 1.31, bound: 0.86, passage: 1.73, long: -0.12, short: 0.27, heading: -0.52, caption: -0.7, kindFits: 0.68, kindMisses: -0.68, reasonForWhy: -0.09, purposeForWhy: -0.49, yearFits: 1.13, yearMisses: -1.13, newName: -0.26, pointsBack: 0.37, amountNear: 1.51, negated: 0.22, counted: 0.69, window: 1.81, said: 0.34, introduces: 0.57, article: -0.55,
};
export const DECISION_WEIGHTS: Readonly<Record<string, number>> = {
  one: -0.56, covered: 0.45, matterCovered: -0.19, actorsCovered: 0.37, inContext: 0.18, matterInContext: 0.3, inArticle: 0.05, nowhere: -0.36, worstMissing: -0.38, nameMissed: -0.93, score: 0.04, margin: -0.05, close: 0.24, bound: 0.37, whoMisses: -0.81, whenMisses: -0.8, whereMisses: -0.51, amountMisses: -1.09, amountFar: -1.06, whyMisses: -0.19, yearMisses: 0.04, nounsMissed: 0.34, othersMissed: -0.2, missed: 0.15, actorsMissed: -0.08, namesAbsent: -0.25, carried: 0.28, heading: 0.03,
};
/** Below this estimated chance that the best quote answers, the bot abstains. */
export const DECISION_THRESHOLD = 0.3;
