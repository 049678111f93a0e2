import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseAst } from 'vitest/node';

/** A regular expression of the program, and where it stands. */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** `src/text/clean.js:12` */
  readonly place: string;
}

interface Node {
  readonly type?: string;
  readonly start?: number;
  readonly regex?: { readonly pattern: string; readonly flags: string };
}

const scripts = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .sort()
    .map((name) => join(folder, name));

function literalsIn(file: string, root: string): Pattern[] {
  const text = readFileSync(file, 'utf8');
  const found: Pattern[] = [];
  const walk = (node: Node): void => {
    if (node.type === 'Literal' && node.regex) {
      const line = text.slice(0, node.start).split('\n').length;
      found.push({ source: node.regex.pattern, flags: node.regex.flags, place: `${relative(root, file)}:${line}` });
    }
    for (const child of Object.values(node)) if (child !== null && typeof child === 'object') walk(child as Node);
  };
  walk(parseAst(text) as unknown as Node);
  return found;
}

/** What is loaded only to be run, not to be imported. */
const PROGRAMS = /(?:cli|main|worker|build-\w[\w-]*)\.js$/u;

/** Loads every module and notes the expressions that the program, not a library, makes while it is loaded. */
async function madeWhileLoading(files: readonly string[], root: string): Promise<Pattern[]> {
  const found: Pattern[] = [];
  const ours = new Set(files);
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, given, newTarget) {
      const made = Reflect.construct(target, given, newTarget) as RegExp;
      const maker = /\(?(?:file:\/\/)?(\/[^\s()]+?):(\d+):\d+\)?$/u.exec(new Error().stack?.split('\n')[2] ?? '');
      if (maker && ours.has(maker[1]!)) {
        found.push({ source: made.source, flags: made.flags, place: `${relative(root, maker[1]!)}:${maker[2]}` });
      }
      return made;
    },
  });
  try {
    for (const file of files.filter((name) => !PROGRAMS.test(name))) await import(file);
  } finally {
    globalThis.RegExp = original;
  }
  return found;
}

/**
 * Every regular expression in the built program: those written as literals, and those put together while its modules are
 * loaded.
 * @param root the folder of the build
 */
export async function listPatterns(root: string): Promise<Pattern[]> {
  const files = [...scripts(join(root, 'src')), ...scripts(join(root, 'commands'))];
  const all = [...files.flatMap((file) => literalsIn(file, root)), ...(await madeWhileLoading(files, root))];
  const known = new Map<string, Pattern>();
  for (const pattern of all) {
    const key = `${pattern.source}/${pattern.flags}`;
    if (!known.has(key)) known.set(key, pattern);
  }
  return [...known.values()];
}
