import type { Claim, EventType, Modality } from '../claims/claim.js';
import type { Item } from './collapse-repeats.js';
import { familyOf, SPECIFIC } from './event-families.js';
import { inPeriod } from './filters.js';

/** How a statement of an article stands to a claim that somebody made. */
export type Standing =
  | 'supports'
  | 'contradicts'
  | 'done'
  | 'planned'
  | 'possible'
  | 'demanded'
  | 'denied'
  /** The same act, by the other of the two. */
  | 'reversed'
  /** The same, said by somebody else than the statement says. */
  | 'other-voice'
  | 'other-side'
  /** The same kind of act of the same two, not its particular matter: support, where arms are claimed. */
  | 'related'
  | 'elsewhere';

/** What a statement and a claim of an article have in common besides their actors. */
export interface Common {
  /** Words that both have, those that name the act among them. */
  readonly words: number;
  /** Words of the statement's particular matter, and how many of them the article's sentence has. */
  readonly particular: number;
  readonly particularShared: number;
  /** The persons that the statement names are those of the sentence. */
  readonly samePersons: boolean;
  /** Whoever the statement says it of says it here; true where it says it of nobody. */
  readonly sameVoice: boolean;
  /** The city that the statement names as the place is that of the sentence; undefined where that names none. */
  readonly samePlace: boolean | undefined;
  /** Goods go the same way from one of the two to the other; undefined where that is not told. */
  readonly sameWay: boolean | undefined;
}

/** A sale: what else two do together is no proof of it. */
const isTrade = ({ type, symmetric, contexts }: Claim): boolean =>
  type === 'COOPERATE' && !symmetric && contexts.some((context) => NARROWING.has(context));

/** What a claim is about that another claim of its kind need not be. */
const NARROWING: ReadonlySet<string> = new Set([
  'arms',
  'energy',
  'intelligence',
  'sanctions',
  'migration',
  'economic',
]);
const NOT_DONE: ReadonlySet<Modality> = new Set(['planned', 'possible', 'demanded']);
/** Acts in words, which are told apart by what is said. */
const SPOKEN: ReadonlySet<EventType> = new Set(['ACCUSE', 'REQUEST', 'THREATEN']);

/** How an article's statement stands to a claim; undefined where it says nothing on it. */
export function standingOf(claim: Claim, item: Item, common: Common): Standing | undefined {
  const other = item.claim;
  const agrees = claim.stance === other.stance || claim.stance === 'mixed' || other.stance === 'mixed';
  // Who demands a deed of the other tells that it is wanted, not that it is done.
  if (isDemanded(claim, other) && common.words > 0) return 'demanded';
  if (isElsewhere(claim, item) || common.samePlace === false)
    return other.modality === 'asserted' && agrees && sameAct(claim, item, common) ? 'elsewhere' : undefined;
  if (!agrees) return opposed(claim, other, common);
  if (!sameAct(claim, item, common)) return besides(claim, other, common);
  // Support is no proof of arms, yet the nearest thing to it.
  if (!sameMatter(claim, item, common)) return other.modality === 'asserted' ? 'related' : undefined;
  const standing = agreeing(claim.modality, other.modality);
  return common.sameVoice || (standing !== 'supports' && standing !== 'done') ? standing : 'other-voice';
}

const isDemanded = (claim: Claim, other: Claim): boolean =>
  !claim.symmetric && claim.type !== 'REQUEST' && other.type === 'REQUEST' && other.source.id === claim.target.id;

const isElsewhere = (claim: Claim, { claim: other, theatres }: Item): boolean =>
  (claim.theatre !== null && !theatres.includes(claim.theatre)) ||
  (claim.dateBasis === 'stated' && claim.date !== null && !inPeriod(other.date, claim.date, claim.date));

function agreeing(claimed: Modality, told: Modality): Standing {
  if (claimed === 'denied') return told === 'asserted' ? 'contradicts' : told === 'denied' ? 'supports' : told;
  if (told === 'denied') return 'contradicts';
  if (claimed === 'asserted') return told === 'asserted' ? 'supports' : told;
  return told === claimed ? 'supports' : told === 'asserted' ? 'done' : told;
}

/** A sale is no judgement of how two stand, working together is. */
const judges = ({ kind, type, contexts }: Claim): boolean =>
  kind !== 'event' || (type === 'COOPERATE' && !contexts.some((context) => NARROWING.has(context)));

/** The other stance: a contradiction where both judge how two stand to each other, else only the other side. */
function opposed(claim: Claim, other: Claim, { words }: Common): Standing | undefined {
  // Enmity is no other side of a mediation: it is what there may be to mediate in.
  if (other.modality !== 'asserted' || (claim.type === 'CONSULT' && !claim.symmetric)) return undefined;
  // That two differ is no proof that a bond is missing which somebody denies.
  if (claim.modality !== 'asserted' || !judges(other)) return 'other-side';
  // Who refuses to back somebody is told to back him.
  return judges(claim) || (claim.type === 'REJECT' && words > 0) ? 'contradicts' : 'other-side';
}

/** What is not the same act, and yet next to it: done by the other of the two, or threatened only. */
function besides(claim: Claim, other: Claim, { words, sameWay }: Common): Standing | undefined {
  if (other.modality !== 'asserted') return undefined;
  const turned = !claim.symmetric && !other.symmetric && claim.source.id !== other.source.id;
  const alike = familyOf(claim.type) === familyOf(other.type) && (claim.type === other.type || words > 0);
  if (turned && alike && claim.modality === 'asserted') return 'reversed';
  if (sameWay === false) return 'reversed';
  // A war between two tells not who attacked.
  if (!turned && alike) return 'related';
  return SPECIFIC.has(claim.type) && other.type === 'THREATEN' && !turned ? 'related' : undefined;
}

/** Who denies that two were ever at war has every deed of arms between them against him. */
const isWarDenied = (claim: Claim, { type, contexts }: Claim): boolean =>
  claim.modality === 'denied' &&
  claim.symmetric &&
  claim.type === 'ASSAULT' &&
  (type === 'ASSAULT' || (type === 'COERCE' && contexts.includes('military')));

function sameAct(claim: Claim, { claim: other }: Item, { words, sameWay }: Common): boolean {
  if (familyOf(claim.type) !== familyOf(other.type)) return false;
  if (SPECIFIC.has(claim.type) && claim.type !== other.type && words === 0 && !isWarDenied(claim, other)) return false;
  if (sameWay !== undefined) return sameWay;
  if (isTrade(claim) && other.symmetric) return false;
  if (claim.symmetric || claim.source.id === other.source.id) return true;
  // "Norway attacked Sweden" is not borne out by a war between the two.
  return other.symmetric && (!SPECIFIC.has(claim.type) || claim.type === 'CONSULT');
}

function sameMatter(claim: Claim, { claim: other, contexts }: Item, common: Common): boolean {
  const { words, particular, particularShared, samePersons, samePlace } = common;
  const narrow = claim.contexts.filter((context) => NARROWING.has(context));
  if (narrow.length > 0 && words === 0 && !narrow.some((context) => contexts.includes(context))) return false;
  if (!samePersons) return false;
  if (NOT_DONE.has(other.modality)) return true;
  if (samePlace === undefined) return false;
  // What somebody said, and one deed among several, are told apart by their matter; how two stand is not.
  const byMatter = claim.kind === 'event' || SPOKEN.has(claim.type);
  return !byMatter || particular === 0 || particularShared > 0;
}
