/** Verbs that say what their subject is. */
export const COPULA = /^(?:be|become|remain|stay|seem|appear|prove|look|get|grow|feel|stand|find)$/u;
