import type { Card, CardRow } from '../../replies/card.js';
import { shortTitle } from '../../replies/quote-marks.js';
import { escapeText } from './escape.js';
import { cut } from './limits.js';
import type { Page } from './page.js';

/** What the rows of a card leave to quotes and their sources. */
const SPARE = 2000;

/** A row as a line that reads on a phone, where columns would break: name, figures, newest date, sources. */
function rowText({ name, cooperative, conflictual, mixed, latest, citations, note }: CardRow): string {
  const figures = [
    cooperative > 0 && `${cooperative} together`,
    conflictual > 0 && `${conflictual} apart`,
    mixed > 0 && `${mixed} both`,
  ].filter(Boolean);
  const parts = [figures.join(', ') || 'nothing counted', `latest ${latest ?? 'not dated'}`, note].filter(Boolean);
  const numbers = citations.map((number) => `[${number}]`).join(' ');
  return `**${escapeText(cut(name, 80))}** · ${escapeText(parts.join(' · '))}${numbers && ` ${numbers}`}`;
}

/** The tables of a card as blocks of lines, as far as they fit. */
export function cardBlocks(card: Card, page: Page): string[] {
  const blocks: string[] = [];
  if (card.short) {
    const title = `**${escapeText(cut(shortTitle(card), 300))}**`;
    if (page.take(title)) blocks.push(title);
  }
  for (const { title, rows, more } of card.tables) {
    const heading = `__${escapeText(cut(title, 80))}__`;
    const spare = card.short ? 0 : SPARE;
    if (!page.take(heading, rows[0]?.citations, spare)) break;
    const lines = [heading];
    for (const row of rows) {
      const text = rowText(row);
      if (!page.take(text, row.citations, spare)) break;
      lines.push(text);
    }
    const left = more + rows.length - (lines.length - 1);
    const note = `-# and ${left} more`;
    if (left > 0 && page.take(note)) lines.push(note);
    blocks.push(lines.join('\n'));
  }
  return blocks;
}
