import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../operations/package-root.js';

/** A data file of a corpus folder (actors.yaml, synonyms.yaml …): its own, or the shipped one where it has none. */
export function corpusFile(folder: string | undefined, name: string): string {
  const own = folder && join(folder, name);
  return own && existsSync(own) ? own : join(packageRoot(), 'corpus', name);
}
