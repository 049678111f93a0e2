import { readFriendsOrFoes } from '../../commands/friends-or-foes.js';
import { callOf } from '../../commands/intent/call-of.js';
import type { Library } from '../library.js';
import { actorsOf, type Carried, carriedNotice } from './carry-over.js';
import type { Turn } from './memory.js';

const OWN = /\b(?:their|its|his|her)\b/iu;
const THEM =
  /\b(?:(?:those|these|the)\s+two(?:\s+of\s+them)?(?:\s+(?:countries|states|sides|actors))?|both(?:\s+of\s+them)?|the\s+pair|they|them|it|he|she|him)\b/iu;
/** Cards of actors, which a text may ask for without a name. */
const OF_ACTORS: ReadonlySet<string> = new Set(['relation', 'timeline', 'voices']);

/** A text with the names for which a pronoun stands in it, or with the names at its end. */
function withNames(text: string, names: readonly string[]): string {
  const said = names.join(' and ');
  if (THEM.test(text)) return text.replace(THEM, said);
  if (OWN.test(text)) return text.replace(OWN, `${said}’s`);
  return `${text.replace(/[\s?!.]+$/u, '')}, ${said}?`;
}

/**
 * What a text asks for that names nobody, of the actors of the reply before: "compared to 2020, what has changed between
 * those two?" Undefined where it asks for no card, or the reply was on none or more than two.
 */
export function ofSubject(text: string, turn: Turn, library: Library): Carried | undefined {
  if (library.actors.find(text, { question: true }).length > 0) return undefined;
  const names = actorsOf(turn, library).map((typed) => library.actors.resolve(typed)?.name ?? typed);
  if (names.length === 0 || names.length > 2) return undefined;
  const full = withNames(text, names);
  const meant = callOf(full, library);
  const notices = carriedNotice(names);
  if (meant && OF_ACTORS.has(meant.command)) return { call: meant, notices };
  return readFriendsOrFoes(full, library)
    ? { call: { command: 'ask', options: { question: full } }, notices }
    : undefined;
}
