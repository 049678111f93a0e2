import type { Mention } from '../../actors/actor.js';
import type { Span } from '../../text/span.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Word } from './analysis.js';
import * as english from './english.js';
import { breaksGroup as ends } from './gaps.js';
import { tagOpen } from './open-classes/tag-open.js';
import { CLIPPED, type MutableWord, sentenceWords } from './sentence-words.js';

const LIKER = /^(?:they|we|you|i|who|both|all)$/u;

/** Whether a word with those beside it is a hedge before a number. */
function approximates(list: readonly MutableWord[], i: number): boolean {
  const at = (k: number) => list[k]?.folded ?? '';
  const number = (k: number) => /^\p{N}/u.test(at(k)) || english.NUMBERS.has(at(k));
  if (/^(?:more|less|fewer|up|as)$/u.test(at(i)) && /^(?:than|to|many|much)$/u.test(at(i + 1)))
    return number(i + 2) || (at(i + 2) === 'as' && number(i + 3));
  if (/^(?:than|to|many)$/u.test(at(i)) && /^(?:more|less|fewer|up|as)$/u.test(at(i - 1)))
    return number(i + 1) || (at(i + 1) === 'as' && number(i + 2));
  if (at(i) === 'as' && at(i - 1) === 'many') return number(i + 1);
  return (
    (at(i) === 'at' && at(i + 1) === 'least' && number(i + 2)) ||
    (at(i) === 'least' && at(i - 1) === 'at' && number(i + 1))
  );
}

