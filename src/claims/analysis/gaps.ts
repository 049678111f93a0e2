/** Whether the punctuation before a word parts it from the word before: a comma, a bracket, a quotation mark. */
export const breaksGroup = (gap: string): boolean => /[,;:.()[\]—–"“”!?]|\s-\s|--/u.test(gap);
