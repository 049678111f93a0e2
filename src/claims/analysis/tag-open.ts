import type { Lexicon } from '../lexicon/lexicon.js';
import type { VerbForm } from './analysis.js';
import * as english from './english.js';
import { breaksGroup } from './gaps.js';
import type { Draft } from './sentence-words.js';

/** A word with its neighbours: those before are tagged already, those after are known by their spelling only. */
export interface Place {
  readonly list: readonly Draft[];
  readonly i: number;
  readonly before: Draft | undefined;
  readonly after: Draft | undefined;
  /** Punctuation or the start of the sentence stands before it. */
  readonly broken: boolean;
  /** The clause has its verb already. */
  readonly sawVerb: boolean;
  readonly lexicon: Lexicon;
}

const SUFFIX_ADJECTIVE = /(?:ous|ful|ive|ical|able|ible|less|ary|ial|ional|istic)$/u;
const SURE_ADVERB = /ly$|^(?:also|always|often|never|still|now|then|both|all|each|ever|once|again)$/u;

/** Settles the open classes: noun, adjective or verb. */
export function tagOpen(word: Draft, place: Place): void {
  const decision = decide(word, place);
  if (typeof decision === 'object') {
    word.tag = 'verb';
    word.form = decision.form;
    word.lemma = place.lexicon.forms.get(word.folded)?.lemma ?? word.folded;
    return;
  }
  word.lemma = word.folded;
  const looks =
    english.ADJECTIVES.has(word.folded) ||
    (SUFFIX_ADJECTIVE.test(word.folded) && !place.lexicon.nouns.has(word.folded));
  const agent = place.lexicon.heads.agents.has(word.folded) && !follows(place).noun;
  word.tag = decision === 'noun' && looks && !agent ? 'adjective' : decision;
}

type Decision = 'noun' | 'adjective' | { readonly form: VerbForm };

/** What kind of word stands after, as far as its spelling tells. */
function follows(place: Place) {
  const { after, lexicon } = place;
  const joined = after !== undefined && !breaksGroup(after.gap);
  const w = after?.folded ?? '';
  const mention = joined && after!.mention !== undefined;
  const determiner =
    joined && !mention && (english.DETERMINERS.has(w) || /^(?:it|them|him|us|that|what|how|whom)$/u.test(w));
  const preposition = joined && !mention && (english.PREPOSITIONS.has(w) || w === 'to');
  const closed =
    !joined ||
    mention ||
    determiner ||
    preposition ||
    english.CONJUNCTIONS.has(w) ||
    english.ADVERBS.has(w) ||
    english.PRONOUNS.has(w) ||
    english.BE.has(w) ||
    english.HAVE.has(w) ||
    english.DO.has(w) ||
    english.SUBORDINATORS.has(w) ||
    english.MODALS.has(w) ||
    /[^l]ly$/u.test(w);
  // A past form after a noun is its verb, not the noun that it describes.
  const verbal =
    joined &&
    !mention &&
    !closed &&
    (lexicon.forms.get(w)?.forms.some((f) => f === 'ed' || f === 'en' || f === 's') ?? false) &&
    !english.NOUN_TOO.has(lexicon.forms.get(w)!.lemma) &&
    !lexicon.nouns.has(w);
  return { joined, w, mention, determiner, preposition, noun: joined && !closed && !verbal };
}

