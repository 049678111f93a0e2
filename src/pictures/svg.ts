import { cleanLine } from '../text/clean.js';
import { FONT_FALLBACK, font, type Weight } from './font.js';
import { palette } from './palette.js';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it may stand in an element or a quoted attribute: one line, no characters that XML forbids. */
export const escapeSvg = (text: string): string =>
  cleanLine(text)
    .replace(/[\uFFFE\uFFFF]/gu, '')
    .replace(/[&<>"']/gu, (character) => ENTITIES[character]!);

/** An attribute's number: one decimal is a tenth of a pixel. */
const number = (value: number): string => String(Math.round(value * 10) / 10);

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with its attributes escaped; `content` is markup already. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const list = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? number(value) : escapeSvg(value!)}"`)
    .join('');
  return content ? `<${name}${list}>${content}</${name}>` : `<${name}${list}/>`;
}

export interface TextStyle {
  readonly size: number;
  readonly weight?: Weight;
  readonly colour?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Keeps lines behind it away from its letters. */
  readonly halo?: boolean;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A text as the shipped font can show it: characters that it has no picture for (emoji, Chinese) are left out.
 * `instead` is shown where nothing is left.
 */
export function showable(text: string, instead = '?'): string {
  const { metrics } = font('normal');
  const shown = [...graphemes.segment(cleanLine(text).normalize('NFC'))]
    .map(({ segment }) => segment)
    .filter((segment) => metrics.has(segment))
    .join('');
  return cleanLine(shown) || instead;
}

export const widthOf = (text: string, { size, weight = 'normal' }: TextStyle): number =>
  font(weight).metrics.widthOf(text, size);

/** A text cut with … so that it is no wider than `most`. */
export function fittedText(text: string, most: number, style: TextStyle): string {
  if (widthOf(text, style) <= most) return text;
  const characters = [...graphemes.segment(text)].map(({ segment }) => segment);
  while (characters.length > 1 && widthOf(`${characters.join('').trimEnd()}…`, style) > most) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

/** A text in lines no wider than `most`, the last cut with … where there would be more than `lines`. */
export function lined(text: string, most: number, lines: number, style: TextStyle): string[] {
  const made: string[] = [];
  let rest = text.split(' ');
  while (rest.length > 0 && made.length < lines - 1) {
    let taken = 1;
    while (taken < rest.length && widthOf(rest.slice(0, taken + 1).join(' '), style) <= most) taken++;
    const line = rest.slice(0, taken).join(' ');
    // A word longer than the line is cut where it stands; nothing after it would be read anyway.
    if (widthOf(line, style) > most) return [...made, fittedText(rest.join(' '), most, style)];
    made.push(line);
    rest = rest.slice(taken);
  }
  return rest.length > 0 ? [...made, fittedText(rest.join(' '), most, style)] : made;
}

/** A text with its baseline at `y`. */
export const text = (content: string, x: number, y: number, style: TextStyle): string =>
  element(
    'text',
    {
      x,
      y,
      'font-size': style.size,
      'font-weight': style.weight === 'bold' ? 'bold' : undefined,
      'text-anchor': style.anchor === 'start' ? undefined : style.anchor,
      fill: style.colour ?? palette.ink,
      ...(style.halo && { 'paint-order': 'stroke', stroke: palette.ground, 'stroke-width': 5 }),
    },
    escapeSvg(content),
  );

/** A whole picture on its own ground in a frame; title and description are what a screen reader says. */
export function document(
  { width, height, title, description }: { width: number; height: number; title: string; description: string },
  content: readonly string[],
): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${number(width)}" height="${number(height)}" viewBox="0 0 ${number(width)} ${number(height)}" role="img" aria-labelledby="title description" font-family="${escapeSvg(FONT_FALLBACK)}">`,
    `<title id="title">${escapeSvg(title)}</title>`,
    `<desc id="description">${escapeSvg(description)}</desc>`,
    element('rect', {
      x: 1,
      y: 1,
      width: width - 2,
      height: height - 2,
      rx: 12,
      fill: palette.ground,
      stroke: palette.frame,
      'stroke-width': 2,
    }),
    ...content,
    '</svg>',
    '',
  ].join('\n');
}
