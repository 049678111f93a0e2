import type {
  ContextBlock,
  HeaderBlock,
  PlainTextElement,
  RichTextBlock,
  RichTextElement,
  RichTextSection,
} from '@slack/types';
import { LIMITS } from './limits.js';
import { clipped } from './plain.js';

/** Rich text is data, not markup: whatever stands in `text` is shown as it is, and nobody is called. */
export const run = (text: string, style?: { bold?: boolean; italic?: boolean }): RichTextElement[] =>
  text === '' ? [] : [{ type: 'text', text, ...(style && { style }) }];

export const bold = (text: string): RichTextElement[] => run(text, { bold: true });

// Slack refuses an empty section.
const section = (elements: RichTextElement[]): RichTextSection => ({
  type: 'rich_text_section',
  elements: elements.length > 0 ? elements : run('–'),
});

export const richText = (...elements: RichTextBlock['elements']): RichTextBlock => ({ type: 'rich_text', elements });

/** A paragraph. */
export const paragraph = (elements: RichTextElement[]): RichTextBlock => richText(section(elements));

/** A title over a list of lines. */
export const bullets = (title: string, lines: readonly RichTextElement[][]): RichTextBlock =>
  richText(section(bold(title)), { type: 'rich_text_list', style: 'bullet', elements: lines.map(section) });

/** Text that is nothing but text: no mrkdwn, no emoji codes. */
export const plainText = (text: string, limit: number): PlainTextElement => ({
  type: 'plain_text',
  text: clipped(text, limit),
  emoji: false,
});

export const header = (text: string): HeaderBlock => ({ type: 'header', text: plainText(text, LIMITS.header) });

/** Small print: each line an element of its own, at most ten. */
export const smallPrint = (lines: readonly string[], limit: number = LIMITS.contextText): ContextBlock => ({
  type: 'context',
  elements: lines.slice(0, LIMITS.contextElements).map((line) => plainText(line, limit)),
});
