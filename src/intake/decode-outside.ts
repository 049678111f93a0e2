const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
const FALLBACK = 'windows-1252';
// Broken characters that a text in UTF-8 may have: it was cut, or a comment in another encoding was pasted into it.
const MOST_BROKEN = 0.02;

/** Text from outside with how its bytes were read. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  /** What was guessed or lost, for whoever looks the draft through. */
  readonly note?: string;
}

// 0x80 to 0x9F of windows-1252 (WHATWG Encoding). Some versions of Node decode these as controls, and with that lose every
// curly quote and dash.
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const decode = (bytes: Uint8Array, encoding: string, fatal = false): string =>
  encoding === FALLBACK
    ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
        .toString('latin1')
        .replace(/[\x80-\x9F]/gu, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80]!)
    : new TextDecoder(encoding, { fatal }).decode(bytes);

const lineEnds = (text: string): string => text.replace(/\r\n?/gu, '\n');

function known(label: string | undefined): string | undefined {
  if (!label) return undefined;
  try {
    return new TextDecoder(label.trim().replace(/^["']|["']$/gu, '')).encoding;
  } catch {
    return undefined;
  }
}

function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decode(bytes, 'utf-8', true);
  } catch {
    return undefined;
  }
}

// Latin text in UTF-16 has a zero in every other byte.
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const start = bytes.subarray(0, 400);
  const zeros = [0, 0];
  start.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]!++;
  });
  const half = start.length / 2;
  if (half < 2) return undefined;
  if (zeros[1]! > half * 0.7 && zeros[0]! < half * 0.1) return 'utf-16le';
  return zeros[0]! > half * 0.7 && zeros[1]! < half * 0.1 ? 'utf-16be' : undefined;
}

// UTF-8 with a few broken characters is UTF-8 all the same.
function mostlyUtf8(bytes: Uint8Array): string | undefined {
  const text = decode(bytes, 'utf-8');
  const broken = text.match(/\uFFFD/gu)?.length ?? 0;
  const whole = text.match(/[^\x00-\x7F\uFFFD]/gu)?.length ?? 0;
  return broken <= Math.max(whole, 1) * MOST_BROKEN ? text : undefined;
}

/**
 * The text of bytes from outside, line ends LF. A byte order mark wins, then valid UTF-8, then what is declared;
 * failing these, windows-1252.
 * @param declared charsets that the server or the page names, the surest first
 */
export function decodeOutside(bytes: Uint8Array, declared: readonly (string | undefined)[] = []): Decoded {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  const utf16 = marked ?? unmarkedUtf16(bytes);
  if (utf16) return { text: lineEnds(decode(bytes, utf16)), encoding: utf16 };
  const named = declared.map(known).find((encoding) => encoding !== undefined);
  // Japanese mail and its like are plain ASCII to look at.
  if (named === 'iso-2022-jp') return { text: lineEnds(decode(bytes, named)), encoding: named };
  const utf8 = asUtf8(bytes);
  if (utf8 !== undefined) return { text: lineEnds(utf8), encoding: 'utf-8' };
  if (named && named !== 'utf-8' && !named.startsWith('utf-16')) {
    return { text: lineEnds(decode(bytes, named)), encoding: named };
  }
  const repaired = mostlyUtf8(bytes);
  if (repaired !== undefined) {
    return { text: lineEnds(repaired), encoding: 'utf-8', note: 'a few characters could not be read' };
  }
  const note = 'the encoding is not stated and was taken for windows-1252';
  return { text: lineEnds(decode(bytes, FALLBACK)), encoding: FALLBACK, note };
}
