import { listLines } from '../../text/list-lines.js';

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** What stands between angle brackets, as a person would have typed it; calls of people and groups go. */
function unwrapped(content: string): string {
  const [target = '', label] = content.split('|', 2);
  if (/^[@!]/u.test(target)) return ' ';
  if (target.startsWith('#')) return label ? `#${label}` : ' ';
  // Where a link leads tells whether its words are part of the sentence: that is read with all other marks.
  return label && /^(?:https?|ftp):/u.test(target)
    ? `[${label}](${target})`
    : (label ?? target.replace(/^mailto:/u, ''));
}

/** The words of a message as its author typed them: Slack's brackets and entities undone, mentions left out. */
export const readMessage = (text: string): string =>
  listLines(text.replace(/^&gt;/gmu, '>'))
    .replace(/<([^<>]{1,4000})>/gu, (_whole, content: string) => unwrapped(content))
    .replace(/&(?:amp|lt|gt);/gu, (entity) => ENTITIES[entity]!)
    .replace(/\s+/gu, ' ')
    .trim();

/** Whether a message calls this user. */
export const mentions = (text: string, user: string): boolean =>
  text.includes(`<@${user}>`) || text.includes(`<@${user}|`);
