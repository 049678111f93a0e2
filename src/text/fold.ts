// Letters that Unicode does not decompose, as Latin-script press in the region writes them.
const UNDECOMPOSED: Record<string, string> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
};

// Plain ASCII needs two of the steps only, and is most of what is folded.
const PLAIN = /^[\x00-\x5F\x61-\x7F]*$/;

/**
 * A word as it is compared, never as it is shown: lower case, without diacritics, with straight quotes and hyphens.
 * The one normaliser of the project. The length may change, so offsets never refer to folded text.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replace(/\s+/g, ' ');
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ıøłđðþæœß]/gu, (letter) => UNDECOMPOSED[letter]!)
    .replace(/[‘’‛ʼ′`´]/gu, "'")
    .replace(/[“”„‟″«»]/gu, '"')
    .replace(/[‐‑‒–—−]/gu, '-')
    .replace(/[\s\u00A0]+/gu, ' ');
}
