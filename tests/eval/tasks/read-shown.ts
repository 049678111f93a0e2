import { renderReply } from '../../../src/platforms/terminal/render-reply.js';
import type { Reply } from '../../../src/replies/reply.js';
import { readable } from '../../support/discord/reading.js';
import type { Shown } from './task.js';

type Quoted = Shown['quotes'][number];

const NEAR = 'Not an answer, but near';
/** What is only near answers nothing; a message in a chat does not say so otherwise. */
const answers = ({ label }: Quoted): boolean => label !== 'Near' && !label.startsWith(NEAR);
// A quote that does not fit one line of a terminal is one line where there is no terminal.
const oneLine = (text: string): string => text.replace(/\s{2,}/gu, ' ');

/** A reply in the terminal, where all of it stands. */
export function shownInTerminal(reply: Reply): Shown {
  const quotes = [
    ...reply.quotes.map(({ text, role = '' }): Quoted => ({ text, label: role })),
    ...reply.near.map(({ text, role }): Quoted => ({ text, label: [NEAR, role].filter(Boolean).join(' · ') })),
  ];
  const words = quotes.reduce((rest, { text }) => rest.replaceAll(oneLine(text), ''), renderReply(reply));
  return { answered: reply.answered, quotes, words };
}

interface Component {
  readonly content?: string;
  readonly components?: readonly Component[];
}

const contentsOf = (components: readonly Component[]): string[] =>
  components.flatMap(({ content, components: inner = [] }) => [...(content ? [content] : []), ...contentsOf(inner)]);

/** A message of Discord: its texts are Markdown, its quotes numbered lines in it. */
export function shownInDiscord({ components }: { readonly components: readonly Component[] }): Shown {
  const quotes: Quoted[] = [];
  const words: string[] = [];
  for (const content of contentsOf(components)) {
    const near = content.startsWith(`**${NEAR}**`) ? NEAR : '';
    for (const part of content.split(/^(?=\d+\\\. )/mu)) {
      const [, lead = '', quoted = '', tail = ''] =
        /^\d+\\\. (?:\*\*((?:\\.|[^*\\])+)\*\*\s)?((?:\[…\] )?[“‘"‚]?[\s\S]*?) \[\d+\](?:\n-# — ([\s\S]*))?\s*$/u.exec(
          part,
        ) ?? [];
      if (!quoted) words.push(readable(part));
      else {
        quotes.push({ text: readable(quoted), label: [near, readable(lead)].filter(Boolean).join(' · ') });
        words.push(readable(lead), readable(tail));
      }
    }
  }
  return { answered: quotes.some(answers), quotes, words: words.join('\n') };
}

interface Element {
  readonly type: string;
  readonly text?: string | Element;
  readonly elements?: readonly Element[];
  readonly rows?: readonly (readonly Element[])[];
}

const wordsIn = (element: Element): string => {
  const { text, elements = [], rows = [] } = element;
  const own = typeof text === 'string' ? text : text ? wordsIn(text) : '';
  const inner = elements
    .map(wordsIn)
    .join(element.type === 'rich_text_section' || element.type === 'rich_text_quote' ? '' : '\n');
  return [own, inner, ...rows.map((row) => row.map(wordsIn).join(' '))].filter(Boolean).join('\n');
};

/** A message of Slack: quotes are the quotations of its rich text. */
export function shownInSlack(blocks: readonly Element[]): Shown {
  const quotes: Quoted[] = [];
  const words: string[] = [];
  let near = '';
  for (const block of blocks) {
    const parts = block.type === 'rich_text' ? (block.elements ?? []) : [];
    const at = parts.findIndex(({ type }) => type === 'rich_text_quote');
    if (at < 0) {
      const text = wordsIn(block);
      if (text === NEAR) near = NEAR;
      words.push(text);
      continue;
    }
    const label = parts.slice(0, at).map(wordsIn).join('\n');
    quotes.push({ text: wordsIn(parts[at]!), label: [near, label].filter(Boolean).join(' · ') });
    words.push(label, ...parts.slice(at + 1).map(wordsIn));
  }
  return { answered: quotes.some(answers), quotes, words: words.join('\n') };
}
