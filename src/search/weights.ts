// Fitted by `npm run train` on the training questions under tests/data; see docs/search.md. Change them there, not here.
export const RANK_WEIGHTS: Readonly<Record<string, number>> = {
  covered: 2.23, coveredExactly: 0.57, matterCovered: 1.42, actorsCovered: 0.32, inContext: 2.62, inArticle: 2.42, rarestCovered: -0.5, nameMissed: -1.72, close: 1.3, bound: 0.95, passage: 1.74, long: -0.11, short: 0.28, heading: -0.53, caption: -0.71, kindFits: 0.74, kindMisses: -0.74, reasonForWhy: -0.12, purposeForWhy: -0.56, yearFits: 1.06, yearMisses: -1.06, newName: -0.48, pointsBack: 0.39, amountNear: 1.29, negated: 0.21, counted: 0.72, window: 1.67, said: 0.38, introduces: 0.56, article: -0.52,
};
export const DECISION_WEIGHTS: Readonly<Record<string, number>> = {
  one: 0.21, covered: 0.68, coveredExactly: -0.83, matterCovered: -0.28, inContext: 0.28, inArticle: 0.41, window: 0.31, counted: 0.66, nowhere: -0.45, worstMissing: -0.34, nounsMissed: 0.32, othersMissed: 0.29, missed: -0.47, predicateMissed: -0.4, actorGone: -0.56, actorGoneYesNo: 0.04, actorGoneWhy: -0.3, personGone: 0.37, coveredWho: -0.18, coveredWhen: -0.38, coveredWhat: -0.09, coveredYesNo: 0.4, coveredAmount: -0.03, nameMissed: -0.92, namesAbsent: -0.51, margin: -0.01, close: 0.02, bound: 0.36, introduces: 0, whoMisses: -1.33, whenMisses: -0.93, whereMisses: -0.49, amountMisses: -1.38, amountFar: -1.19, whyMisses: -0.19, kindFits: -0.49, yearMisses: -0.23, yearFits: -0.28, carried: 0.23, passage: -0.33, heading: 0.04, caption: 0.39,
};
/** Below this estimated chance that the best quote answers, the bot abstains. */
export const DECISION_THRESHOLD = 0.4;
