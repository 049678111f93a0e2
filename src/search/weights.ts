// Fitted by `npm run train` on the training questions under tests/data; see docs/search.md. Change them there, not here.
export const RANK_WEIGHTS: Readonly<Record<string, number>> = {
  covered: 6, coveredExactly: 2, matterCovered: 3, inContext: 2, inArticle: 1, passage: 2, kindFits: 0.7, kindMisses: -0.5, close: 1, bound: 0.5, heading: -0.5, short: -1, yearMisses: -1,
};
export const DECISION_WEIGHTS: Readonly<Record<string, number>> = { one: -1.5, inContext: 4 };
export const DECISION_THRESHOLD = 0.5;
