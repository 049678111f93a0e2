import { tokens } from '../../src/text/tokens.js';
import { hintsOf } from '../asking-words.js';
import { matterOf } from './matter-of.js';
import type { NamedIn } from './named-in.js';

const KINDS_OF_SPEAKERS = /\b(?:experts|analysts|scholars|observers|officials|researchers|think\s+tanks)\b/iu;
/** What joins two who are both to be heard. */
const JOINED = /^\s*(?:['’]s?)?\s*(?:,|and|&|vs\.?|versus|or)\s*(?:of\s+)?(?:the\s+)?$/iu;
const ABOUT = /\b(?:on|about|abt|re|regarding|concerning|towards?|over)\b[:\s]/iu;
const WAYS = ['speaking', 'quoting'] as const;

/** Words that hint at speech, and not only at who speaks. */
const SPEAKERS = new Set([
  'each',
  'both',
  'side',
  'sides',
  'official',
  'officials',
  'president',
  'minister',
  'call',
  'public',
]);
const isSpeech = (folded: string): boolean => !SPEAKERS.has(folded) && hintsOf(folded).includes('speaking');

/**
 * Whose words a text wants, and about what: experts where it names such, else the first that it names, with those that
 * are joined to it. Undefined where nobody or no matter is named.
 */
export function speakerAndMatter({ mentions, rest }: NamedIn): { about: string; speaker: string } | undefined {
  const [kind] = KINDS_OF_SPEAKERS.exec(rest) ?? [];
  const [first, ...others] = mentions;
  if ((!kind && !first) || !tokens(rest).some(({ folded }) => isSpeech(folded))) return undefined;
  let end = first?.end ?? 0;
  const speakers = first ? [first.surface] : [];
  for (const { start, end: next, surface } of others) {
    if (!JOINED.test(rest.slice(end, start))) break;
    speakers.push(surface);
    end = next;
  }
  const speaker = kind ?? speakers.join(' and ');
  const apart = kind
    ? rest.replace(kind, ' ')
    : `${rest.slice(0, first!.start)} ${rest.slice(end).replace(/^['’]?s\b/iu, '')}`;
  const after = kind ? undefined : ABOUT.exec(rest.slice(end));
  const told = after ? matterOf(rest.slice(end + after.index + after[0].length), ...WAYS) : '';
  const about = told || matterOf(apart, ...WAYS);
  return about ? { about, speaker } : undefined;
}