function decide(word: Draft, place: Place): Decision {
  const { list, i, before, after, broken, lexicon } = place;
  const w = word.folded;
  const known = lexicon.forms.get(w);
  const next = follows(place);
  const tied = !broken && before !== undefined;
  // The first part of a compound ("war-torn", "long-range").
  if (after?.hyphened && !after.mention) return 'adjective';
  const opensClause = !tied && i > 0 && known?.forms.includes('ing') && (next.noun || next.mention || next.determiner);
  // "Danish marines occupied Iceland", not "the occupied island".
  const acts =
    tied &&
    known !== undefined &&
    (next.mention || next.determiner) &&
    (before.tag === 'noun' ||
      (before.tag === 'conjunction' && place.sawVerb) ||
      (before.mention !== undefined && before.mention.basis !== 'adjective')) &&
    !before.possessive;
  if (english.NOT_VERBS.has(w) && !acts && !opensClause && !(tied && before.tag === 'auxiliary' && known))
    return 'noun';
  const guess =
    known || /^\p{Lu}/u.test(word.surface)
      ? undefined
      : /[^e]ed$/u.test(w) && w.length > 4
        ? 'ed'
        : /ing$/u.test(w) && w.length > 5
          ? 'ing'
          : undefined;
  if (!known && !guess) return tied && (before.tag === 'to' || before.tag === 'modal') ? { form: 'base' } : 'noun';
  const forms: readonly VerbForm[] = known?.forms ?? (guess === 'ed' ? ['ed', 'en'] : ['ing']);
  const nounToo =
    english.NOUN_TOO.has(w) ||
    english.NOUN_TOO.has(known?.lemma ?? '') ||
    lexicon.nouns.has(w) ||
    lexicon.nouns.has(known?.lemma ?? '') ||
    lexicon.relators.has(w) ||
    lexicon.heads.agents.has(w);
  if (word.hyphened && before && !before.mention) return forms[0] === 'base' || forms[0] === 's' ? 'noun' : 'adjective';
  if (word.hyphened && before?.mention && forms[0] !== 'base' && forms[0] !== 's') return 'adjective';
  const adverbBefore = tied && before.tag === 'adverb';
  // "were traditionally allies": after "be" no bare form is a verb.
  if (
    adverbBefore &&
    list[i - 2]?.lemma === 'be' &&
    list[i - 2]?.tag === 'auxiliary' &&
    !forms.some((f) => f !== 'base' && f !== 's')
  )
    return 'noun';
  const host = adverbBefore ? list[i - 2] : before;
  const nominalBefore =
    tied &&
    host !== undefined &&
    (host.tag === 'determiner' ||
      host.possessive ||
      (!adverbBefore && (host.tag === 'adjective' || adjectival(host, list[i - 2]))));
  // "our consistent and unwavering support".
  const paired =
    tied &&
    before.tag === 'conjunction' &&
    list[i - 2]?.tag === 'adjective' &&
    next.noun &&
    /^(?:determiner|adjective)$/u.test(list[i - 3]?.tag ?? '');
  if (paired && (forms.includes('ing') || forms.includes('en'))) return 'adjective';
  if (forms.includes('ing')) {
    if (nominalBefore)
      return next.noun || next.mention
        ? 'adjective'
        : lexicon.nouns.has(w) || next.w === 'of' || nounToo
          ? 'noun'
          : { form: 'ing' };
    if (tied && before.tag === 'auxiliary') return { form: 'ing' };
    if (lexicon.nouns.has(w) && next.w === 'of') return 'noun';
    const nounBefore =
      tied &&
      (before.mention || before.tag === 'noun' || (before.tag === 'conjunction' && list[i - 2]?.tag === 'noun'));
    if (lexicon.nouns.has(w) && nounBefore && (!next.joined || next.preposition || english.BE.has(next.w)))
      return 'noun';
    return { form: 'ing' };
  }
  if (forms.includes('ed') || forms.includes('en')) {
    const base = forms.includes('base');
    if (
      base &&
      tied &&
      (before.tag === 'to' || before.tag === 'modal' || (before.tag === 'auxiliary' && before.lemma === 'do'))
    )
      return { form: 'base' };
    // "the Albanian–Soviet split": a noun that two adjectives describe.
    if (nominalBefore && base && nounToo && host.mention && (host.hyphened || list[i - 2]?.tag === 'determiner'))
      return 'noun';
    if (nominalBefore && !(host.mention && !next.noun && !next.mention))
      return base && nounToo ? 'noun' : next.noun || next.mention ? 'adjective' : base ? 'noun' : { form: 'en' };
    if (tied && (before.tag === 'preposition' || before.tag === 'verb') && (next.noun || next.mention) && !base)
      return 'adjective';
    if (tied && before.tag === 'preposition') return base && nounToo ? 'noun' : 'adjective';
    if (
      base &&
      nounToo &&
      !(tied && (before.mention || /^(?:noun|pronoun|adverb|conjunction|auxiliary)$/u.test(before.tag)))
    )
      return 'noun';
    if (
      base &&
      nounToo &&
      tied &&
      (before.tag === 'noun' || before.tag === 'conjunction') &&
      !next.determiner &&
      !next.mention
    )
      return 'noun';
    const helper = tied ? list.slice(0, i).findLast((x) => x.tag !== 'adverb' && x.tag !== 'negation') : undefined;
    const helped = helper?.tag === 'auxiliary';
    return { form: forms.includes('ed') && !(helped && forms.includes('en')) ? 'ed' : 'en' };
  }
  if (/^\p{Lu}/u.test(word.surface) && i > 0 && (nounToo || forms[0] === 'base')) return 'noun';
  const form = forms[0]!;
  if (
    tied &&
    form === 'base' &&
    before.tag === 'verb' &&
    /^(?:help|let|make)$/u.test(before.lemma) &&
    (next.mention || next.determiner || next.noun)
  )
    return { form };
  if (nominalBefore)
    return (host.folded === 'both' || host.folded === 'all') && form === 'base' && i > 1 && !nounToo
      ? { form }
      : 'noun';
  if (
    tied &&
    (before.tag === 'to' ||
      before.tag === 'modal' ||
      (before.tag === 'auxiliary' && before.lemma === 'do') ||
      before.tag === 'negation')
  )
    return { form };
  if (tied && before.tag === 'pronoun' && !/^(?:him|them|us|me|itself|themselves)$/u.test(before.folded))
    return { form };
  if (tied && (before.tag === 'preposition' || (before.tag === 'verb' && form === 's' && nounToo))) return 'noun';
  if (tied && before.tag === 'subordinator') return nounToo && !next.determiner && !next.mention ? 'noun' : { form };
  if (adverbBefore)
    return nounToo && !SURE_ADVERB.test(before.folded) && !next.determiner && !next.mention ? 'noun' : { form };
  // A verb agrees with its noun: "a security sweep" is none.
  if (
    form === 'base' &&
    (nounToo || !english.COMMON_VERBS.has(known!.lemma)) &&
    tied &&
    before.tag === 'noun' &&
    !/s$|^(?:people|police|troops|men)$/u.test(before.surface) &&
    list[i - 2]?.tag !== 'conjunction'
  )
    return 'noun';
  // "demanded that Tehran grant it …".
  if (
    form === 'base' &&
    tied &&
    before.mention &&
    list[i - 2]?.folded === 'that' &&
    (next.determiner || next.mention || next.noun)
  )
    return { form };
  if (!nounToo) return broken && i > 0 && form === 'base' && !/,/u.test(word.gap) ? 'noun' : { form };
  return nounOrVerb(place, form, next);
}

