import { LARGEST_PDF_CONTENT, LARGEST_PDF_STREAM, LARGEST_PDF_UNPACKED } from '../bounds.js';
import { Refusal } from '../draft.js';
import { streamsOfPdf } from './streams-of-pdf.js';
import { unpackStream } from './unpack-stream.js';

// Graphics states that are saved and not restored, and drawings that are drawn by name: a page has a few dozen of each.
const DEEPEST_STATES = 1000;
const MOST_DRAWN = 10_000;

const PACKING = /\/(?:Fl|FlateDecode|LZW|LZWDecode|RL|RunLengthDecode|BrotliDecode)\b/gu;
const ELSEWHERE = /\/Filter\s*(?:\[\s*)?\d/u;

const tooLarge = () => new Refusal('unsafe', 'The PDF unpacks to far more than it seems to hold. Add its text alone.');

/**
 * Looks through the streams of a PDF before anything else unpacks and runs them; damaged ones are for the reader to judge.
 * @returns a copy without its pictures: their data are zeros, since no text needs them and a page could name one as its
 * drawing
 * @throws Refusal where streams unpack to more than any text needs, are packed twice over, or nest past all sense
 */
export function checkStreams(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const file = Buffer.from(copy.buffer);
  let unpacked = 0;
  let seen = 0;
  for (const { dictionary, start, end } of streamsOfPdf(file)) {
    if (/\/Subtype\s*\/Image\b/u.test(dictionary)) {
      file.fill(0, start, end);
      continue;
    }
    if ((dictionary.match(PACKING) ?? []).length > 1) throw tooLarge();
    const packed = unpack(file.subarray(start), end - start);
    if (!packed && ELSEWHERE.test(dictionary)) throw tooLarge();
    // A word within the data of a stream before begins nothing new, unless that is packed.
    const content = packed ?? file.subarray(Math.max(start, seen), Math.max(end, seen));
    seen = Math.max(seen, end);
    unpacked += content.length;
    if (unpacked > LARGEST_PDF_UNPACKED) throw tooLarge();
    if (isDrawing(dictionary) && content.length > LARGEST_PDF_CONTENT) throw tooLarge();
    checkNesting(content);
  }
  return copy;
}

function unpack(file: Buffer, length: number): Buffer | undefined {
  try {
    const content = unpackStream(file, length, LARGEST_PDF_STREAM);
    const twice = content && unpackStream(content, content.length, LARGEST_PDF_STREAM);
    if (twice && twice.length > 0) throw tooLarge();
    return content;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
    throw error;
  }
}

const isDrawing = (dictionary: string): boolean =>
  /\/Subtype\s*\/Form\b/u.test(dictionary) || !/\/(?:Type|Subtype|Length[123])\b/u.test(dictionary);

// The operators of PDF reference 8.4.2 (q, Q) and 8.8 (Do), wherever they stand: a page may run any stream.
function checkNesting(content: Buffer): void {
  let depth = 0;
  let drawn = 0;
  for (const [operator] of content.toString('latin1').matchAll(/(?<![^\s>\])])(?:q|Q|Do)(?![^\s<[(/])/gu)) {
    if (operator === 'Do') drawn++;
    else depth += operator === 'q' ? 1 : depth > 0 ? -1 : 0;
    if (depth > DEEPEST_STATES || drawn > MOST_DRAWN) throw tooLarge();
  }
}
