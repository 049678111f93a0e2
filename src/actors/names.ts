import { tokens } from '../text/tokens.js';
import type { Actor, Leader, MentionBasis } from './actor.js';
import { foreignStem } from './foreign-forms.js';

/** One name of one actor, cut into folded words for the trie. */
export interface ActorName {
  /** Undefined for a decoy: a name of something that is no actor. */
  readonly actor?: Actor;
  readonly basis: MentionBasis;
  readonly text: string;
  readonly words: readonly string[];
  /** For each word as written in actors.yaml: must it be in capitals, begin with one, or is it free? */
  readonly shape: readonly LetterCase[];
  readonly leader?: Leader;
  /** Counts only after a title, or where the text gives the person's full name. */
  readonly surnameOnly: boolean;
  /** Counts only in front of a hyphen: "Sino-Soviet". */
  readonly prefixOnly: boolean;
  readonly lookupOnly: boolean;
}

export type LetterCase = 'capitals' | 'capital' | 'free';

/** How a word of a name must be written in a text: acronyms of up to three letters in capitals, names with one. */
function letterCase(surface: string): LetterCase {
  const letters = surface.replace(/[^\p{L}]/gu, '');
  if (!/^\p{Lu}/u.test(letters)) return 'free';
  return letters.length > 1 && letters.length <= 3 && letters === letters.toUpperCase() ? 'capitals' : 'capital';
}

const LANGUAGES_WITH_STEMS = new Set(['ru', 'uk', 'ar', 'fa', 'he', 'ur', 'ku']);

/** Every name of an actor, in the order in which they win where two are equally long. */
export function namesOf(actor: Actor): ActorName[] {
  const names: ActorName[] = [];
  const add = (text: string, basis: MentionBasis, more: Partial<ActorName> = {}) => {
    const parts = tokens(text.replace(/-$/u, ''));
    if (parts.length === 0) return;
    names.push({
      actor,
      basis,
      text,
      words: parts.map((part) => part.folded),
      shape: parts.map((part) => letterCase(part.surface)),
      surnameOnly: false,
      prefixOnly: text.endsWith('-'),
      lookupOnly: false,
      ...more,
    });
  };
  for (const name of [actor.name, ...actor.aliases]) add(name, 'name');
  for (const name of actor.adjectives) add(name, 'adjective');
  for (const name of actor.metonyms) add(name, 'metonym');
  for (const name of actor.offices) add(name, 'office');
  for (const leader of actor.leaders) {
    for (const name of [leader.name, ...leader.aliases]) add(name, 'leader', { leader });
    for (const name of leader.surnames ?? []) add(name, 'leader', { leader, surnameOnly: true });
  }
  for (const name of actor.misspellings) add(name, 'misspelling');
  for (const [language, list] of Object.entries(actor.foreign)) {
    for (const name of list) {
      const stems = LANGUAGES_WITH_STEMS.has(language)
        ? { words: tokens(name).map((part) => foreignStem(part.folded)) }
        : {};
      add(name, 'foreign-name', stems);
    }
  }
  for (const name of actor.lookupOnly ?? []) add(name, 'name', { lookupOnly: true });
  return names;
}

/** A name that contains an actor's name and is no actor: matched so that the actor is not. */
export function decoy(text: string): ActorName {
  const parts = tokens(text);
  return {
    basis: 'name',
    text,
    words: parts.map((part) => part.folded),
    shape: parts.map((part) => letterCase(part.surface)),
    surnameOnly: false,
    prefixOnly: false,
    lookupOnly: false,
  };
}

/** The key under which a whole name is looked up: its folded words with single spaces, without "the". */
export const nameKey = (words: readonly string[]): string => words.join(' ').replace(/^the (?=.)/u, '');

/** The same for a name as a person types it. */
export const typedKey = (text: string): string => nameKey(tokens(text).map((part) => part.folded));
