import type { VerbGroup } from './analysis/analysis.js';

/** Whether those who do so are no side of it: "the deal brokered by X". */
export const mediates = ({ lemma }: VerbGroup): boolean =>
  /^(?:broker|mediate|facilitate|host|sponsor|witness|oversee)$/u.test(lemma);
