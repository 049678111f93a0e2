import type { ActorDirectory } from '../../actors/actor.js';
import type { Sentence } from '../article.js';
import { linesOf } from './sign.js';
import { unusualWords } from './unusual-words.js';

/** A slip that machine translation leaves behind, and editors seldom. */
export interface Slip {
  readonly at: number;
  /** The very characters. */
  readonly shown: string;
}

/** One kind of slip. */
export interface TranslationSign {
  /** For the message: "a quotation mark turned the wrong way". */
  readonly called: string;
  /** 1 for what careless copying leaves behind as well, 2 for what hardly anything else does. */
  readonly weight: 1 | 2;
  find(text: string, sentences: readonly Sentence[], actors: ActorDirectory): Slip[];
}

const byPattern = (weight: 1 | 2, called: string, pattern: RegExp): TranslationSign => ({
  called,
  weight,
  find: (text) => [...text.matchAll(pattern)].map(({ 0: shown, index }) => ({ at: index, shown })),
});

// Words of other languages that stand in no English sentence and are no part of names: particles of names (de, von, al)
// and what English borrowed (vis, du jour) are left out.
const FOREIGN =
  'na|nao|não|uma|pelo|pela|und|nicht|ist|mit|für|auch|och|ve|ile|için|bir|bu|olarak|qui|que|avec|dans|pour|sont|cette|una|por|como|pero|sobre|acuerdo|nella|gli|między|oraz|przez|jest';
const FUNCTION_WORD =
  'the|a|an|of|to|in|and|is|are|was|were|for|with|by|from|at|as|it|its|this|these|those|but|or|has|have|will|would';
const FINITE = 'was|were|had|has|went|took|gave|came|became|began|told|said|knew|saw|fell|chose|spoke|withdrew';

// A sentence that begins with one of these in lower case does not begin with a name like "al-Qaeda" or "iPhone".
const OPENING =
  /^(?:the|this|these|those|in|on|at|for|with|it|its|he|she|they|we|but|and|there|however|after|before|according|while|when)\s/u;

