const BULLET = /^\s*(?:>+\s*)?(?:[-*•–—·]|\(?\d{1,2}[.)])\s+(?=\S)/u;

/**
 * A message of several lines as running text: what stands in a list, or in a paragraph of its own, is a sentence of its
 * own. Marks of lists and of quoting (">") go; a text of one line stays as it is.
 */
export function listLines(text: string): string {
  const lines = text.split(/\r?\n/u);
  if (lines.filter((line) => line.trim()).length < 2) return text;
  return lines
    .map((line, i) => {
      const words = line
        .replace(BULLET, '')
        .replace(/^\s*>+\s*/u, '')
        .trim();
      const next = lines[i + 1];
      const ends = next !== undefined && (BULLET.test(next) || !next.trim());
      return words && ends && !/[.!?:;,…]["”’)]*$/u.test(words) ? `${words}.` : words;
    })
    .filter(Boolean)
    .join('\n');
}
