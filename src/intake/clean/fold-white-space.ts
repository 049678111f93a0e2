// Joiners are letters' business in Persian and in emoji; other invisible characters can hide or reorder text.
const INVISIBLE = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;
const HIDING_JOINER = /(?<=[\p{Script=Latin}\p{N}\s])[\u200C\u200D]+(?=[\p{Script=Latin}\p{N}\s])/gu;

/**
 * One block of a text with its wording as published: white space of every kind folded, invisible and control characters
 * gone, composed letters (NFC), each line trimmed.
 */
export const foldWhiteSpace = (block: string): string =>
  block
    .normalize('NFC')
    .replace(/[\u2028\u2029\u0085\v\f]/gu, '\n')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/[^\n]+/gu, (line) => line.replace(INVISIBLE, '').replace(HIDING_JOINER, ''))
    .replace(/ {2,}/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .trim();
