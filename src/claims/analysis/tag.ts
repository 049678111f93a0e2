import type { Mention } from '../../actors/actor.js';
import { fold } from '../../text/fold.js';
import type { Span } from '../../text/span.js';
import { tokens } from '../../text/tokens.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Word } from './analysis.js';
import * as english from './english.js';

type Draft = { -readonly [K in keyof Word]: Word[K] };

const SUFFIX_ADJECTIVE = /(?:ous|ful|ive|ical|able|ible|less|ary|ial|ional|istic|est)$/u;

/** The words of a sentence, each mention one word, not yet tagged. Offsets are into the article. */
function words(text: string, span: Span, mentions: readonly Mention[]): Draft[] {
  const found: Draft[] = [];
  const part = text.slice(span.start, span.end);
  let next = 0;
  let end = span.start;
  for (const token of tokens(part)) {
    const start = token.start + span.start;
    const stop = token.end + span.start;
    const last = found.at(-1);
    if (last?.mention && start < last.mention.end) {
      last.end = Math.max(last.end, stop);
      end = last.end;
      if (stop > last.mention.end) last.possessive = /^['’ʼ]s?$/u.test(text.slice(last.mention.end, stop));
      continue;
    }
    while (next < mentions.length && mentions[next]!.end <= start) next++;
    const mention = mentions[next] && mentions[next]!.start < stop ? mentions[next] : undefined;
    const surface = mention ? mention.surface : token.surface;
    const tail = mention ? text.slice(mention.end, Math.max(stop, mention.end)) : token.surface;
    const possessive = /['’ʼ]s?$/u.test(tail) && !/n['’]t$/u.test(tail);
    const gap = text.slice(end, start);
    found.push({
      index: found.length,
      start,
      end: stop,
      surface,
      folded: mention ? fold(surface) : token.folded,
      gap,
      possessive,
      hyphened: found.length > 0 && /^[-‐‑–]$/u.test(gap),
      ...(mention ? { mention } : {}),
      tag: mention ? 'entity' : 'noun',
      lemma: mention ? '' : token.folded,
    });
    end = stop;
  }
  // "the United States’ commitments": the mark stands alone after a plural.
  for (const [i, word] of found.entries())
    if (
      !word.possessive &&
      /s$/u.test(word.surface) &&
      /^['’]\s/u.test(found[i + 1]?.gap ?? '') &&
      !/[‘']/u.test(
        part
          .slice(0, word.start - span.start)
          .slice(-60)
          .replace(/\w['’]\w/gu, ''),
      )
    )
      word.possessive = true;
  return found;
}

const ends = (gap: string) => /[,;:.()[\]—–"“”!?]|\s-\s/u.test(gap);

/** Words with their part of speech. Nouns that may be verbs are settled by their neighbours. */
export function tagWords(text: string, span: Span, mentions: readonly Mention[], lexicon: Lexicon): Word[] {
  const list = words(text, span, mentions);
  let sawVerb = false;
  for (const [i, word] of list.entries()) {
    if (word.mention) continue;
    const w = word.folded;
    const before = list[i - 1];
    const after = list[i + 1];
    const broken = i === 0 || ends(word.gap);
    const set = (tag: Word['tag'], lemma = w) => {
      word.tag = tag;
      word.lemma = lemma;
    };
    if (word.hyphened && before?.mention && lexicon.compounds.has(w)) {
      set('adjective');
      continue;
    }
    if (w === 'to') {
      const form = after && !after.mention ? lexicon.forms.get(after.folded) : undefined;
      const nounAfter = after && !ends(after.gap) && form?.forms.includes('base');
      set(nounAfter && after.folded !== 'talks' ? 'to' : 'preposition');
    } else if (/n['’]t$/u.test(word.surface) && w !== "won't") {
      const stem = w.replace(/n?'t$/u, '').replace(/n$/u, '');
      set(
        english.MODALS.has(stem) || stem === 'wo' || stem === 'ca' ? 'modal' : 'auxiliary',
        stem === 'ca' ? 'can' : stem === 'wo' ? 'will' : stem,
      );
    } else if (w === "won't") set('modal', 'will');
    else if (english.NEGATIONS.has(w) && w !== 'cannot') set('negation');
    else if (w === 'no' && (after?.folded === 'longer' || after?.folded === 'more')) set('negation');
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
    } else if (english.BE.has(w)) set('auxiliary', 'be');
    else if (english.HAVE.has(w)) set('auxiliary', 'have');
    else if (english.DO.has(w)) set('auxiliary', 'do');
    else if (w === 'that') {
      const det =
        after &&
        !after.mention &&
        lexicon.forms.get(after.folded) === undefined &&
        (before?.tag === 'preposition' || before?.tag === 'verb') &&
        after.tag === 'noun' &&
        !english.DETERMINERS.has(after.folded) &&
        /^(?:time|day|year|month|week|august|war|point|period|end|same|region|area|country|city|night)$/u.test(
          after.folded,
        );
      set(det ? 'determiner' : 'subordinator');
    } else if (english.SUBORDINATORS.has(w)) set('subordinator');
    else if (english.CONJUNCTIONS.has(w)) set('conjunction');
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
    else tagOpen(word, before, after, broken, sawVerb, lexicon);
    if (word.tag === 'verb' || word.tag === 'auxiliary') sawVerb = true;
    if (word.tag === 'subordinator' || /[;:]/u.test(word.gap)) sawVerb = false;
  }
  return list;
}

/** Nouns, verbs, adjectives. */
function tagOpen(
  word: Draft,
  before: Draft | undefined,
  after: Draft | undefined,
  broken: boolean,
  sawVerb: boolean,
  lexicon: Lexicon,
): void {
  const w = word.folded;
  const known = lexicon.forms.get(w);
  const guess =
    !known && !english.NOT_VERBS.has(w) && !/^\p{Lu}/u.test(word.surface)
      ? /[^e]ed$/u.test(w) && w.length > 4
        ? 'ed'
        : /ing$/u.test(w) && w.length > 5
          ? 'ing'
          : undefined
      : undefined;
  const adjective = () => {
    word.tag = 'adjective';
    word.lemma = w;
  };
  const noun = () => {
    word.tag = english.ADJECTIVES.has(w) || (SUFFIX_ADJECTIVE.test(w) && !lexicon.nouns.has(w)) ? 'adjective' : 'noun';
    word.lemma = w;
  };
  if (english.NOT_VERBS.has(w) && !(before?.tag === 'auxiliary' && known)) return noun();
  if (!known && !guess) {
    if ((before?.tag === 'to' || before?.tag === 'modal') && !broken) {
      word.tag = 'verb';
      word.form = 'base';
      return;
    }
    return noun();
  }
  const verb = (form: Word['form']) => {
    word.tag = 'verb';
    word.form = form;
    word.lemma = known?.lemma ?? w;
  };
  const forms = known?.forms ?? (guess === 'ed' ? (['ed', 'en'] as const) : (['ing'] as const));
  const nounToo =
    english.NOUN_TOO.has(w) ||
    english.NOUN_TOO.has(known?.lemma ?? '') ||
    lexicon.nouns.has(w) ||
    lexicon.relators.has(w) ||
    lexicon.heads.agents.has(w);
  const capital =
    /^\p{Lu}/u.test(word.surface) && !broken && before && !/^\p{Lu}/u.test(before.surface)
      ? false
      : /^\p{Lu}/u.test(word.surface) && word.index > 0;
  const nominalBefore =
    !broken &&
    before &&
    (before.tag === 'determiner' ||
      before.possessive ||
      (before.tag === 'adjective' && !before.hyphened) ||
      (before.mention?.basis === 'adjective' && !/s$/u.test(before.surface)) ||
      (before.tag === 'adjective' && before.hyphened));
  const nounAfter =
    after &&
    !ends(after.gap) &&
    !after.mention &&
    after.tag === 'noun' &&
    !english.PREPOSITIONS.has(after.folded) &&
    !english.DETERMINERS.has(after.folded) &&
    !english.CONJUNCTIONS.has(after.folded) &&
    !english.ADVERBS.has(after.folded) &&
    !english.PRONOUNS.has(after.folded) &&
    !english.BE.has(after.folded) &&
    !english.SUBORDINATORS.has(after.folded) &&
    !english.MODALS.has(after.folded) &&
    after.folded !== 'to' &&
    !/ly$/u.test(after.folded);
  if (word.hyphened && before && !before.mention)
    return forms.includes('ed') || forms.includes('en') || forms.includes('ing') ? adjective() : noun();
  if (forms.includes('ing')) {
    if (nominalBefore)
      return nounAfter || after?.mention
        ? adjective()
        : lexicon.nouns.has(w) || after?.folded === 'of' || nounToo
          ? noun()
          : verb('ing');
    if (before?.tag === 'auxiliary') return verb('ing');
    if (
      lexicon.nouns.has(w) &&
      before &&
      (before.mention || before.tag === 'noun') &&
      !broken &&
      (!after || ends(after.gap) || english.PREPOSITIONS.has(after.folded) || english.BE.has(after.folded))
    )
      return noun();
    if (lexicon.nouns.has(w) && after?.folded === 'of') return noun();
    return verb('ing');
  }
  if (forms.includes('ed') || forms.includes('en')) {
    const base = forms.includes('base');
    if (
      base &&
      before &&
      (before.tag === 'to' || before.tag === 'modal' || (before.tag === 'auxiliary' && before.lemma === 'do'))
    )
      return verb('base');
    if (nominalBefore && !(before?.mention && !nounAfter))
      return base && nounToo ? noun() : nounAfter || after?.mention ? adjective() : base ? noun() : verb('en');
    if (before?.tag === 'preposition' && !broken && nounAfter) return base && nounToo ? noun() : adjective();
    if (
      base &&
      nounToo &&
      !(
        before &&
        (before.mention ||
          before.tag === 'noun' ||
          before.tag === 'pronoun' ||
          before.tag === 'adverb' ||
          before.tag === 'conjunction' ||
          before.tag === 'auxiliary')
      )
    )
      return noun();
    const aux = before?.tag === 'auxiliary' || before?.tag === 'adverb' || before?.tag === 'negation';
    return verb(forms.includes('ed') && !(aux && forms.includes('en')) ? 'ed' : 'en');
  }
  if (capital && nounToo) return noun();
  const verbAhead =
    before &&
    !broken &&
    (before.tag === 'to' ||
      before.tag === 'modal' ||
      (before.tag === 'auxiliary' && before.lemma === 'do') ||
      (before.tag === 'pronoun' && !/^(?:him|them|us|me|itself|themselves)$/u.test(before.folded)));
  if (nominalBefore) {
    // "China also backs", "both like Qatar" are let through by their subject; a determiner speaks for a noun.
    if (before!.folded === 'both' || before!.folded === 'all') return verb(forms[0]);
    return noun();
  }
  if (verbAhead || (before?.tag === 'negation' && !broken)) return verb(forms[0]);
  if (before?.tag === 'preposition' && !broken) return noun();
  if (before?.tag === 'adverb' && !broken)
    return nounToo && !/ly$|^(?:also|always|often|never|still|now|then|both)$/u.test(before.folded)
      ? noun()
      : verb(forms[0]);
  if (!nounToo)
    return broken && word.index > 0 && forms.includes('base') && !/,/u.test(word.gap) ? noun() : verb(forms[0]);
  // Noun or verb: a verb takes an object with a determiner, a name or a pronoun after it; a noun takes a preposition.
  const opensObject =
    after &&
    !ends(after.gap) &&
    ((after.mention && !after.possessive) ||
      after.mention ||
      english.DETERMINERS.has(after.folded) ||
      english.POSSESSIVES.has(after.folded) ||
      /^(?:it|them|him|us|that|what|how)$/u.test(after.folded));
  const subjectBefore =
    before &&
    !broken &&
    ((before.mention && before.mention.basis !== 'adjective') ||
      before.tag === 'noun' ||
      before.tag === 'pronoun' ||
      before.tag === 'subordinator' ||
      before.tag === 'number');
  const agrees =
    forms.includes('s') || (forms.includes('base') && (/s$/u.test(before?.surface ?? '') || before?.tag === 'pronoun'));
  const plainAfter =
    after &&
    !ends(after.gap) &&
    (after.folded === 'to' ||
      (lexicon.verbs.get(known!.lemma)?.some((e) => e.preps.includes(after.folded)) ?? false) ||
      english.ADVERBS.has(after.folded));
  if (
    subjectBefore &&
    (forms.includes('s') || agrees || before!.mention) &&
    !sawVerb &&
    (opensObject || plainAfter || after?.tag === 'noun')
  ) {
    if (
      opensObject ||
      (forms.includes('base') && plainAfter && after?.folded === 'to') ||
      (plainAfter && forms.includes('s') && before!.mention && lexicon.nouns.get(w) === undefined) ||
      (forms.includes('s') && before?.tag !== 'noun' && !lexicon.nouns.has(w) && !lexicon.heads.agents.has(w))
    )
      return verb(forms[0]);
    return noun();
  }
  if (subjectBefore && opensObject && sawVerb && forms.includes('s') && before!.mention) return verb(forms[0]);
  if (
    before?.tag === 'conjunction' &&
    opensObject &&
    !after?.possessive &&
    sawVerb &&
    (forms.includes('s') || forms.includes('base'))
  )
    return verb(forms[0]);
  return noun();
}
