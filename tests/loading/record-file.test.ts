import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { readRecords, writeRecords } from '../../src/loading/record-file.js';
import { tidy } from '../../src/loading/tidy.js';

const key = (n: number) => n.toString(16).padStart(64, '0');
const RECORDS = new Map(
  Array.from({ length: 5 }, (_, n) => [key(n), Uint8Array.from({ length: 10 * n }, (_, i) => i * n)]),
);
const plain = (records: ReadonlyMap<string, Uint8Array>) => new Map([...records].map(([k, v]) => [k, [...v]]));

let folder: string;
let file: string;
let said: string[];
const say = (message: string) => said.push(message);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-records-'));
  file = join(folder, 'deep', 'a.records');
  said = [];
});

describe('a file of records', () => {
  it('brings back what was written', () => {
    expect(writeRecords(file, 'v1', RECORDS, say)).toBe(true);
    expect(plain(readRecords(file, 'v1', say))).toEqual(plain(RECORDS));
    expect(said).toEqual([]);
  });

  it('is empty where there is none, without a word', () => {
    expect(readRecords(file, 'v1', say).size).toBe(0);
    expect(said).toEqual([]);
  });

  it('is of no use to another version, and the log says so', () => {
    writeRecords(file, 'v1', RECORDS, say);
    expect(readRecords(file, 'v2', say).size).toBe(0);
    expect(said[0]).toContain('another version');
  });

  it('gives only true records whatever has become of its bytes, and the log says so', () => {
    writeRecords(file, 'v1', RECORDS, say);
    const good = readFileSync(file);
    const damage = fc.oneof(
      fc.record({ flip: fc.nat({ max: good.length - 1 }), bits: fc.integer({ min: 1, max: 255 }) }),
      fc.record({ cut: fc.nat({ max: good.length - 1 }) }),
      fc.record({ swap: fc.tuple(fc.nat({ max: good.length - 60 }), fc.nat({ max: good.length - 60 })) }),
      fc.record({ add: fc.uint8Array({ minLength: 1, maxLength: 90 }) }),
      fc.record({ all: fc.uint8Array({ maxLength: 90 }) }),
    );
    fc.assert(
      fc.property(damage, (how) => {
        let bad = Buffer.from(good);
        if ('flip' in how) bad[how.flip]! ^= how.bits;
        else if ('cut' in how) bad = bad.subarray(0, how.cut);
        else if ('add' in how) bad = Buffer.concat([bad, how.add]);
        else if ('all' in how) bad = Buffer.from(how.all);
        else {
          const [one, other] = how.swap;
          bad.copyWithin(one, other, other + 60);
        }
        writeFileSync(file, bad);
        said = [];
        const read = plain(readRecords(file, 'v1', say));
        for (const [each, payload] of read) expect(payload).toEqual(plain(RECORDS).get(each));
        const isWhole = read.size === RECORDS.size;
        expect(isWhole || said.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('does not mix two records that have changed places', () => {
    const two = new Map([
      [key(1), Uint8Array.of(1, 1, 1)],
      [key(2), Uint8Array.of(2, 2, 2)],
    ]);
    writeRecords(file, 'v1', two, say);
    const bytes = readFileSync(file);
    const head = bytes.indexOf(10) + 1;
    const size = (bytes.length - head) / 2;
    const [keyOne, keyTwo] = [head, head + size].map((at) => Buffer.from(bytes.subarray(at, at + 32)));
    keyTwo!.copy(bytes, head);
    keyOne!.copy(bytes, head + size);
    writeFileSync(file, bytes);
    expect(readRecords(file, 'v1', say).size).toBe(0);
    expect(said[0]).toContain('damaged');
  });

  it('is whole while two write at once, and leaves nothing behind', () => {
    writeRecords(file, 'v1', RECORDS, say);
    // One is half done while another writes: its draft has a name of its own.
    writeFileSync(`${file}.0123456789ab.tmp`, 'half');
    writeRecords(file, 'v1', new Map([[key(9), Uint8Array.of(9)]]), say);
    expect([...readRecords(file, 'v1', say).keys()]).toEqual([key(9)]);
    expect(readdirSync(join(folder, 'deep')).sort()).toEqual(['a.records', 'a.records.0123456789ab.tmp']);
  });

  it('that cannot be written is told with what to do, and nothing else happens', () => {
    writeFileSync(join(folder, 'taken'), '');
    expect(writeRecords(join(folder, 'taken', 'a.records'), 'v1', RECORDS, say)).toBe(false);
    expect(said[0]).toContain('set ENTENTE_DATA');
  });

  it('that cannot be read is told, and done without', () => {
    mkdirSync(file, { recursive: true });
    expect(readRecords(file, 'v1', say).size).toBe(0);
    expect(said[0]).toContain('cannot be read (EISDIR)');
  });
});

describe('kept analyses', () => {
  const place = (name: string, daysOld: number, now: number) => {
    const path = join(folder, name);
    writeFileSync(path, 'x');
    utimesSync(path, new Date(now - daysOld * 86_400_000), new Date(now - daysOld * 86_400_000));
  };

  it('are cleared away where nobody has used them for longest, but never the one in use', () => {
    const now = Date.now();
    for (let n = 1; n <= 12; n++) place(`${n}.records`, n, now);
    tidy(folder, join(folder, '12.records'), now);
    expect(existsSync(join(folder, '12.records'))).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(
      ['1', '12', '2', '3', '4', '5', '6', '7'].map((n) => `${n}.records`).sort(),
    );
  });

  it('half written by a process that is gone are cleared away, those of one at work are not', () => {
    const now = Date.now();
    place('a.records.0123.tmp', 1, now);
    place('b.records.4567.tmp', 0, now);
    place('notes.txt', 900, now);
    tidy(folder, join(folder, 'a.records'), now);
    expect(readdirSync(folder).sort()).toEqual(['b.records.4567.tmp', 'notes.txt']);
  });
});
