/** One stream of a PDF: what stands before its data, and where the data lies in the file. */
export interface PdfStream {
  /** Of its object, with the escapes of names resolved. */
  readonly dictionary: string;
  readonly start: number;
  /** Where `endstream` stands, else the end of the file. */
  readonly end: number;
}

const WORD = 'stream';
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/**
 * Whatever a reader could take for a stream, in the order of the file: each place where the word stands, since a comment
 * or a string with that word must not hide the stream behind it (PDF reference 3.2.7).
 */
export function* streamsOfPdf(file: Buffer): Generator<PdfStream> {
  let before = 0;
  for (let at = file.indexOf(WORD); at >= 0; at = file.indexOf(WORD, at + WORD.length)) {
    if (file.subarray(at - 3, at).toString('latin1') !== 'end') {
      const start = nextLine(file, at + WORD.length);
      const end = file.indexOf(`end${WORD}`, start);
      yield { dictionary: dictionaryIn(file.subarray(before, at)), start, end: end < 0 ? file.length : end };
    }
    before = at + WORD.length;
  }
}

function nextLine(file: Buffer, from: number): number {
  let at = from;
  while (at < file.length && file[at] !== LINE_FEED && file[at] !== RETURN) at++;
  return file[at] === RETURN && file[at + 1] === LINE_FEED ? at + 2 : at + 1;
}

// An escape in a name is "#" and two digits (PDF reference 3.2.4).
function dictionaryIn(bytes: Buffer): string {
  const object = Math.max(bytes.lastIndexOf(' obj'), bytes.lastIndexOf('\nobj'), bytes.lastIndexOf('\robj'), 0);
  return bytes
    .subarray(object)
    .toString('latin1')
    .replace(/#([\da-f]{2})/giu, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}
