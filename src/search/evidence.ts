import type { Mention } from '../actors/actor.js';
import { fold } from '../text/fold.js';
import { stopWords } from '../text/stop-words.js';
import type { Token } from '../text/tokens.js';

/** What a sentence offers that a question may want: a person, a date, a place, a number, a reason, somebody's words. */
export interface Evidence {
  /** Folded surnames and other capitalised names that are not states. */
  readonly names: readonly string[];
  /** Persons named: surnames, folded. */
  readonly persons: readonly string[];
  readonly date: boolean;
  /** Places named: the folded words after "in", "near", "to" and the like, and points of the compass. */
  readonly places: readonly string[];
  /** A length of time: "for two years", "the 12-year war", "since 2011". */
  readonly duration: boolean;
  /** A sum, a share or another measured amount. */
  readonly money: boolean;
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

const MONTHS =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept|oct|nov|dec';
const DAYS = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday';
const DATE = new RegExp(
  `\\b(?:(?:${DAYS})\\b|(?:19|20)\\d\\d\\b|yesterday|today|tomorrow|last (?:week|month|year|night)|(?:a|two|three|several|\\d+) (?:day|week|month|year)s? (?:ago|later|earlier|before|after)|mid-\\w+|(?:early|late) (?:\\w+ )?\\d{4}s?|spring|summer|autumn|winter|(?:nineteen|eighteen)\\w+|decades?)\\b`,
  'iu',
);
// Only with a capital: "troops march" and "they may" give no date.
const MONTH_DATE =
  /\b(?:Jan(?:uary)?|Feb(?:ruary)?|March|April|May|June|July|Aug(?:ust)?|Sept(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b/u;
/** Each date or part of one: days, months and years, and spans from now or from then. */
export const DATES =
  /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tomorrow|(?:1[4-9]|20)\d\d|last (?:week|month|year|night)|Jan(?:uary)?|Feb(?:ruary)?|March|April|May|June|July|Aug(?:ust)?|Sept(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|spring|summer|autumn|winter|decades?|dawn|(?:day|week|month|year)s? (?:later|earlier|ago|before|after))\b/gu;
const PLACES =
  /\b(?:in|at|near|from|to|across|into|inside|outside|around|over|off|on|through|towards?|within|between|entered|reached|bordering|town of|city of|capital) (?:the |its |southern |northern |eastern |western |central |sub-)*(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*)|\b((?:north|south|east|west)(?:ern|east|west|eastern|western)?)\b|(\p{Lu}[\p{L}-]+)(?: region| province| peninsula| island| strait| border| airport| base| valley)\b/gu;
const DURATION =
  /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|several|many|few|some)(?: |-)(?:\w+ )?(?:hour|day|week|month|year|decade)s?\b|\b(?:decades|centuries|since)\b|\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:day|week|month|year)\b/iu;
const MONEY =
  /[$€£¥%]|(?<!\p{L}-?)\b(?:\d[\d,.]*|hundreds?|thousands?|millions?|billions?|half|third|quarter|double|triple)\b(?! (?:january|february|march|april|may|june|july|august|september|october|november|december)\b)|\bper ?cent\b/iu;
const REASON =
  /\b(?:because|due to|owing to|since|as a result|in response|in retaliation|prompted?|led to|leading|caus(?:e|ed|es|ing)|trigger(?:ed|s|ing)?|driven by|motivat\w+|concerned (?:about|that)|worr(?:y|ied)|fear(?:s|ed|ing)?|thanks to|given|reason|why|pretext|accus\w+|after|over|for fear|stemm?(?:ed|s)?|angered|under the (?:theory|pretext)|considers? it|so that|thus|therefore)\b/iu;
const PURPOSE =
  /\b(?:to \p{Ll}{3,}|in order|aim(?:ed|s|ing)?|goal|purpose|so that|seek\w*|sought|want\w*|hop(?:e|es|ed|ing)|intend\w*|effort\w*|for the|designed|meant|in exchange|help\w*|desire|need)\b/u;
const SPEECH =
  /["“”]|\b(?:said|says|say|told|according|stated|announced|warned|stressed|added|claimed|described|called|reported|confirmed|tweet\w*|argued?s?|believ\w+|think\w*|thought|denied|maintained|insist\w+|repl(?:y|ied|ies)|answered|respond\w*|accus\w+|criticis\w+|criticiz\w+|condemn\w+|welcom\w+|urge[ds]?|reject\w+|demand\w+|declar\w+)\b/iu;
const MANNER = /\b(?:by \p{L}+ing|through|via|with|using|by)\b/u;
const NEGATED =
  /\b(?:not|no|never|neither|nor|without|fail(?:ed|s|ure)?|unsuccessful|refus\w+|reject\w+|den(?:y|ied|ies)|cannot|unable|yet to|little more than)\b|n['’]t\b/iu;

/** Whether a text denies, refuses or rejects something. */
export const isNegated = (text: string): boolean => NEGATED.test(text);

const BACK =
  /^["“'‘]*(?:he|she|it|they|this|that|these|those|such|both|all (?:three|four)|the (?:two|three|four|trio|duo|pair|group|deal|move|former|latter|source|talks|meeting)|his|her|their|its|but|and|however|still|in response|there)\b/iu;
const NUMBER_WORD =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|quarter|third|couple|several|both|twice|once|second|first|single|double|trio|duo|pair)$/u;
const TITLE =
  /^(?:president|minister|general|secretary|chief|leader|commander|spokesman|spokeswoman|ambassador|king|queen|prince|chancellor|mr|mrs|ms|dr|colonel|admiral|senator)$/u;
const MONTH_WORD = new RegExp(`^(?:${MONTHS})$`, 'u');

/** Reads off a sentence what kinds of answer it can give. `words` and `mentions` have offsets into `text`. */
export function evidenceIn(text: string, words: readonly Token[], mentions: readonly Mention[]): Evidence {
  const amounts: number[] = [];
  const years: number[] = [];
  const names: string[] = [];
  const isName = (word?: Token): boolean =>
    !!word &&
    /^\p{Lu}\p{Ll}/u.test(word.surface) &&
    !isState(word) &&
    !stopWords.has(word.folded) &&
    !MONTH_WORD.test(word.folded);
  const persons = new Set<string>();
  for (const { basis, end } of mentions)
    if (basis === 'leader') persons.add(words.findLast((word) => word.end <= end)?.folded ?? '');
  const isState = (token: Token): boolean =>
    mentions.some((m) => m.basis !== 'leader' && m.start <= token.start && token.end <= m.end);
  words.forEach((word, i) => {
    if (/^(?:1[4-9]|20)\d\d$/u.test(word.folded)) years.push(Number(word.folded));
    else if (/^\d/u.test(word.folded)) {
      // "S-400" is the name of a thing.
      if (/\p{L}[-‐‑]$/u.test(text.slice(0, word.start))) return;
      const besideMonth = MONTH_WORD.test(words[i - 1]?.folded ?? '') || MONTH_WORD.test(words[i + 1]?.folded ?? '');
      if (!besideMonth) amounts.push(i);
    } else if (NUMBER_WORD.test(word.folded)) amounts.push(i);
    if (!isName(word) || mentions.some((m) => m.basis === 'leader' && m.start <= word.start && word.end <= m.end))
      return;
    if (i > 0) names.push(word.folded);
    // Two names side by side are most often a first name and a surname; so is one after a title.
    if (isName(words[i + 1]) && words[i + 1]!.start - word.end === 1) persons.add(words[i + 1]!.folded);
    if (TITLE.test(words[i - 1]?.folded ?? '')) persons.add(word.folded);
  });
  return {
    names,
    date: DATE.test(text) || MONTH_DATE.test(text),
    persons: [...persons],
    places: [
      ...[...text.matchAll(PLACES)].map((match) => fold(match[1] ?? match[2] ?? match[3]!)),
      ...mentions.filter((m) => m.basis === 'metonym').map((m) => fold(m.surface)),
    ],
    duration: DURATION.test(text),
    money: MONEY.test(text),
    amounts,
    reason: REASON.test(text),
    purpose: PURPOSE.test(text),
    speech: SPEECH.test(text),
    manner: MANNER.test(text),
    negated: isNegated(text),
    years,
    pointsBack: BACK.test(text),
  };
}
