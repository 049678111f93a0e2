const LONGEST = 300;

/** A text without what points to a person or an account: mentions, addresses, long numbers, handles. */
export const withoutPeople = (text: string): string =>
  text
    .slice(0, 4 * LONGEST)
    .replace(/<[@#!&:][^>]{0,80}>/gu, ' ')
    .replace(/\bhttps?:\/\/\S+/giu, ' ')
    .replace(/\S+@\S+\.\S+/gu, ' ')
    .replace(/(?<!\w)@[\w.#-]+/gu, ' ')
    .replace(/\+?\d[\d\s().-]{7,}\d/gu, ' ')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, LONGEST);
