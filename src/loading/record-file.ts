import { createHash, randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/*
 * The file: a line that names the form, the version and how many records there are, then the records.
 *
 *   entente records 1 <version> <count>\n
 *   key: 32 bytes │ length: 4 bytes │ check: 16 bytes │ payload
 *
 * The check is a hash of key and payload, so that a record is never taken for another's.
 */
const KEY = 32;
const LENGTH = 4;
const CHECK = 16;
const HEAD = KEY + LENGTH + CHECK;

const LONGEST_LINE = 200;

const lineOf = (version: string, count: number): string => `entente records 1 ${version} ${count}`;

/** Where the records begin and how many there should be; undefined where the first line is not of this version. */
function readLine(bytes: Buffer, version: string): { at: number; count: number } | undefined {
  const line = bytes.subarray(0, LONGEST_LINE).toString('latin1').split('\n', 1)[0]!;
  const count = Number(line.slice(line.lastIndexOf(' ') + 1));
  return line === lineOf(version, count) && bytes[line.length] === 10 ? { at: line.length + 1, count } : undefined;
}

const checkOf = (key: Uint8Array, payload: Uint8Array): Buffer =>
  createHash('sha256').update(key).update(payload).digest().subarray(0, CHECK);

/** Records by key: hex digits of 32 bytes. */
export type Records = ReadonlyMap<string, Uint8Array>;

const NONE: Records = new Map();

/**
 * The records of a file. Those that are damaged are left out; the file as a whole where it is of another version.
 * @param say is told why something is not used; nothing where there is no file
 */
export function readRecords(file: string, version: string, say: (message: string) => void): Records {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
    // Files that are used last stay longest.
    utimesSync(file, new Date(), new Date());
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return NONE;
    // A folder that may only be read does as well; only the time of use is then not known.
    if (!bytes!) {
      say(`what was kept of the articles cannot be read (${code ?? 'error'}); they are read anew`);
      return NONE;
    }
  }
  const line = readLine(bytes, version);
  if (!line) {
    say('what was kept of the articles is of another version or damaged; they are read anew');
    return NONE;
  }
  const records = new Map<string, Uint8Array>();
  let { at } = line;
  while (at + HEAD <= bytes.length) {
    const length = bytes.readUInt32LE(at + KEY);
    if (at + HEAD + length > bytes.length) break;
    const key = bytes.subarray(at, at + KEY);
    const payload = bytes.subarray(at + HEAD, at + HEAD + length);
    if (bytes.subarray(at + KEY + LENGTH, at + HEAD).equals(checkOf(key, payload)))
      records.set(key.toString('hex'), payload);
    at += HEAD + length;
  }
  if (records.size !== line.count || at !== bytes.length)
    say('some of what was kept of the articles is damaged; those are read anew');
  return records;
}

/**
 * Keeps records for the next start. Written beside and moved into place, so that nobody reads half a file and several
 * processes may write at once: the last one's stays. Throws nothing.
 * @param say is told where the folder cannot be written
 * @returns whether it was written
 */
export function writeRecords(file: string, version: string, records: Records, say: (message: string) => void): boolean {
  const draft = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    const handle = openSync(draft, 'wx', 0o600);
    try {
      writeFileSync(handle, `${lineOf(version, records.size)}\n`);
      for (const chunk of chunksOf(records)) writeFileSync(handle, chunk);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, file);
    return true;
  } catch (error) {
    try {
      rmSync(draft, { force: true });
    } catch {
      // Where nothing can be written, there is nothing to clear away.
    }
    const { code = 'error' } = error as NodeJS.ErrnoException;
    say(
      `what was read could not be kept for the next start (${code}); set ENTENTE_DATA to a folder that can be written`,
    );
    return false;
  }
}

const CHUNK = 1 << 20;

function* chunksOf(records: Records): Generator<Buffer> {
  let parts: Uint8Array[] = [];
  let size = 0;
  for (const [hex, payload] of records) {
    const key = Buffer.from(hex, 'hex');
    const length = Buffer.alloc(LENGTH);
    length.writeUInt32LE(payload.length);
    parts.push(key, length, checkOf(key, payload), payload);
    size += HEAD + payload.length;
    if (size < CHUNK) continue;
    yield Buffer.concat(parts);
    [parts, size] = [[], 0];
  }
  yield Buffer.concat(parts);
}
