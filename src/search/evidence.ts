import type { Mention } from '../actors/actor.js';
import type { Token } from '../text/tokens.js';

/** What a sentence offers that a question may want: a person, a date, a place, a number, a reason, somebody's words. */
export interface Evidence {
  /** Folded surnames and other capitalised names that are not states. */
  readonly names: readonly string[];
  readonly date: boolean;
  readonly place: boolean;
  /** Indices of tokens that are amounts (not years, not days of a month). */
  readonly amounts: readonly number[];
  readonly reason: boolean;
  readonly purpose: boolean;
  readonly speech: boolean;
  readonly manner: boolean;
  readonly negated: boolean;
  readonly years: readonly number[];
  /** Starts with a word that points back, so that it reads badly alone. */
  readonly pointsBack: boolean;
}

const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept|oct|nov|dec';
const DAYS = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday';
const DATE = new RegExp(
  `\\b(?:(?:${MONTHS})\\b(?! be\\b)|(?:${DAYS})\\b|(?:19|20)\\d\\d\\b|yesterday|today|tomorrow|last (?:week|month|year|night)|(?:a|two|three|several|\\d+) (?:day|week|month|year)s? (?:ago|later|earlier|before|after)|mid-\\w+|(?:early|late) (?:\\w+ )?\\d{4}s?|spring|summer|autumn|winter|(?:nineteen|eighteen)\\w+|decades?)\\b`,
  'iu',
);
const PLACE =
  /\b(?:in|at|near|from|to|across|into|inside|outside|around|over|off|through|toward|towards|within|between|entered|reached|bordering) (?:the |northern |southern |eastern |western |central |north|south|east|west|sub-)*\p{Lu}[\p{L}-]+|\b(?:north|south|east|west)(?:ern|east|west|eastern|western)?\b|\b(?:border|city|town|village|province|region|peninsula|capital|coast|island|river|strait|airport|base)\b/u;
const REASON =
  /\b(?:because|due to|owing to|since|as a result|in response|in retaliation|prompted?|led to|leading|caus(?:e|ed|es|ing)|trigger(?:ed|s|ing)?|driven by|motivat\w+|concerned (?:about|that)|worr(?:y|ied)|fear(?:s|ed|ing)?|thanks to|given|reason|why|pretext|accus\w+|after|over|for fear|stemm?(?:ed|s)?|angered|under the (?:theory|pretext)|considers? it|so that|thus|therefore)\b/iu;
const PURPOSE = /\b(?:to \p{Ll}{3,}|in order|aim(?:ed|s|ing)?|goal|purpose|so that|seek\w*|sought|want\w*|hop(?:e|es|ed|ing)|intend\w*|effort\w*|for the|designed|meant|in exchange|help\w*|desire|need)\b/u;
const SPEECH = /["“”]|\b(?:said|says|say|told|according|stated|announced|warned|stressed|added|claimed|described|called|reported|confirmed|tweet\w*|argues?|believes?|thinks?)\b/iu;
const MANNER = /\b(?:by \p{L}+ing|through|via|with|using|by)\b/u;
const NEGATED = /\b(?:not|no|never|neither|nor|without|fail(?:ed|s|ure)?|unsuccessful|refus\w+|reject\w+|den(?:y|ied|ies)|cannot|unable|yet to|little more than)\b|n['’]t\b/iu;
const BACK = /^["“'‘]*(?:he|she|it|they|this|that|these|those|such|both|all (?:three|four)|the (?:two|three|four|trio|duo|pair|group|deal|move|former|latter|source|talks|meeting)|his|her|their|its|but|and|however|still|in response|there)\b/iu;
const NUMBER_WORD =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|quarter|third|couple|several|both|twice|once|second|first|single|double|trio|duo|pair)$/u;
const MONTH_WORD = new RegExp(`^(?:${MONTHS})$`, 'u');

/** Reads off a sentence what kinds of answer it can give. `words` and `mentions` have offsets into `text`. */
export function evidenceIn(text: string, words: readonly Token[], mentions: readonly Mention[]): Evidence {
  const amounts: number[] = [];
  const years: number[] = [];
  const names: string[] = [];
  const isState = (token: Token): boolean => mentions.some((m) => m.basis !== 'leader' && m.start <= token.start && token.end <= m.end);
  words.forEach((word, i) => {
    if (/^(?:1[4-9]|20)\d\d$/u.test(word.folded)) years.push(Number(word.folded));
    else if (/^\d/u.test(word.folded)) {
      const besideMonth = MONTH_WORD.test(words[i - 1]?.folded ?? '') || MONTH_WORD.test(words[i + 1]?.folded ?? '');
      if (!besideMonth) amounts.push(i);
    } else if (NUMBER_WORD.test(word.folded)) amounts.push(i);
    if (i > 0 && /^\p{Lu}\p{Ll}/u.test(word.surface) && !isState(word)) names.push(word.folded);
  });
  return {
    names,
    date: DATE.test(text),
    place: PLACE.test(text) || mentions.some((m) => m.basis === 'metonym'),
    amounts,
    reason: REASON.test(text),
    purpose: PURPOSE.test(text),
    speech: SPEECH.test(text),
    manner: MANNER.test(text),
    negated: NEGATED.test(text),
    years,
    pointsBack: BACK.test(text),
  };
}
