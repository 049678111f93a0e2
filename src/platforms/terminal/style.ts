/** Ways of setting text apart in a terminal. */
export type Style = 'bold' | 'dim' | 'highlight';

const CODES: Record<Style, readonly [string, string]> = {
  bold: ['\u001B[1m', '\u001B[22m'],
  dim: ['\u001B[2m', '\u001B[22m'],
  highlight: ['\u001B[1;33m', '\u001B[22;39m'],
};

/** A text in a style, or unchanged where there is no colour. */
export type Paint = (style: Style, text: string) => string;

export const plain: Paint = (_style, text) => text;
export const coloured: Paint = (style, text) => (text ? CODES[style][0] + text + CODES[style][1] : '');

/** Colour only on a terminal that can show it; NO_COLOR wins over FORCE_COLOR, as whoever set it must be able to read. */
export function paintFor(
  stream: { isTTY?: boolean },
  settings: { noColour: boolean; forceColour: boolean },
  terminal = process.env.TERM,
): Paint {
  if (settings.noColour) return plain;
  return settings.forceColour || (stream.isTTY && terminal !== 'dumb') ? coloured : plain;
}
