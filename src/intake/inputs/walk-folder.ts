import { type Dirent, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Input } from './input.js';
import { whyNotRead } from './load-file.js';

/** What articles come in; other files of a folder are passed over. A file that is named is tried whatever its ending. */
const ENDINGS: ReadonlySet<string> = new Set(
  '.md .markdown .mdown .mkd .txt .text .html .htm .xhtml .pdf .epub .docx .rss .atom'.split(' '),
);
/** Folders of programs and of their tools, never of articles. */
const NO_ARTICLES: ReadonlySet<string> = new Set([
  'node_modules',
  '__MACOSX',
  '$RECYCLE.BIN',
  'System Volume Information',
]);
const DEEPEST = 50;

/**
 * The files of a folder and of those below it, in the order of their names. Links are never followed, so that nothing
 * outside the folder is read and no circle is walked; what is passed over is told, by kind.
 * @param folder whole path, `shown` the same as it was typed
 */
export function walkFolder(folder: string, shown: string): Input[] {
  const inputs: Input[] = [];
  const passedOver = new Map<string, { name: string; count: number }>();
  const pass = (name: string, why: string): void => {
    const group = passedOver.get(why);
    if (group) group.count++;
    else passedOver.set(why, { name, count: 1 });
  };
  const walk = (path: string, name: string, depth: number): void => {
    for (const entry of entriesOf(path, (why) => inputs.push({ kind: 'missing', name, why }))) {
      const below = { path: join(path, entry.name), name: join(name, entry.name) };
      const why = whyPassedOver(entry, depth);
      if (why) pass(below.name, why);
      else if (entry.isDirectory()) walk(below.path, below.name, depth + 1);
      else inputs.push({ kind: 'file', ...below, isNamed: false });
    }
  };
  walk(folder, shown, 0);
  const skipped = [...passedOver].map(([why, { name, count }]): Input => ({ kind: 'skipped', name, why, count }));
  if (inputs.length === 0)
    return [...skipped, { kind: 'missing', name: shown, why: 'There is nothing to add in this folder.' }];
  return [...inputs, ...skipped];
}

function whyPassedOver(entry: Dirent, depth: number): string | undefined {
  if (entry.isSymbolicLink()) return 'links are not followed';
  if (entry.name.startsWith('.')) return 'hidden';
  if (entry.isDirectory()) {
    if (NO_ARTICLES.has(entry.name)) return 'a folder of programs';
    return depth < DEEPEST ? undefined : `more than ${DEEPEST} folders deep`;
  }
  if (!entry.isFile()) return 'no files: pipes, sockets or devices';
  return ENDINGS.has(extname(entry.name).toLowerCase()) ? undefined : 'other kinds of files than articles come in';
}

/** By code unit, so that the order is the same on every machine. */
function entriesOf(path: string, tell: (why: string) => void): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    tell(whyNotRead(error));
    return [];
  }
}
