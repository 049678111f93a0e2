import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseActors } from '../../../src/actors/load-actors.js';
import { loadLexicon } from '../../../src/claims/lexicon/load-lexicon.js';
import { analyseArticle } from '../../../src/loading/analysis.js';
import { readAnalysis, readFacts, writeAnalysis } from '../../../src/loading/analysis-bytes.js';
import { DamagedError } from '../../../src/loading/bytes.js';
import { readRecords, writeRecords } from '../../../src/loading/record-file.js';
import { articleOf } from '../../helpers/article.js';
import { NORDIC, NORDIC_ACTORS } from '../../helpers/library.js';
import { type Attack, hold } from '../attack.js';

const { directory: actors } = parseActors(NORDIC_ACTORS, 'actors.yaml');
const article = articleOf(NORDIC['nordic-pact'].split('---\n')[2]!);
const good = writeAnalysis(article, [], analyseArticle(article, { actors, lexicon: loadLexicon() }));

const home = mkdtempSync(join(tmpdir(), 'entente-fuzz-records-'));
const file = join(home, 'records');
const VERSION = 'v';
writeRecords(file, VERSION, new Map([['ab'.repeat(32), good]]), () => {});
const goodFile = readFileSync(file);

/** Bytes cut, swollen and exchanged at a few places. */
const spoil = (bytes: Uint8Array, changes: readonly (readonly [number, number])[], cut: number): Uint8Array => {
  const copy = Uint8Array.from(bytes);
  for (const [at, value] of changes) copy[at % copy.length] = value;
  return cut > 0 ? copy.subarray(0, cut % copy.length) : copy;
};

type Damage = readonly [changes: readonly (readonly [number, number])[], cut: number];

/** A damaged record is known as damaged, or what it says lies within the article; nothing else is thrown. */
export const recordsAttack: Attack<Damage> = {
  name: 'what was kept of the articles, whatever has become of it',
  inputs: fc.tuple(
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 6 }),
    fc.oneof(fc.constant(0), fc.nat()),
  ),
  strike([changes, cut]) {
    const bytes = spoil(good, changes, cut);
    try {
      readFacts(bytes);
      const { claims } = readAnalysis(article, bytes);
      hold(
        claims.every(({ start, end, quote }) => article.text.slice(start, end) === quote),
        'claims are verbatim',
      );
    } catch (error) {
      if (!(error instanceof DamagedError)) throw error;
    }
    writeFileSync(file, spoil(goodFile, changes, cut));
    for (const payload of readRecords(file, VERSION, () => {}).values())
      hold(Buffer.from(payload).equals(good), 'a record that is read is whole');
  },
  end: async () => rmSync(home, { recursive: true, force: true }),
};
