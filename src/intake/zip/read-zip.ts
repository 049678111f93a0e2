import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { LARGEST_UNPACKED, MOST_ZIP_ENTRIES } from '../bounds.js';
import { Refusal } from '../draft.js';

const tooLarge = () => new Refusal('too-large', 'It unpacks to far more than it seems to hold. Add its text alone.');
const damaged = () =>
  new Refusal('unreadable', 'The file is damaged: it cannot be unpacked. Save or download it again.');

const open = (bytes: Uint8Array): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, zip) =>
      error ? reject(damaged()) : resolve(zip),
    );
  });

function inflate(zip: ZipFile, entry: Entry, most: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(damaged());
      const parts: Buffer[] = [];
      let size = 0;
      // What an entry says of its size is not believed: the bytes are counted as they come.
      stream.on('data', (part: Buffer) => {
        size += part.length;
        if (size > most) stream.destroy(tooLarge());
        else parts.push(part);
      });
      stream.on('error', (fault) => reject(fault instanceof Refusal ? fault : damaged()));
      stream.on('end', () => resolve(Buffer.concat(parts)));
    });
  });
}

/**
 * The wanted entries of a ZIP file, unpacked, by name. Of entries with one name the last counts. Nothing is written.
 * @throws Refusal where it is damaged or locked, has too many entries, or unpacks to more than is good for anyone
 */
export async function readZip(bytes: Uint8Array, wanted: (name: string) => boolean): Promise<Map<string, Uint8Array>> {
  const zip = await open(bytes);
  const unpacked = new Map<string, Uint8Array>();
  let left = LARGEST_UNPACKED;
  let entries = 0;
  await new Promise<void>((resolve, reject) => {
    const next = async (entry: Entry): Promise<void> => {
      if (++entries > MOST_ZIP_ENTRIES) throw new Refusal('too-large', 'It packs more files than a text has.');
      if (wanted(entry.fileName)) {
        if (entry.isEncrypted()) {
          throw new Refusal('encrypted', 'It is locked with a password. Save it without one and add that.');
        }
        if (entry.uncompressedSize > left) throw tooLarge();
        const content = await inflate(zip, entry, left);
        left -= content.length;
        unpacked.set(entry.fileName, content);
      }
      zip.readEntry();
    };
    zip.on('entry', (entry: Entry) => void next(entry).catch(reject));
    zip.on('error', () => reject(damaged()));
    zip.on('end', resolve);
    zip.readEntry();
  });
  return unpacked;
}
