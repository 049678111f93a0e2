import { constants, inflateRawSync } from 'node:zlib';

const HEAD = 20;
// Deflate with a window, without a preset dictionary, and a sum that is right (RFC 1950).
const isPacked = ([method = 0, flags = 0]: Uint8Array): boolean =>
  (method & 0x0f) === 8 && ((method << 8) + flags) % 31 === 0 && (flags & 0x20) === 0;

/**
 * The data of a stream unpacked as a reader would, told by the data alone: what its dictionary says of filters may stand
 * elsewhere, or in escapes. Data in letters (ASCIIHexDecode, ASCII85Decode) are taken out of these first. Sums are not
 * looked at, and what follows a cut or an `endstream` amid the data is unpacked too, for readers do the same.
 * @param file from the first byte of the data on, `length` of them up to `endstream`
 * @returns undefined where the data are not packed; nothing where they are too damaged to be unpacked
 * @throws RangeError (`ERR_BUFFER_TOO_LARGE`) beyond `most` bytes
 */
export function unpackStream(file: Buffer, length: number, most: number): Buffer | undefined {
  if (isPacked(file)) return inflated([file, file.subarray(0, length)], most);
  const data = file.subarray(0, length);
  for (const decode of [fromHex, fromAscii85]) {
    if (isPacked(decode(data.subarray(0, HEAD)))) return inflated([decode(data)], most);
  }
  return undefined;
}

function inflated(tries: readonly Buffer[], most: number): Buffer {
  for (const packed of tries) {
    try {
      return inflateRawSync(packed.subarray(2), { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw error;
    }
  }
  return Buffer.alloc(0);
}

const fromHex = (data: Buffer): Buffer => Buffer.from(data.toString('latin1').replace(/\s+/gu, ''), 'hex');

// Five letters from "!" on are the digits of four bytes to the base of 85; "z" is four zeros (PDF reference 3.3.2).
function fromAscii85(data: Buffer): Buffer {
  const bytes = Buffer.alloc(4 * data.length + 4);
  let size = 0;
  let digits: number[] = [];
  const put = (count: number): void => {
    while (digits.length < 5) digits.push(84);
    const value = digits.reduce((sum, digit) => sum * 85 + digit, 0);
    bytes.writeUInt32BE(value % 2 ** 32, size);
    size += count;
    digits = [];
  };
  for (const letter of data) {
    if (letter === 0x7e) break;
    if (letter === 0x7a && digits.length === 0) size += 4;
    else if (letter >= 0x21 && letter <= 0x75 && digits.push(letter - 0x21) === 5) put(4);
  }
  if (digits.length > 1) put(digits.length - 1);
  return bytes.subarray(0, size);
}
