import { Fault } from './fault.js';

const AS_UTF8 = 'save the file as UTF-8 (in most editors: “Save with encoding”)';

const decoder = () => new TextDecoder('utf-8', { fatal: true });

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    decoder().decode(bytes);
    return true;
  } catch {
    return false;
  }
};

// A line feed is never part of another character in UTF-8, so lines can be tried one by one.
function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (;;) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline < 0 ? bytes.length : newline;
    if (!isUtf8(bytes.subarray(start, end)) || newline < 0) return line;
    start = newline + 1;
    line++;
  }
}

/**
 * The text of a file: UTF-8, a byte order mark dropped, line ends made LF.
 * @throws Fault with the first line that is not UTF-8
 */
export function decodeText(bytes: Uint8Array): string {
  const mark = `${bytes[0]},${bytes[1]}`;
  if (mark === '255,254' || mark === '254,255') throw new Fault(1, 'the file is UTF-16, not UTF-8', AS_UTF8);
  if (!isUtf8(bytes)) throw new Fault(firstBadLine(bytes), 'the file is not valid UTF-8', AS_UTF8);
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    const line = bytes.subarray(0, nul).filter((byte) => byte === 0x0a).length + 1;
    throw new Fault(line, 'the file holds NUL bytes: it is not plain text, or it is UTF-16', AS_UTF8);
  }
  return decoder().decode(bytes).replace(/\r\n?/gu, '\n');
}
