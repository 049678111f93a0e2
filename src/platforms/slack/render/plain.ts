import { cleanInPlace, firstCharacters } from '../../../text/clean.js';

/** Text from outside as it is shown: lines kept, control and bidirectional characters as spaces, so offsets stay true. */
export const shown = (text: string): string => text.split('\n').map(cleanInPlace).join('\n');

/** At most `limit` code units, the cut shown. Never empty, since Slack refuses empty texts. */
export function clipped(text: string, limit: number): string {
  const line = cleanInPlace(text).trim();
  if (line.length <= limit) return line || '–';
  return `${firstCharacters(line, limit - 1).trimEnd()}…`;
}

/**
 * Text made safe for `mrkdwn`, and for the `text` of a message: Slack's three special characters, and names that
 * would call a whole channel where an older client reads them.
 */
export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/@(?=(?:channel|here|everyone)\b)/giu, '@\u2060');

/** An address that may become a link: http or https, without what would end the link. */
export function linkable(url: string | undefined, limit: number): string | undefined {
  if (!url || url.length > limit || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  return href.replaceAll('|', '%7C').replaceAll('<', '%3C').replaceAll('>', '%3E');
}
