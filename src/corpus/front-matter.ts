import { isMap, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { editDistance } from '../text/edit-distance.js';
import { Fault } from './fault.js';
import { nestsTooDeep } from './nests-too-deep.js';

// A bare number or truth value is text all the same: "title: 1914", "date: 2021".
const text = z.preprocess(
  (value) => (typeof value === 'number' || typeof value === 'boolean' ? String(value) : (value ?? undefined)),
  z.string({ error: 'must be one line of text' }).optional(),
);

const blankIsAbsent = text.transform((value) => value?.replace(/\s+/gu, ' ').trim() || undefined);

/** The keys of an article's front matter that are read, all optional; others may stand beside them. */
const frontMatterSchema = z.looseObject({
  title: blankIsAbsent,
  /** Our own name for an article that was published without a title. */
  label: blankIsAbsent,
  publisher: blankIsAbsent,
  author: blankIsAbsent,
  date: blankIsAbsent,
  dateBasis: z.enum(['stated', 'inferred'], { error: 'must be stated or inferred' }).nullish(),
  url: blankIsAbsent,
  language: blankIsAbsent,
  note: blankIsAbsent,
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;

/**
 * Keys that are not read but differ from one that is by a slip, with what was most likely meant: "titel" for "title".
 * A key that stands beside its right spelling is no slip.
 */
export function misspeltKeys(frontMatter: FrontMatter): { key: string; meant: string }[] {
  const known = Object.keys(frontMatterSchema.shape);
  const given = Object.keys(frontMatter);
  return given.flatMap((key) => {
    if (known.includes(key)) return [];
    const most = key.length > 4 ? 2 : 1;
    const meant = known.find((name) => editDistance(key.toLowerCase(), name.toLowerCase(), most) <= most);
    return meant && !given.includes(meant) ? [{ key, meant }] : [];
  });
}

/** An article file taken apart. */
export interface ArticleFile<Keys = FrontMatter> {
  readonly frontMatter: Keys;
  /** Line of the file, from 1, on which a key of the front matter stands (1 where it does not). */
  lineOf(key: string): number;
  /** All after the closing line, without outer blank lines. */
  readonly text: string;
  /** Line of the file on which the text starts. */
  readonly textLine: number;
}

const FENCE = /^---[ \t]*$/u;
const LONGEST = 50_000;
// Front matter has no need of YAML aliases; a few are harmless, a bomb of them is not.
const MOST_ALIASES = 20;

/**
 * Takes an article file apart into front matter and text. A file without front matter is all text.
 * @param file line ends LF
 * @param schema what the keys must be, where it is not an article of the corpus
 * @throws Fault where the front matter is not closed, not YAML, or has a key of the wrong kind
 */
export function parseArticleFile(file: string): ArticleFile;
export function parseArticleFile<Keys>(file: string, schema: z.ZodType<Keys>): ArticleFile<Keys>;
export function parseArticleFile(file: string, schema: z.ZodType = frontMatterSchema): ArticleFile<unknown> {
  const lines = file.split('\n');
  if (!FENCE.test(lines[0]!))
    return { frontMatter: parseYaml('', schema).frontMatter, lineOf: () => 1, ...body(lines, 0) };
  const close = closingLine(lines);
  if (close < 0) {
    throw new Fault(1, 'the front matter is opened with --- and never closed', 'put a line --- after its last key');
  }
  return { ...parseYaml(lines.slice(1, close).join('\n'), schema), ...body(lines, close + 1) };
}

/**
 * The text of an article file alone; its front matter is not looked at.
 * @param file line ends LF
 */
export function textOfArticleFile(file: string): string {
  const lines = file.split('\n');
  const close = FENCE.test(lines[0]!) ? closingLine(lines) : -1;
  return body(lines, close + 1).text;
}

const closingLine = (lines: readonly string[]): number => lines.findIndex((line, at) => at > 0 && FENCE.test(line));

function body(lines: readonly string[], from: number): { text: string; textLine: number } {
  let first = from;
  let last = lines.length;
  while (first < last && !lines[first]!.trim()) first++;
  while (last > first && !lines[last - 1]!.trim()) last--;
  return { text: lines.slice(first, last).join('\n'), textLine: Math.min(first + 1, lines.length) };
}

function parseYaml(source: string, schema: z.ZodType): Pick<ArticleFile<unknown>, 'frontMatter' | 'lineOf'> {
  if (source.length > LONGEST) throw new Fault(1, 'the front matter is too long', 'is its closing --- in its place?');
  if (nestsTooDeep(source)) throw tooMuch();
  const lineCounter = new LineCounter();
  // The opening --- is the first line of the file.
  const lineAt = (offset: number): number => lineCounter.linePos(offset).line + 1;
  const document = guarded(() => parseDocument(source, { lineCounter, prettyErrors: false }));
  const [error] = document.errors;
  if (error) {
    const message = error.message.split('\n')[0]!.replace(/[:.]?\s*$/u, '');
    throw new Fault(lineAt(error.pos[0]), `the front matter is not valid YAML: ${message}`, QUOTE_IT);
  }
  const { contents } = document;
  if (contents && !isMap(contents)) {
    throw new Fault(2, 'the front matter is not a list of keys and values', 'write one “key: value” on each line');
  }
  const lineOf = (key: string): number => {
    const pair = contents?.items.find((item) => String(item.key) === key);
    const range = (pair?.key as { range?: readonly number[] } | undefined)?.range;
    return range ? lineAt(range[0]!) : 1;
  };
  const checked = schema.safeParse(guarded(() => document.toJS({ maxAliasCount: MOST_ALIASES })) ?? {});
  if (checked.success) return { frontMatter: checked.data, lineOf };
  const issue = checked.error.issues[0]!;
  const key = String(issue.path[0] ?? '');
  throw new Fault(lineOf(key), `“${key}” ${issue.message}`, 'see the front matter of the shipped articles');
}

const QUOTE_IT = 'put values that hold a colon, a # or quotes in double quotes, and each key on its own line';

// Deep nesting and alias bombs make the parser throw instead of listing an error.
function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch {
    throw tooMuch();
  }
}

const tooMuch = (): Fault =>
  new Fault(1, 'the front matter nests or repeats too much to be read', 'write one “key: value” on each line');
