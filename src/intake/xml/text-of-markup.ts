import { Parser } from 'htmlparser2';
import { cleanLine } from '../../text/clean.js';

const LONGEST = 20_000;

/** The text of a short piece of HTML, such as a title in a feed, on one line: elements gone, entities read. */
export function textOfMarkup(markup: string): string {
  const parts: string[] = [];
  const ontext = (part: string): void => {
    parts.push(part);
  };
  new Parser({ ontext }, { decodeEntities: true }).end(markup.slice(0, LONGEST));
  return cleanLine(parts.join(''));
}
