import { shortLine } from '../text/clean.js';

const LONGEST_ECHO = 80;

/**
 * The one way in which a reply repeats what a person typed: one line without control or bidirectional characters,
 * 80 code units at most. Renderers still escape it for their platform.
 */
export const safeEcho = (text: string): string => shortLine(text, LONGEST_ECHO);
