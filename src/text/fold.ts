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

/**
 * A word as it is compared, never as it is shown: lower case, without diacritics, with straight quotes and hyphens.
 * The one normaliser of the project. The length may change, so offsets never refer to folded text.
 */
export function fold(text: string): string {
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
