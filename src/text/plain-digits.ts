const DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/gu;

/** A text with its Arabic and Persian digits as those in which the articles write years and numbers; as long as before. */
export const plainDigits = (text: string): string =>
  text.replace(DIGITS, (digit) => String(digit.codePointAt(0)! & 0xf));
