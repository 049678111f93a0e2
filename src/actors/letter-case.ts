import type { Token } from '../text/tokens.js';
import type { ActorName } from './names.js';

// English words, so that in lower case they are the word, in a question too: acronyms first, then names.
const ALSO_WORDS = new Set('us who let car raw fry cad pap ani spa aes nam ira eta gnu tsk roc milf'.split(' '));
const NAMES_ALSO_WORDS = new Set(
  (
    'male pole salami gallant barrack saree chine chino chinos suede chili grenade allemande macedoine rumen petra ' +
    'dawn island'
  ).split(' '),
);
// The only acronyms of two letters that people type in lower case and that mean nothing else ("us" is judged apart).
const TWO_LETTERS_TYPED = new Set(['uk', 'eu', 'un', 'dc']);

const letters = (surface: string): string => surface.replace(/['’ʼ].*$/u, '').replace(/[^\p{L}]/gu, '');
const inCapitals = (surface: string): boolean => /^(?:\p{Lu}|\p{Lu}{2,}s?)$/u.test(letters(surface));

/**
 * Whether the words of a text are written as the name demands. In questions letter case is free, except where the lower
 * case is an English word.
 */
export function caseFits(name: ActorName, words: readonly Token[], from: number, question: boolean): boolean {
  for (let at = 0; at < name.words.length; at++) {
    const surface = words[from + at]!.surface;
    const demanded = name.shape[at]!;
    // "The states and the militias" are those of the world; "the States" are one.
    if (question && surface === 'states' && name.words.length === 2 && name.words[0] === 'the') return false;
    if (demanded === 'free') continue;
    const only = name.words.length === 1;
    if (question) {
      const word = name.words[at]!;
      // "WHO supports them?" shouts; the organisation seldom begins a question.
      if (only && word === 'who' && from === 0) return false;
      const short = demanded === 'capitals' && word.length <= 2 && !TWO_LETTERS_TYPED.has(word);
      if (only && (short || ALSO_WORDS.has(word)) && !inCapitals(surface)) return false;
      if (only && NAMES_ALSO_WORDS.has(word) && !/^\p{Lu}/u.test(surface)) return false;
      continue;
    }
    if (demanded === 'capitals' ? !inCapitals(surface) : !/^(?:[dl]['’])?\p{Lu}/u.test(surface)) return false;
  }
  return true;
}

// "us" as people type it for the United States: "the us", "us troops", "us-iran", "iran and us".
const US_NOUNS = new Set(
  (
    'administration aid air aircraft airstrike airstrikes ally allies ambassador arms army assistance backing bases base bombers ' +
    'bombing congress consulate dollars drone election embassy envoy forces foreign government influence interests invasion led ' +
    'intelligence marines military missiles navy official officials operation personnel policy position presence president ' +
    'pressure relations response role sanctions secretary senate senator ships soldiers stance state strike strikes support ' +
    'supported backed made tariffs ties treasury troops vice war warships weapons withdrawal'
  ).split(' '),
);
const US_AS_PRONOUN_AFTER = new Set(
  'tell give show let help told teach remind inform shows tells gives gave'.split(' '),
);
const LINKS = new Set('and or vs versus with against between'.split(' '));

/** Whether a lower-case "us" in a question is the country. `isActor` says whether a word belongs to another mention. */
export function usIsCountry(
  text: string,
  words: readonly Token[],
  at: number,
  isActor: (index: number) => boolean,
): boolean {
  const before = words[at - 1];
  const after = words[at + 1];
  if (before && US_AS_PRONOUN_AFTER.has(before.folded)) return false;
  if (before?.folded === 'the') return true;
  if (text[words[at]!.end] === '-' || text[words[at]!.start - 1] === '-') return true;
  if (after && US_NOUNS.has(after.folded)) return true;
  if (isActor(at - 1) || isActor(at + 1)) return true;
  return (
    (before !== undefined && LINKS.has(before.folded) && isActor(at - 2)) ||
    (after !== undefined && LINKS.has(after.folded) && isActor(at + 2))
  );
}
