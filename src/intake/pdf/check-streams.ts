import { inflateSync } from 'node:zlib';
import { LARGEST_PDF_CONTENT, LARGEST_PDF_STREAM, LARGEST_PDF_UNPACKED } from '../bounds.js';
import { Refusal } from '../draft.js';

const DICTIONARY = 1500;
// Graphics states that are saved and not restored, and drawings that are drawn by name: a page has a few dozen of each.
const DEEPEST_STATES = 1000;
const MOST_DRAWN = 10_000;

const tooLarge = () => new Refusal('unsafe', 'The PDF unpacks to far more than it seems to hold. Add its text alone.');

/**
 * Looks through the streams of a PDF before anything else unpacks and runs them. Pictures are never unpacked for their
 * text, so they are left alone; damaged streams are for the reader to judge.
 * @throws Refusal where they unpack to more than any text needs, are packed twice over, or nest past all sense
 */
export function checkStreams(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let unpacked = 0;
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.subarray(at - 3, at).toString('latin1') === 'end') continue;
    const dictionary = file.subarray(Math.max(0, at - DICTIONARY), at).toString('latin1');
    const own = dictionary.slice(dictionary.lastIndexOf(' obj'));
    if (/\/Subtype\s*\/Image/u.test(own)) continue;
    const filters = own.match(/\/(?:Fl|FlateDecode|LZW|LZWDecode)\b/gu) ?? [];
    if (filters.length > 1) throw tooLarge();
    const start = at + 6 + (file[at + 6] === 0x0d ? 2 : 1);
    const end = file.indexOf('endstream', start);
    const packed = file.subarray(start, end < 0 ? file.length : end);
    const content = filters.length > 0 ? inflated(packed) : packed;
    unpacked += content.length;
    if (unpacked > LARGEST_PDF_UNPACKED) throw tooLarge();
    const isDrawing = !/\/(?:Type|Length[123])\b/u.test(own) || /\/Subtype\s*\/Form/u.test(own);
    if (isDrawing && !/\/Subtype\s*\/(?!Form)/u.test(own)) checkDrawing(content);
    at = end < 0 ? file.length : end;
  }
}

function inflated(packed: Uint8Array): Buffer {
  try {
    return inflateSync(packed, { maxOutputLength: LARGEST_PDF_STREAM });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
    // A stream that cannot be unpacked unpacks to nothing.
    return Buffer.alloc(0);
  }
}

// The operators of PDF reference 8.4.2 (q, Q) and 8.8 (Do).
function checkDrawing(content: Buffer): void {
  if (content.length > LARGEST_PDF_CONTENT) throw tooLarge();
  let depth = 0;
  let drawn = 0;
  for (const [operator] of content.toString('latin1').matchAll(/(?<![^\s>\])])(?:q|Q|Do)(?![^\s<[(/])/gu)) {
    if (operator === 'Do') drawn++;
    else depth += operator === 'q' ? 1 : depth > 0 ? -1 : 0;
    if (depth > DEEPEST_STATES || drawn > MOST_DRAWN) throw tooLarge();
  }
}
