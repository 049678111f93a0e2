/** How wide a font sets a text; kerning and ligatures, which change little, are left aside. */
export interface FontMetrics {
  /** Width in the unit of `size`. */
  widthOf(text: string, size: number): number;
  /** Whether the font has a picture for each character of the text; joiners need none. */
  has(text: string): boolean;
}

const JOINERS = /\u200C|\u200D|\uFE0E|\uFE0F/gu;

/**
 * Reads what a TrueType file says about widths (tables cmap, head, hhea and hmtx of the OpenType specification).
 * @throws where the file has no Unicode cmap of format 4 or 12
 */
export function createFontMetrics(bytes: Uint8Array): FontMetrics {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + 16 * i;
    tables.set(String.fromCharCode(...bytes.subarray(at, at + 4)), view.getUint32(at + 8));
  }
  const table = (tag: string): number => {
    const at = tables.get(tag);
    if (at === undefined) throw new Error(`the font has no table ${tag}`);
    return at;
  };
  const unitsPerEm = view.getUint16(table('head') + 18);
  const metricCount = view.getUint16(table('hhea') + 34);
  const advance = (glyph: number) => view.getUint16(table('hmtx') + 4 * Math.min(glyph, metricCount - 1));
  const glyphOf = readCharacterMap(view, table('cmap'));
  const glyphs = (text: string) =>
    [...text.normalize('NFC').replace(JOINERS, '')].map((character) => glyphOf(character.codePointAt(0)!));
  return {
    widthOf: (text, size) => (glyphs(text).reduce((sum, glyph) => sum + advance(glyph), 0) * size) / unitsPerEm,
    has: (text) => glyphs(text).every((glyph) => glyph > 0),
  };
}

type CharacterMap = (codePoint: number) => number;

function readCharacterMap(view: DataView, cmap: number): CharacterMap {
  const maps = Array.from({ length: view.getUint16(cmap + 2) }, (_, i) => cmap + view.getUint32(cmap + 8 + 8 * i));
  const of = (format: number) => maps.find((at) => view.getUint16(at) === format);
  const [long, short] = [of(12), of(4)];
  if (long !== undefined) return readGroups(view, long);
  if (short !== undefined) return readSegments(view, short);
  throw new Error('the font has no Unicode character map of format 4 or 12');
}

function readGroups(view: DataView, at: number): CharacterMap {
  const count = view.getUint32(at + 12);
  return (codePoint) => {
    for (let i = 0; i < count; i++) {
      const group = at + 16 + 12 * i;
      if (codePoint > view.getUint32(group + 4)) continue;
      const start = view.getUint32(group);
      return codePoint < start ? 0 : view.getUint32(group + 8) + codePoint - start;
    }
    return 0;
  };
}

function readSegments(view: DataView, at: number): CharacterMap {
  const size = view.getUint16(at + 6);
  return (codePoint) => {
    for (let i = 0; i < size; i += 2) {
      if (codePoint > view.getUint16(at + 14 + i)) continue;
      const start = view.getUint16(at + 16 + size + i);
      if (codePoint < start) return 0;
      const delta = view.getUint16(at + 16 + 2 * size + i);
      const rangeAt = at + 16 + 3 * size + i;
      const range = view.getUint16(rangeAt);
      if (range === 0) return (codePoint + delta) & 0xffff;
      const glyph = view.getUint16(rangeAt + range + 2 * (codePoint - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