/** A sentence in lower case after one that ended with a full stop. */
const lowerCaseStarts: TranslationSign['find'] = (text, sentences) =>
  sentences.flatMap((sentence, at) => {
    const before = sentences[at - 1];
    const follows = before?.paragraph === sentence.paragraph && /[^.…][.!?]["”’]?$/u.test(before.text);
    return follows && OPENING.test(sentence.text)
      ? [{ at: sentence.start, shown: text.slice(sentence.start, sentence.start + 24) }]
      : [];
  });

/** Paragraphs with an odd number of quotation marks, unless the next goes on quoting. */
const unpairedQuotes: TranslationSign['find'] = (text) => {
  const paragraphs = linesOf(text);
  return paragraphs.flatMap(({ line, at }, number) => {
    // Editors mix straight and curly marks of one pair, so these are counted together.
    const marks = line.match(/[“”„«»"]/gu)?.length ?? 0;
    const goesOn = /^\s*[“„«"]/u.test(paragraphs[number + 1]?.line ?? '');
    return marks % 2 === 1 && !goesOn ? [{ at, shown: line.slice(0, 40) }] : [];
  });
};

const PERSON =
  /\b(?:he|his|him|she|her|who|man|woman|[Mm]inister|[Pp]resident|[Kk]ing|[Ll]eader|[Aa]mbassador|Mr|Mrs|Ms|Dr)\b/u;

/** "He" or "She" after a sentence that names states and nobody else. */
const statesAsPersons: TranslationSign['find'] = (_text, sentences, actors) =>
  sentences.flatMap((sentence, at) => {
    const before = sentences[at - 1];
    // Whoever speaks may be named further back: "He said".
    const pronoun = /^(?:He|She)\s(?!said|added|told|noted|also\b)\p{Ll}+/u.exec(sentence.text);
    if (!pronoun || before?.paragraph !== sentence.paragraph || PERSON.test(before.text)) return [];
    const named = actors.find(before.text);
    if (named.length === 0 || named.some(({ person }) => person !== undefined)) return [];
    const unnamed = named.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), before.text);
    return /(?<=\S\s)\p{Lu}\p{Ll}/u.test(unnamed) ? [] : [{ at: sentence.start, shown: pronoun[0] }];
  });

const LOWER_CASE_NAMES =
  'russian|turkish|iranian|syrian|israeli|chinese|american|british|french|german|ukrainian|moroccan|algerian|egyptian|iraqi|saudi|indian|pakistani|japanese|korean|spanish|italian|greek|european|african|arab|monday|tuesday|wednesday|thursday|friday|saturday|january|february|september|october|november|december';

/**
 * Measurable signs of machine translation. Each alone is found in honest texts too; several in one article are not. What
 * a sentence says is not judged: a fluent translation leaves no sign.
 */
export const TRANSLATION_SIGNS: readonly TranslationSign[] = [
  byPattern(
    2,
    'a quotation mark turned the wrong way',
    /[\p{L}.,;:!?\]] ?[,;]? ”\p{L}|[,;] ?”\p{L}{2}|[,\]] ?“\p{Lu}\p{L}* ?[‘’]s\b|, ?“(?:said|says|he|she|the report)\b/gu,
  ),
  byPattern(2, 'an apostrophe that stands apart', /\p{L} [‘’']s\b|\p{L}[‘’'] s\b/gu),
  byPattern(
    2,
    'a remark in another language',
    /\[(?:[eéoàyì]|(?:dos|das|de|do|da|del|los|las|le|la|les|der|die)(?: [^\]\n]{1,60})?)\]/gu,
  ),
  byPattern(
    2,
    'a word of another language',
    new RegExp(`(?<=[\\p{L}\\p{N}],? )(?:${FOREIGN})(?= (?!h\\p{Lu})\\p{L})`, 'gu'),
  ),
  { called: 'words that are not English', weight: 2, find: unusualWords },
  byPattern(2, 'a name in lower case', new RegExp(`(?<![\\p{L}@#/.-])(?:${LOWER_CASE_NAMES})(?![\\p{L}/.-])`, 'gu')),
  byPattern(1, 'a space inside quotation marks', /[“„] \p{L}|[\p{L}.,!?] ”(?=\s|$)/gu),
  byPattern(1, 'doubled stops', /(?<![.…])[.!?] \.(?![.\d])|,,|(?<=\p{Ll}{2})\.["”]\.(?=\s|$)/gu),
  byPattern(1, 'a space before a comma or full stop', /\p{L} [,.;](?=\s)/gu),
  byPattern(1, 'a word run together with a quotation', /\p{Ll}{3}”\p{L}{3}|\p{Ll}{3}"\p{Lu}\p{Ll}/gu),
  byPattern(1, 'a doubled word', new RegExp(`\\b(${FUNCTION_WORD}) \\1\\b(?! (?:of|extent))`, 'giu')),
  byPattern(
    1,
    'a verb in two tenses',
    new RegExp(
      `\\b(?:did not|didn['’]t|does not|doesn['’]t|to|can|could|must|should|will|would) (?:${FINITE})\\b(?! \\p{Lu})`,
      'gu',
    ),
  ),
  byPattern(
    1,
    'a name with its pronoun',
    /\p{Lu}\p{Ll}{3,} (?:he|she) (?:said|says|added|stated|stressed|referred|announced|called|noted|declared)\b/gu,
  ),
  byPattern(
    1,
    'a number written as in another language',
    /(?<![\d.])\d{1,3}(?:\.\d{3}){2,}(?![\d.])|(?<![\d,])\d{1,3},\d (?:million|billion|percent|per cent|%)/gu,
  ),
  { called: 'a sentence that begins in lower case', weight: 1, find: lowerCaseStarts },
  { called: 'a quotation that is not closed, or not opened', weight: 1, find: unpairedQuotes },
  { called: 'a state called he or she', weight: 1, find: statesAsPersons },
];
