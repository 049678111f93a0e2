import type { Article } from '../corpus/article.js';
import { fold } from '../text/fold.js';
import type { Evidence } from './evidence.js';
import type { Match, Matcher } from './match.js';
import type { Slot } from './slots.js';
import type { SentenceTerms } from './text-index.js';
import type { ReadQuestion } from './understand-question.js';

/** What is measured of a question and one sentence; each between 0 and 1 or so. The order is that of the weights. */
export const RANK_FEATURES = [
  'covered',
  'coveredExactly',
  'matterCovered',
  'actorsCovered',
  'inContext',
  'inArticle',
  'rarestCovered',
  'nameMissed',
  'close',
  'bound',
  'passage',
  'long',
  'short',
  'heading',
  'caption',
  'kindFits',
  'kindMisses',
  'reasonForWhy',
  'purposeForWhy',
  'yearFits',
  'yearMisses',
  'newName',
  'pointsBack',
  'amountNear',
  'negated',
  'counted',
  'window',
  'said',
  'introduces',
  'article',
] as const;
export type RankFeature = (typeof RANK_FEATURES)[number];

/** The measures of a sentence, with those that the decision to answer needs besides. */
export interface Measured {
  readonly row: number;
  readonly match: Match;
  readonly features: Float64Array;
  /** Best strength of each slot in the sentence or, less surely, around it. */
  readonly context: Float32Array;
}

// How much a slot counts that is matched not in the sentence but beside it, in the title, or anywhere in the article.
const BESIDE = 0.6;
const NEARBY = 0.4;
const IN_ARTICLE = 0.3;
/** The date of an article holds for all of its sentences. */
const YEAR_OF_ARTICLE = 0.8;

/** Everything about a question that does not change from sentence to sentence. */
export interface Asked {
  readonly question: ReadQuestion;
  readonly slots: readonly Slot[];
  readonly matcher: Matcher;
  readonly article: (id: string) => Article;
  readonly articleMatch: (id: string) => Float32Array;
}

const share = (
  slots: readonly Slot[],
  strength: (slot: Slot, i: number) => number,
  of: (slot: Slot) => boolean = () => true,
): number => {
  let covered = 0;
  let all = 0;
  slots.forEach((slot, i) => {
    if (!of(slot)) return;
    covered += slot.weight * strength(slot, i);
    all += slot.weight;
  });
  return all ? covered / all : 0;
};

/** @param passage BM25 of the best passage around the sentence, over the best of any passage */
export function measure(asked: Asked, row: number, passage: number): Measured {
  const { matcher, slots, question } = asked;
  const terms = matcher.index.rows[row]!;
  const match = matcher.match(row);
  const context = contextOf(asked, row, match);
  const { evidence, sentence } = terms;
  const length = sentence.text.length;
  const rarest = slots.reduce((best, slot, i) => (slot.weight > (slots[best]?.weight ?? 0) ? i : best), 0);
  const fits = kindFits(question, evidence, terms, asked, match);
  const years = yearsFit(asked, terms);
  const values: Record<RankFeature, number> = {
    covered: share(slots, (_, i) => match.own[i]!),
    coveredExactly: share(slots, (_, i) => (match.own[i]! >= 0.99 ? 1 : 0)),
    matterCovered: share(
      slots,
      (_, i) => match.own[i]!,
      ({ kind }) => kind !== 'actor',
    ),
    actorsCovered: share(
      slots,
      (_, i) => match.own[i]!,
      ({ kind }) => kind === 'actor',
    ),
    inContext: share(slots, (_, i) => context[i]!),
    inArticle: share(slots, (_, i) => asked.articleMatch(sentence.article)[i]!),
    rarestCovered: match.own[rarest] ?? 0,
    nameMissed: share(
      slots,
      (_, i) => 1 - context[i]!,
      ({ nameLike }) => nameLike,
    ),
    close: closeness(slots, match),
    bound: boundPairs(slots, match),
    passage,
    long: Math.max(0, length - 280) / 280,
    short: Math.max(0, 60 - length) / 60,
    heading: sentence.kind === 'heading' ? 1 : 0,
    caption: sentence.kind === 'caption' ? 1 : 0,
    kindFits: fits === true ? 1 : 0,
    kindMisses: fits === false ? 1 : 0,
    reasonForWhy: question.kind === 'why' && evidence.reason ? 1 : 0,
    purposeForWhy: question.kind === 'why' && evidence.purpose ? 1 : 0,
    yearFits: years === true ? 1 : 0,
    yearMisses: years === false ? 1 : 0,
    newName: question.kind === 'who' && newNames(evidence, terms, slots) ? 1 : 0,
    pointsBack: evidence.pointsBack ? 1 : 0,
    amountNear: question.kind === 'how-many' ? amountNear(evidence, match) : 0,
    negated: evidence.negated ? 1 : 0,
    counted:
      slots.filter(({ carried }, i) => !carried && match.own[i]! >= 0.4).length /
      Math.max(1, slots.filter(({ carried }) => !carried).length),
    window: windowCovered(asked, row, match),
    said: SAYING_ASKED.test(fold(question.text)) && evidence.speech ? 1 : 0,
    introduces: introduces(question, sentence.text) ? 1 : 0,
    article: share(
      slots,
      (_, i) => asked.articleMatch(sentence.article)[i]!,
      ({ kind }) => kind !== 'actor',
    ),
  };
  return { row, match, context, features: Float64Array.from(RANK_FEATURES, (name) => values[name]) };
}

