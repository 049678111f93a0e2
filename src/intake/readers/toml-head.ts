const FENCE = '+++';
const LONGEST = 50_000;
const PAIR = /^([\w-]{1,60})\s*=\s*(\S.*)$/u;
const QUOTED = /"((?:[^"\\]|\\.)*)"|'([^']*)'/gu;

const withoutEscapes = (text: string): string => text.replace(/\\(["\\])/gu, '$1').replace(/\\[nt]/gu, ' ');

/** Text, or a list of texts; a date and a number are text as well. */
function readValue(written: string): string | string[] {
  const texts = [...written.matchAll(QUOTED)].map((match) =>
    match[1] === undefined ? match[2]! : withoutEscapes(match[1]),
  );
  if (written.startsWith('[')) return texts;
  return texts[0] ?? written.replace(/\s#.*$/u, '').trim();
}

/**
 * Takes the front matter off a text where it is TOML between lines of +++, as Hugo writes it: the keys above the first
 * table whose values stand on one line. All that tells of an article is written so.
 * @param text line ends LF
 * @returns undefined where the text begins with no such head
 */
export function tomlHead(text: string): { keys: Record<string, string | string[]>; body: string } | undefined {
  const lines = text.split('\n');
  if (lines[0]!.trimEnd() !== FENCE) return undefined;
  const close = lines.findIndex((line, at) => at > 0 && line.trimEnd() === FENCE);
  if (close < 0 || lines.slice(0, close).join('\n').length > LONGEST) return undefined;
  const head = lines.slice(1, close);
  const table = head.findIndex((line) => /^\s*\[/u.test(line));
  const pairs = (table < 0 ? head : head.slice(0, table)).flatMap((line) => {
    const [, key, value] = PAIR.exec(line.trim()) ?? [];
    return key && value ? [[key, readValue(value)] as const] : [];
  });
  return { keys: Object.fromEntries(pairs), body: lines.slice(close + 1).join('\n') };
}
