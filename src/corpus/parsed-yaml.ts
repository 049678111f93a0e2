import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { builtFile } from '../operations/package-root.js';

/** The YAML files that `npm run build` parses once, since reading them takes longer than all else at start. */
export const PARSED_AHEAD = ['actors.yaml', 'lexicon.yaml'];

/** Where the parsed copy of this very text lies, if it was built. */
export const copyOf = (text: string, folder = builtFile('parsed')): string =>
  join(folder, `${createHash('sha256').update(text).digest('hex')}.json`);

/**
 * The value of YAML text from the copy parsed by `npm run build`, which is keyed by the text itself, so that an edited
 * file never meets a stale copy.
 * @returns undefined where there is no copy of this text
 */
export function parsedCopy(text: string, folder?: string): unknown {
  const file = copyOf(text, folder);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/**
 * The value of YAML text, from its parsed copy where there is one.
 * @throws YAMLParseError with line and column, where the text is not YAML
 */
export const parseYaml = (text: string, folder?: string): unknown => parsedCopy(text, folder) ?? parse(text);
