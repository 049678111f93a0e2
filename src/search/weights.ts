// Fitted by `npm run train` on the training questions under tests/data; see docs/search.md. Change them there, not here.
export const RANK_WEIGHTS: Readonly<Record<string, number>> = {
  covered: 1.67, coveredExactly: 0.76, matterCovered: 1.29, actorsCovered: 0.47, inContext: 1.76, inArticle: 1.49, rarestCovered: -0.05, nameMissed: -1.37, close: 0.98, bound: 0.85, passage: 1.61, long: -0.04, short: 0.13, heading: -0.25, caption: -0.49, kindFits: 0.64, kindMisses: -0.64, reasonForWhy: -0.03, purposeForWhy: -0.33, yearFits: 0.72, yearMisses: -0.73, newName: -0.25, pointsBack: 0.37, amountNear: 0.88, negated: 0.18, counted: 1.06, window: 1.52, said: 0.28, introduces: 0.2, article: 0.2,
};
export const DECISION_WEIGHTS: Readonly<Record<string, number>> = {
  one: 0.62, covered: 0, coveredExactly: 0, matterCovered: 0, inContext: 0, inArticle: 0.07, window: 0, counted: 0.47, nowhere: -0.38, worstMissing: -0.25, nounsMissed: 0, othersMissed: 0, missed: -0.28, predicateMissed: -0.51, actorGone: -0.81, actorBeside: -0.26, actorBesideWhy: -1.02, offTopic: -0.37, nothingExact: -0.06, twoNamesMissed: 0, coveredWho: 0, coveredWhen: 0, coveredWhat: 0, coveredYesNo: 0.53, coveredAmount: 0, nameMissed: -0.68, namesAbsent: -0.72, score: 0, margin: 0, close: 0.12, bound: 0.44, introduces: 0, whoMisses: -1.03, whenMisses: -1.05, whereMisses: -0.5, amountMisses: -1.21, amountFar: -1.18, whyMisses: 0, kindFits: 0, yearMisses: -0.27, yearFits: 0, carried: 0.27, passage: 0, heading: 0.03, caption: -0.25,
};
/** Below this estimated chance that the best quote answers, the bot abstains. */
export const DECISION_THRESHOLD = 0.48;