function contextOf({ matcher, articleMatch, slots }: Asked, row: number, match: Match): Float32Array {
  const { rows, articleRows } = matcher.index;
  const article = rows[row]!.sentence.article;
  const [first, end] = articleRows.get(article)!;
  const whole = articleMatch(article);
  const best = match.own.map((own, i) =>
    Math.max(own, (slots[i]!.kind === 'year' ? YEAR_OF_ARTICLE : IN_ARTICLE) * whole[i]!),
  );
  for (const [step, fade] of [
    [-1, BESIDE],
    [1, BESIDE],
    [-2, NEARBY],
    [2, NEARBY],
  ] as const) {
    const beside = row + step;
    if (beside < first || beside >= end) continue;
    const { own } = matcher.match(beside);
    own.forEach((strength, i) => {
      if (strength * fade > best[i]!) best[i] = strength * fade;
    });
  }
  return best;
}

/** Share of the question that the sentence and the better of its neighbours hold between them. */
function windowCovered({ matcher, slots }: Asked, row: number, match: Match): number {
  const { rows } = matcher.index;
  const beside = [row - 1, row + 1].filter((other) => rows[other]?.sentence.article === rows[row]!.sentence.article);
  return Math.max(
    0,
    ...beside.map((other) => share(slots, (_, i) => Math.max(match.own[i]!, matcher.match(other).own[i]!))),
  );
}

const SAYING_ASKED =
  /\b(?:say|said|says|tell|told|think|thinks|call|called|describe|described|warn|warned|claim|claimed|according to|words|comment|react|reaction|respond|tweet|accuse|argue|statement|announce|announced)\b/u;
const DEFINITION_ASKED = /^\W*who(?: is|'s|s| was| are| were) (?:this |the )?([\p{L}'’ -]{3,40}?)\W*$/iu;

/** Whether "who is X" meets a sentence that says it: a title before the name, or ", a …" after it. */
function introduces({ text }: ReadQuestion, sentence: string): boolean {
  const name = DEFINITION_ASKED.exec(text)?.[1]?.trim().split(/\s+/u).at(-1);
  if (!name) return false;
  const at = fold(sentence).indexOf(fold(name));
  if (at < 0) return false;
  return (
    /^\S*,? (?:an?|the|who|head|chief|leader|editor|researcher|analyst)\b/u.test(
      fold(sentence).slice(at + name.length),
    ) ||
    /\b(?:president|minister|general|secretary|chief|head|leader|commander|spokesman|ambassador|analyst|advisor|adviser)(?: \p{Lu}[\p{L}-]+){1,3}$/u.test(
      sentence.slice(0, at + name.length),
    )
  );
}

/** Share of neighbouring slots of the question that stand near each other in the sentence too. */
function closeness(slots: readonly Slot[], { own, places }: Match): number {
  let near = 0;
  let pairs = 0;
  for (let i = 1; i < slots.length; i++) {
    if (slots[i]!.carried) continue;
    pairs++;
    if (own[i]! > 0 && own[i - 1]! > 0 && Math.abs(places[i]! - places[i - 1]!) <= 5)
      near += Math.min(own[i]!, own[i - 1]!);
  }
  return pairs ? near / pairs : 0;
}

