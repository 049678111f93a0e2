import { sayingAsked } from './answer-kind.js';
import type { Asked } from './asked.js';
import { contextOf, share, windowCovered } from './coverage.js';
import { introduces, kindFits, newNames, yearsFit } from './kind-fits.js';
import type { Match } from './match.js';
import { amountNear, boundPairs, closeness } from './proximity.js';
import type { Slot } from './slot.js';

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

/** A slot counts as held by the sentence from this strength on. */
const HELD = 0.4;
/** Only the word itself, or another form of it, is this sure. */
const EXACT = 0.99;
const LONG = 280;
const SHORT = 60;

const isMatter = ({ kind }: Slot): boolean => kind !== 'actor';
const isActor = ({ kind }: Slot): boolean => kind === 'actor';
const flag = (holds: boolean): number => (holds ? 1 : 0);

/** @param passage BM25 of the best passage around the sentence, over the best of any passage */
export function measure(asked: Asked, row: number, passage: number): Measured {
  const { matcher, slots, question } = asked;
  const terms = matcher.index.row(row);
  const { evidence, sentence } = terms;
  const match = matcher.match(row);
  const { own } = match;
  const context = contextOf(asked, row, match);
  const inArticle = asked.articleMatch(matcher.index.sentences.articleAt(row));
  const { length } = sentence.text;
  const heaviest = slots.reduce((best, slot, i) => (slot.weight > (slots[best]?.weight ?? 0) ? i : best), 0);
  const ofItself = slots.map(({ carried }) => !carried);
  const held = ofItself.filter((itself, i) => itself && own[i]! >= HELD).length;
  const fits = kindFits(asked, terms, match);
  const years = yearsFit(asked, terms);
  const values: Record<RankFeature, number> = {
    covered: share(slots, own),
    coveredExactly: share(
      slots,
      Array.from(own, (strength) => flag(strength >= EXACT)),
    ),
    matterCovered: share(slots, own, isMatter),
    actorsCovered: share(slots, own, isActor),
    inContext: share(slots, context),
    inArticle: share(slots, inArticle),
    rarestCovered: own[heaviest] ?? 0,
    nameMissed: share(
      slots,
      Array.from(context, (strength) => 1 - strength),
      ({ nameLike }) => nameLike,
    ),
    close: closeness(slots, match),
    bound: boundPairs(slots, match),
    passage,
    long: Math.max(0, length - LONG) / LONG,
    short: Math.max(0, SHORT - length) / SHORT,
    heading: flag(sentence.kind === 'heading'),
    caption: flag(sentence.kind === 'caption'),
    kindFits: flag(fits === true),
    kindMisses: flag(fits === false),
    reasonForWhy: flag(question.kind === 'why' && evidence.reason),
    purposeForWhy: flag(question.kind === 'why' && evidence.purpose),
    yearFits: flag(years === true),
    yearMisses: flag(years === false),
    newName: flag(question.kind === 'who' && newNames(terms, slots)),
    pointsBack: flag(evidence.pointsBack),
    amountNear: question.kind === 'how-many' ? amountNear(evidence, match) : 0,
    negated: flag(evidence.negated),
    counted: held / Math.max(1, ofItself.filter(Boolean).length),
    window: windowCovered(asked, row, match),
    said: flag(evidence.speech && sayingAsked(question)),
    introduces: flag(introduces(question, sentence.text)),
    article: share(slots, inArticle, isMatter),
  };
  return { row, match, context, features: Float64Array.from(RANK_FEATURES, (name) => values[name]) };
}

/** One measure by its name. */
export const featureOf = ({ features }: Measured, name: RankFeature): number => features[RANK_FEATURES.indexOf(name)]!;
