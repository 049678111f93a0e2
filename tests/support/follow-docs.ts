import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A step of a page: a new file, or lines to put into one. */
export interface Step {
  readonly file: string;
  readonly language: string;
  readonly code: string;
}

/** The steps of a page: a line with the name of a file, then blocks of code that concern it. */
export function readSteps(page: string): Step[] {
  const named = /^`([\w./-]+)`(?:, a new file)?:\n\n((?:```\w+\n[\s\S]*?^```\n\n?)+)/gmu;
  return [...page.matchAll(named)].flatMap(([, file = '', blocks = '']) =>
    [...blocks.matchAll(/```(\w+)\n([\s\S]*?)^```$/gmu)].map(([, language = '', code = '']) => ({
      file,
      language,
      code,
    })),
  );
}

/** A file with the lines of a diff put in. @throws where its other lines do not stand there just once */
function patched(text: string, diff: string): string {
  const lines = diff.split('\n').filter(Boolean);
  const side = (mark: string) =>
    lines
      .filter((line) => line.startsWith(' ') || line.startsWith(mark))
      .map((line) => `${line.slice(1)}\n`)
      .join('');
  const [before, after] = [side('-'), side('+')];
  const parts = text.split(before);
  if (parts.length !== 2) throw new Error(`these lines stand there ${parts.length - 1} times:\n${before}`);
  return parts.join(after);
}

/** Does to a tree what a step says. */
export function follow({ file, language, code }: Step, root: string): void {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, language === 'diff' ? patched(readFileSync(path, 'utf8'), code) : code);
}
