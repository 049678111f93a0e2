import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { buildLexicon, type Lexicon } from './lexicon.js';
import { lexiconSchema } from './schema.js';

/** The folder of the lexicon that is shipped: the nearest `corpus/lexicon.yaml` above this file (src or dist). */
function shipped(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'corpus', 'lexicon.yaml'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('No corpus/lexicon.yaml is shipped with this copy.');
    folder = parent;
  }
  return join(folder, 'corpus', 'lexicon.yaml');
}

/** Reads `lexicon.yaml` of a corpus folder, or the shipped one where it has none. Throws with the place of a mistake. */
export function loadLexicon(folder?: string): Lexicon {
  const own = folder ? join(folder, 'lexicon.yaml') : undefined;
  const file = own && existsSync(own) ? own : shipped();
  const result = lexiconSchema.safeParse(parse(readFileSync(file, 'utf8')));
  if (!result.success) {
    const issue = result.error.issues[0]!;
    throw new Error(`${file}: ${issue.path.join('.')}: ${issue.message}`);
  }
  return buildLexicon(result.data);
}
