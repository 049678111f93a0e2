import { cleanLine, firstCharacters } from '../text/clean.js';

const LONGEST_ECHO = 80;

/**
 * The one way in which a reply repeats what a person typed: one line without control or bidirectional characters,
 * 80 code units at most. Renderers still escape it for their platform.
 */
export function safeEcho(text: string): string {
  const line = cleanLine(text.slice(0, 4 * LONGEST_ECHO));
  const shown = firstCharacters(line, LONGEST_ECHO);
  return shown === line && text.length <= 4 * LONGEST_ECHO ? shown : `${firstCharacters(line, LONGEST_ECHO - 1)}…`;
}
