import { crc32 } from 'node:zlib';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const UTF8_NAMES = 0x0800;

function record(size: number, fields: readonly (readonly [offset: number, bytes: 2 | 4, value: number])[]): Buffer {
  const buffer = Buffer.alloc(size);
  for (const [offset, bytes, value] of fields) buffer.writeUIntLE(value, offset, bytes);
  return buffer;
}

/** A ZIP file of some entries, stored as they are (PKWARE APPNOTE 4.3). For what takes nothing but a whole ZIP file. */
export function packZip(entries: ReadonlyMap<string, Uint8Array>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of entries) {
    const label = Buffer.from(name, 'utf8');
    const sum = crc32(content);
    const { length } = content;
    const head = record(30, [
      [0, 4, LOCAL],
      [4, 2, 20],
      [6, 2, UTF8_NAMES],
      [14, 4, sum],
      [18, 4, length],
      [22, 4, length],
      [26, 2, label.length],
    ]);
    directory.push(
      record(46, [
        [0, 4, CENTRAL],
        [4, 2, 20],
        [6, 2, 20],
        [8, 2, UTF8_NAMES],
        [16, 4, sum],
        [20, 4, length],
        [24, 4, length],
        [28, 2, label.length],
        [42, 4, offset],
      ]),
      label,
    );
    parts.push(head, label, Buffer.from(content));
    offset += head.length + label.length + length;
  }
  const listing = Buffer.concat(directory);
  const end = record(22, [
    [0, 4, END],
    [8, 2, entries.size],
    [10, 2, entries.size],
    [12, 4, listing.length],
    [16, 4, offset],
  ]);
  return Buffer.concat([...parts, listing, end]);
}
