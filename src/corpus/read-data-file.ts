import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isNode, LineCounter, parseDocument, YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { CorpusError } from './corpus-error.js';
import { nestsTooDeep } from './nests-too-deep.js';
import { parseYaml } from './parsed-yaml.js';

/**
 * Reads a YAML file of a corpus folder through its schema; an empty file is read as an empty object.
 * @throws CorpusError with the file's name, the line and what to do, where it is no YAML or not of the form; what the
 * system throws where the file cannot be read at all, which may pass
 */
export function readDataFile<T>(file: string, schema: z.ZodType<T>): T {
  const text = readFileSync(file, 'utf8');
  const wrong = (line: number, problem: string): CorpusError =>
    new CorpusError(`${basename(file)}, line ${line}: ${problem}. Mend the file at this line.`);
  const tooMuch = 'the file nests or repeats too much to be read';
  if (nestsTooDeep(text)) throw wrong(1, tooMuch);
  let value: unknown;
  try {
    value = parseYaml(text) ?? {};
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw wrong(1, tooMuch);
    throw wrong(error.linePos?.[0].line ?? 1, error.message.split(/ at line |\n/u)[0]!);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const { path, message } = result.error.issues[0]!;
  throw wrong(lineOf(text, path), [path.join('.'), message].filter(Boolean).join(': '));
}

/** The line of the value at a path, or of the nearest one around it that the file has. */
function lineOf(text: string, path: readonly PropertyKey[]): number {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lineCounter.linePos(node.range[0]).line;
  }
  return 1;
}
