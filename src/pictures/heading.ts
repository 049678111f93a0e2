import type { Picture } from '../replies/picture.js';
import { palette } from './palette.js';
import { lined, showable, type TextStyle, text } from './svg.js';

export const MARGIN = 28;

const TITLE: TextStyle = { size: 26, weight: 'bold' };
const SMALL: TextStyle = { size: 16, colour: palette.faint };

/** Title, corpus, filters in force and what was left out, from the upper left corner. */
export function heading(
  { title, span, filters, leftOut }: Picture,
  width: number,
): { parts: string[]; height: number } {
  const most = width - 2 * MARGIN;
  const told = [
    `Claims in ${span}`,
    ...(filters.length > 0 ? [`Only ${filters.join(', ')}`] : []),
    ...(leftOut ? [leftOut] : []),
  ];
  let y = MARGIN;
  const parts: string[] = [];
  const put = (content: string, lines: number, style: TextStyle) => {
    for (const line of lined(showable(content), most, lines, style)) {
      y += style.size * 1.35;
      parts.push(text(line, MARGIN, y - style.size * 0.35, style));
    }
  };
  put(title, 2, TITLE);
  for (const line of told) put(line, 2, SMALL);
  return { parts, height: y };
}