/** Words with their part of speech. Nouns that may be verbs are settled by their neighbours. */
export function tagWords(text: string, span: Span, mentions: readonly Mention[], lexicon: Lexicon): Word[] {
  const list = sentenceWords(text, span, mentions);
  let sawVerb = false;
  for (const [i, word] of list.entries()) {
    if (word.mention) continue;
    const w = word.folded;
    const before = list[i - 1];
    const after = list[i + 1];
    // "urged X to “exercise restraint”": the mark parts no verb from its "to".
    const broken = i === 0 || ends(before!.tag === 'to' ? word.gap.replace(/["“”]/gu, '') : word.gap);
    const set = (tag: Word['tag'], lemma = w) => {
      word.tag = tag;
      word.lemma = lemma;
    };
    if (word.hyphened && before?.mention && lexicon.compounds.has(w)) {
      set('adjective');
      continue;
    }
    // "more than 100", "up to 16", "at least": part of the number.
    if (approximates(list, i)) {
      set('number');
      continue;
    }
    if (
      w === 'like' &&
      before &&
      !broken &&
      LIKER.test(list.slice(0, i).findLast((x) => x.tag !== 'adverb')?.folded ?? '')
    ) {
      set('verb');
      word.form = 'base';
      continue;
    }
    if (w === 'such' && after?.folded === 'as') {
      set('preposition');
      continue;
    }
    if (w === 'once' && /^(?:again|more)$/u.test(after?.folded ?? '')) {
      set('adverb');
      continue;
    }
    if (w === 'since' && before?.tag === 'auxiliary') {
      set('adverb');
      continue;
    }
    if (
      w === 'there' &&
      after &&
      (english.BE.has(after.folded) ||
        english.HAVE.has(after.folded) ||
        english.MODALS.has(after.folded) ||
        after.folded === 'remain')
    ) {
      set('pronoun');
      continue;
    }
    const plural =
      before?.tag === 'pronoun' ||
      (list[i - 2]?.tag === 'conjunction' && before?.tag !== 'verb') ||
      /s$/u.test(before?.folded ?? '');
    const acting =
      after !== undefined &&
      !after.mention &&
      (lexicon.forms.has(after.folded) ||
        english.HAVE.has(after.folded) ||
        english.BE.has(after.folded) ||
        english.MODALS.has(after.folded));
    if (
      /^(?:both|all|each)$/u.test(w) &&
      before &&
      !broken &&
      (before.tag === 'pronoun' || (before.tag !== 'verb' && before.tag !== 'preposition' && plural && acting))
    ) {
      set('adverb');
      continue;
    }
    if (w === 'to') {
      const form = after && !after.mention ? lexicon.forms.get(after.folded) : undefined;
      const nounAfter = after && !ends(after.gap.replace(/["“”]/gu, '')) && form?.forms.includes('base');
      set(nounAfter && after.folded !== 'talks' && !list[i + 2]?.hyphened ? 'to' : 'preposition');
    } else if (/n['’]t$/u.test(word.surface) && w !== "won't") {
      const stem = w.replace(/n?'t$/u, '').replace(/n$/u, '');
      set(
        english.MODALS.has(stem) || stem === 'wo' || stem === 'ca' ? 'modal' : 'auxiliary',
        stem === 'ca' ? 'can' : stem === 'wo' ? 'will' : stem,
      );
    } else if (w === "won't") set('modal', 'will');
    else if (english.NEGATIONS.has(w) && w !== 'cannot') set('negation');
    else if (w === 'no' && (after?.folded === 'longer' || after?.folded === 'more')) set('negation');
    else if (w === 'longer' && before?.folded === 'no') set('negation');
    else if (english.MODALS.has(w)) {
      if (
        (w === 'might' || w === 'will' || w === 'can') &&
        before &&
        (before.tag === 'determiner' || before.possessive || before.tag === 'adjective')
      )
        set('noun');
      else if (
        w === 'may' &&
        word.surface === 'May' &&
        !broken &&
        before &&
        /^(?:in|of|on|since|until|by|early|late|mid|last|next)$|^\d/u.test(before.folded)
      )
        set('number');
      else set('modal');
    } else if (/^['’ʼ]?$/u.test(word.gap) && i > 0 && word.start === before!.end + 1 && CLIPPED.has(w)) {
      const had =
        after?.folded === 'been' ||
        (w === 'd' && (lexicon.forms.get(after?.folded ?? '')?.forms.includes('en') ?? false));
      set(!had && /^(?:ll|d)$/u.test(w) ? 'modal' : 'auxiliary', had ? 'have' : CLIPPED.get(w)!);
    } else if (english.BE.has(w)) set('auxiliary', 'be');
    else if (english.HAVE.has(w)) set('auxiliary', 'have');
    else if (english.DO.has(w)) set('auxiliary', 'do');
    else if (w === 'that') {
      const det =
        after &&
        !after.mention &&
        lexicon.forms.get(after.folded) === undefined &&
        (before?.tag === 'preposition' ||
          before?.tag === 'verb' ||
          /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|sum|win|spr|aut|eve|mor)/u.test(after.folded)) &&
        after.tag === 'noun' &&
        !english.DETERMINERS.has(after.folded) &&
        /^(?:time|day|year|month|week|january|february|march|april|may|june|july|august|september|october|november|december|summer|winter|spring|autumn|fall|monday|tuesday|wednesday|thursday|friday|saturday|sunday|evening|morning|decade|century|moment|regard|respect|war|point|period|end|same|region|area|country|city|night)$/u.test(
          after.folded,
        );
      set(det ? 'determiner' : 'subordinator');
    } else if (english.SUBORDINATORS.has(w)) set('subordinator');
    else if (english.CONJUNCTIONS.has(w)) set('conjunction');
    else if (w === 'other' && before?.folded === 'each') set('noun');
    else if (english.DETERMINERS.has(w))
      set(
        /^(?:this|these|those|all|both|either|neither|another|other|many|several|each|some|most|few|much|more|less|enough)$/u.test(
          w,
        ) &&
          (!after ||
            ends(after.gap) ||
            english.BE.has(after.folded) ||
            english.MODALS.has(after.folded) ||
            english.HAVE.has(after.folded))
          ? 'pronoun'
          : 'determiner',
      );
    else if (english.PRONOUNS.has(w)) set('pronoun');
    else if (/^\p{N}/u.test(w) || english.NUMBERS.has(w)) set('number');
    else if (english.PREPOSITIONS.has(w)) set('preposition');
    else if (english.ADVERBS.has(w) || (/ly$/u.test(w) && !english.NOT_ADVERBS.has(w))) set('adverb');
    else tagOpen(word, { list, i, before, after, broken, sawVerb, lexicon });
    if (word.tag === 'verb' || word.tag === 'auxiliary') sawVerb = true;
    if (word.tag === 'subordinator' || /[;:]/u.test(word.gap)) sawVerb = false;
  }
  return list;
}
