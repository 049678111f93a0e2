import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../src/intake/draft.js';
import { checkStreams } from '../../../src/intake/pdf/check-streams.js';

const bomb = deflateSync(Buffer.alloc(30_000_000, 0x20));
const deep = deflateSync(Buffer.from('q '.repeat(5000)));
const words = deflateSync(Buffer.from('BT /F1 11 Tf (Norway and Sweden agreed.) Tj ET'));

/** One object with a stream; `before` stands between the number of the object and the dictionary. */
const pdf = (dictionary: string, data: Buffer | string, before = ''): Buffer =>
  Buffer.concat([
    Buffer.from(`%PDF-1.4\n5 0 obj${before}\n<< ${dictionary} >>\nstream\n`, 'latin1'),
    typeof data === 'string' ? Buffer.from(data, 'latin1') : data,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ]);

const refusal = (file: Buffer): Refusal | undefined => {
  try {
    checkStreams(file);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
};

/** ASCII85Decode the other way round, of data whose length divides by four. */
function inAscii85(data: Buffer): string {
  const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
  let text = '';
  for (let at = 0; at < padded.length; at += 4) {
    const value = padded.readUInt32BE(at);
    text += [85 ** 4, 85 ** 3, 85 ** 2, 85, 1]
      .map((power) => String.fromCharCode(33 + (Math.floor(value / power) % 85)))
      .join('');
  }
  return `${text}~>`;
}

describe('the streams of a PDF', () => {
  it.each([
    ['says its filter in plain words', pdf('/Filter /FlateDecode', bomb)],
    ['says its filter in escapes', pdf('/Filter /Fl#61teDecode', bomb)],
    ['says its filter elsewhere', pdf('/Filter 6 0 R', bomb)],
    ['has a dictionary without end', pdf(`/Filter /FlateDecode /Note (${'x'.repeat(4000)})`, bomb)],
    ['stands after a comment with the word', pdf('/Filter /FlateDecode', bomb, ' % stream')],
    ['is of a type of its own', pdf('/Type /Metadata /Subtype /XML /Filter /FlateDecode', bomb)],
    ['is in letters', pdf('/Filter [/ASCII85Decode /FlateDecode]', inAscii85(bomb))],
    ['is in hexadecimal digits', pdf('/Filter [/ASCIIHexDecode /FlateDecode]', `${bomb.toString('hex')}>`)],
    ['is packed twice over', pdf('/Filter 6 0 R', deflateSync(bomb))],
    ['is packed as is told elsewhere', pdf('/Filter 6 0 R', 'something else')],
    ['holds the end of a stream amid its data', pdf('/Filter /FlateDecode', withEndInside())],
    ['nests past all sense, cut', pdf('/Filter /FlateDecode', deep.subarray(0, -5))],
    ['nests past all sense, under another type', pdf('/Type /Metadata /Filter /FlateDecode', deep)],
  ])('are refused where one is a bomb that %s', (_, file) => {
    expect(refusal(file)?.reason).toBe('unsafe');
  });

  it.each([
    ['in plain words', '/Subtype /Image'],
    ['in escapes', '/Subtype /Im#61ge'],
    ['after a long dictionary', `/Subtype /Image /Note (${'x'.repeat(4000)})`],
  ])('that say %s that they are pictures are emptied, for a page could run them as its drawing', (_, dictionary) => {
    const file = pdf(`${dictionary} /Filter /FlateDecode`, bomb);
    const checked = Buffer.from(checkStreams(file));
    expect(checked.length).toBe(file.length);
    expect(checked.indexOf(bomb.subarray(0, 8))).toBe(-1);
    expect(file.indexOf(bomb)).toBeGreaterThan(0);
  });

  it.each([
    ['packed', pdf('/Filter /FlateDecode', words)],
    ['in letters', pdf('/Filter [/ASCII85Decode /FlateDecode]', inAscii85(words))],
    ['packed, as is told elsewhere', pdf('/Filter 6 0 R', words)],
    ['plain', pdf('/Length 30', 'BT /F1 11 Tf (Norway) Tj ET')],
    ['damaged', pdf('/Filter /FlateDecode', Buffer.concat([words.subarray(0, 4), Buffer.alloc(30, 0xff)]))],
  ])('stay as they are where they are %s', (_, file) => {
    expect(Buffer.from(checkStreams(file)).equals(file)).toBe(true);
  });
});

/** A block that is not packed, with the word that ends a stream, before the blocks of the bomb (RFC 1951, 3.2.4). */
function withEndInside(): Buffer {
  const word = Buffer.from('\nendstream\n');
  const head = Buffer.from([0x78, 0x9c, 0, word.length, 0, 0xff ^ word.length, 0xff]);
  return Buffer.concat([head, word, bomb.subarray(2)]);
}
