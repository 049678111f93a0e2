const MARK = /^%[^\S\n]*(.*)$/u;
const KEYS = ['title', 'author', 'date'] as const;

/**
 * Takes the title block off a text where it begins with lines of "%", as Pandoc writes it: title, authors and date, each
 * on a line of its own.
 * @param text line ends LF
 * @returns undefined where the text begins with no such block
 */
export function pandocHead(text: string): { keys: Record<string, string>; body: string } | undefined {
  const lines = text.split('\n', KEYS.length);
  const after = lines.findIndex((line) => !MARK.test(line));
  const block = (after < 0 ? lines : lines.slice(0, after)).map((line) => MARK.exec(line)![1]!.trim());
  if (!block[0]) return undefined;
  return {
    keys: Object.fromEntries(block.map((value, at) => [KEYS[at]!, value])),
    body: text.split('\n').slice(block.length).join('\n'),
  };
}
