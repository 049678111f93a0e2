// Run once by `npm run build`: leaves parsed copies of the shipped YAML data under dist/parsed; see parsed-yaml.ts.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { builtFile, packageRoot } from '../operations/package-root.js';
import { writeWhole } from '../operations/write-whole.js';
import { copyOf, PARSED_AHEAD } from './parsed-yaml.js';

const written = new Set<string>();
for (const name of PARSED_AHEAD) {
  const text = readFileSync(join(packageRoot(), 'corpus', name), 'utf8');
  const copy = copyOf(text);
  writeWhole(copy, JSON.stringify(parse(text)));
  written.add(copy);
}
// Copies of earlier wordings would pile up.
const folder = builtFile('parsed');
for (const file of readdirSync(folder).map((name) => join(folder, name))) if (!written.has(file)) rmSync(file);