/** Share of an actor and the word after it ("french minister") that keep together in the sentence. */
function boundPairs(slots: readonly Slot[], { own, places }: Match): number {
  let bound = 0;
  let pairs = 0;
  for (let i = 1; i < slots.length; i++) {
    const [actor, word] = [slots[i - 1]!, slots[i]!];
    if (
      actor.kind !== 'actor' ||
      word.kind !== 'word' ||
      word.carried ||
      word.start - (actor.start + actor.typed.length) > 4
    )
      continue;
    pairs++;
    if (own[i]! > 0 && own[i - 1]! > 0 && places[i]! - places[i - 1]! >= 0 && places[i]! - places[i - 1]! <= 3) bound++;
  }
  return pairs ? bound / pairs : 0;
}

const typedOf = (slots: readonly Slot[]): string => fold(slots.map(({ typed }) => typed).join(' '));

/** Whether somebody or something is named that the question does not name. */
function newNames({ names }: Evidence, { actors }: SentenceTerms, slots: readonly Slot[]): boolean {
  const typed = typedOf(slots);
  if (names.some((name) => !typed.includes(name))) return true;
  const asked = new Set(slots.filter(({ kind }) => kind === 'actor').flatMap(({ terms }) => [...terms.keys()]));
  return actors.some((actor) => actor >= 0 && !asked.has(actor));
}

// "who is the foreign minister", "name of the spy chief": only a person's name answers.
const PERSON_ASKED =
  /\bwho(?: is|'s|s| was| were| are| became| serves?| served| heads?| headed| leads?| led| commands?| commanded| runs?| took over| replaced| succeeded| signed| represented)\b|\bnames? of\b|\b(?:which|what) (?:\w+ )?(?:general|minister|leader|president|official|commander|analyst|chief|spokesman|person|man|woman|diplomat|journalist|expert|envoy)\b/u;

/** Whether only a person's name answers. */
export const personAsked = ({ words }: Pick<ReadQuestion, 'words'>): boolean =>
  PERSON_ASKED.test(words.map(({ folded }) => folded).join(' '));

/** Whether an amount stands close to something that is asked about. */
function amountNear({ amounts }: Evidence, { own, places }: Match): number {
  let best = 0;
  for (const amount of amounts)
    own.forEach((strength, i) => {
      if (strength > best && Math.abs(places[i]! - amount) <= 4) best = strength;
    });
  return best;
}

/** Whether the sentence has the kind of thing asked for; undefined where any sentence may. */
function kindFits(
  { kind, words }: ReadQuestion,
  evidence: Evidence,
  terms: SentenceTerms,
  { slots }: Asked,
  match: Match,
): boolean | undefined {
  const typed = typedOf(slots);
  const question = words.map(({ folded }) => folded).join(' ');
  if (kind === 'when') return evidence.date;
  if (kind === 'where') return evidence.places.some((place) => !typed.includes(place));
  if (kind === 'how-many')
    return /\bhow long\b/u.test(question) ? evidence.duration : amountFits(question, evidence, match, slots);
  if (kind === 'who')
    return PERSON_ASKED.test(question)
      ? evidence.persons.some((person) => !typed.includes(person))
      : newNames(evidence, terms, slots);
  if (kind === 'why') return evidence.reason || evidence.purpose;
  return undefined;
}

/** "how many soldiers" wants a number just before what stands for soldiers; other amounts, any number that is new. */
function amountFits(
  question: string,
  { amounts, money }: Evidence,
  { places }: Match,
  slots: readonly Slot[],
): boolean {
  const counted = /\bhow many (?:of the |of |other )?(?:\w+ )?$/u;
  const focus = slots.findIndex(
    ({ kind, typed }) => kind === 'word' && counted.test(question.slice(0, Math.max(0, question.indexOf(fold(typed))))),
  );
  if (/\bhow much\b|\bsum\b/u.test(question)) return money;
  if (focus < 0) return amounts.length > 0;
  return amounts.some((amount) => places[focus]! - amount >= 0 && places[focus]! - amount <= 4);
}

/** Whether a year asked about is that of the sentence, or of its article; undefined where none is asked about. */
function yearsFit({ question, article }: Asked, { sentence, evidence }: SentenceTerms): boolean | undefined {
  if (!question.years.length) return undefined;
  if (question.years.some((year) => evidence.years.includes(year))) return true;
  const date = article(sentence.article).date;
  if (evidence.years.length || !date) return false;
  return question.years.some((year) => year >= Number(date.from.slice(0, 4)) && year <= Number(date.to.slice(0, 4)));
}