/** "US support for", "Iran supports the": an object after it speaks for a verb, a preposition for a noun. */
function nounOrVerb(
  { list, i, before, after, broken, sawVerb, lexicon }: Place,
  form: VerbForm,
  next: ReturnType<typeof follows>,
): Decision {
  if (broken || !before) return 'noun';
  const w = list[i]!.folded;
  const lemma = lexicon.forms.get(w)!.lemma;
  const opens = next.determiner || next.mention;
  const named = before.mention !== undefined && before.mention.basis !== 'adjective';
  const subject = named || before.tag === 'noun' || before.tag === 'number' || before.mention !== undefined;
  const plural =
    /s$/u.test(before.surface) ||
    (list[i - 2]?.tag === 'conjunction' && (named || before.tag === 'noun')) ||
    before.tag === 'number' ||
    (/,/u.test(before.gap) && named && list[i - 2]?.mention !== undefined);
  const agrees = form === 's' ? !plural || named : plural;
  // "the three countries stand ready".
  if (
    subject &&
    !sawVerb &&
    agrees &&
    lemma === 'stand' &&
    /^(?:ready|firm|united|together|by|with|behind|against|alongside|shoulder|prepared|committed)$/u.test(next.w)
  )
    return { form };
  if (subject && !sawVerb && agrees) {
    if (opens) return { form };
    if (form === 'base' && plural && list[i - 2]?.tag === 'conjunction' && next.noun) return { form };
    if (form === 'base' && next.w === 'to' && named) return { form };
    if (named && lexicon.particles.get(lemma)?.some((p) => p.split(' ')[0] === next.w)) return { form };
    const licensed = lexicon.verbs.get(lemma)?.some((e) => e.preps.includes(next.w)) ?? false;
    if (licensed && named && !lexicon.nouns.has(w)) return { form };
    if (
      form === 's' &&
      named &&
      !lexicon.nouns.has(w) &&
      !lexicon.heads.agents.has(w) &&
      (next.noun || english.ADVERBS.has(next.w) || next.w === 'to')
    )
      return { form };
    return 'noun';
  }
  if (subject && opens && sawVerb && form === 's' && named) return { form };
  if (
    before.tag === 'conjunction' &&
    sawVerb &&
    ((opens && !after?.possessive) ||
      (form === 'base' && next.noun && list.slice(0, i).some((x) => x.lemma === lemma && x.tag === 'verb')))
  )
    return { form };
  return 'noun';
}

/** "Turkish", "Syrian": describes what follows. "The British", "Palestinians" are people. */
const adjectival = (word: Draft, before: Draft | undefined): boolean =>
  word.mention?.basis === 'adjective' &&
  !/s$/u.test(word.surface) &&
  !(before?.folded === 'the' && /(?:ese|ish|ch|iss)$/u.test(word.surface));
