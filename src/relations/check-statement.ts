import type { ActorDirectory } from '../actors/actor.js';
import type { Claim, EventType, Modality } from '../claims/claim.js';
import { extractClaims } from '../claims/extract-claims.js';
import type { Lexicon } from '../claims/lexicon/lexicon.js';
import type { Article, Sentence } from '../corpus/article.js';
import { sentencesOf } from '../corpus/sentences.js';
import { stem } from '../text/stem.js';
import { questionStopWords } from '../text/stop-words.js';
import { tokens } from '../text/tokens.js';
import { type ClaimWorld, collapseRepeats, type Item } from './collapse-repeats.js';
import { sentenceOf } from './contradictions.js';
import { inPeriod } from './filters.js';
import { claimsBetween } from './relation.js';

/** How a statement of an article stands to a claim that somebody made. */
export type Standing =
  | 'supports'
  | 'contradicts'
  | 'done'
  | 'planned'
  | 'possible'
  | 'demanded'
  | 'denied'
  | 'other-side'
  /** The same kind of act of the same two, not its particular matter: support, where arms are claimed. */
  | 'related'
  | 'elsewhere';

/** One claim of a statement, with what the articles say on it. */
export interface CheckedClaim {
  /** As it was read; several where one act joins more than two ("Norway, Sweden and Finland are allies"). */
  readonly claims: readonly [Claim, ...Claim[]];
  readonly found: readonly { readonly standing: Standing; readonly item: Item; readonly overlap: number }[];
}

/** A sentence of a statement and the claims in it; a sentence without any is for the search. */
export interface CheckedSentence {
  readonly text: string;
  readonly claims: readonly CheckedClaim[];
}

// A claim of one family is borne out by another of it: who arms somebody supports him, and allies cooperate.
const FAMILIES: readonly (readonly EventType[])[] = [
  ['AGREE', 'COOPERATE', 'SUPPORT', 'AID', 'CONCEDE'],
  ['CONSULT'],
  ['RETREAT'],
  ['REQUEST'],
  ['ACCUSE', 'REJECT', 'THREATEN', 'PROTEST'],
  ['SANCTION', 'COERCE', 'ASSAULT', 'MOBILIZE'],
];
const familyOf = (type: EventType): number => FAMILIES.findIndex((family) => family.includes(type));
/** Deeds are no proof of each other: sanctions are no attack. */
const SPECIFIC: ReadonlySet<EventType> = new Set(['SANCTION', 'COERCE', 'ASSAULT', 'MOBILIZE', 'RETREAT', 'CONSULT']);
/** What a claim is about that another claim of its kind need not be. */
const NARROWING: ReadonlySet<string> = new Set([
  'arms',
  'energy',
  'intelligence',
  'sanctions',
  'migration',
  'economic',
]);

export interface CheckTools {
  readonly actors: ActorDirectory;
  readonly lexicon: Lexicon;
}

/** Reads a statement as a small article without a date: its sentences, each with the claims in it. */
export function readStatement(text: string, { actors, lexicon }: CheckTools): { text: string; claims: Claim[] }[] {
  const article: Article = { id: 'statement', title: '', titleIsOurs: true, text, file: '' };
  const sentences: Sentence[] = sentencesOf(article).map((sentence) => ({ ...sentence, kind: 'prose' }));
  const claims = extractClaims({ article, sentences, actors, lexicon });
  return sentences.flatMap(({ text: own, start }) => {
    const whole = {
      text: own,
      claims: distinct(claims.filter((claim) => claim.start === start && claim.source.id !== claim.target.id)),
    };
    return inHalves(own, { actors, lexicon }) ?? [whole];
  });
}

const JOINT = /(?:\s*;|,?\s+(?:and|but|while|whereas)(?:\s+that)?)\s+(?=(?:the\s+)?\p{Lu})/gu;

/** "A arms B and C attacked D in 2020": each half where each is a claim by itself, so that a date stays with its own. */
function inHalves(text: string, tools: CheckTools): { text: string; claims: Claim[] }[] | undefined {
  for (const { 0: joint, index } of text.matchAll(JOINT)) {
    const halves = [text.slice(0, index), text.slice(index + joint.length)].map((half) => readStatement(half, tools));
    // "Norway and Sweden are allies" has no claim on its left.
    if (halves.every((parts) => parts.every(({ claims }) => claims.length > 0))) return halves.flat();
  }
  return undefined;
}

function distinct(claims: readonly Claim[]): Claim[] {
  const seen = new Map<string, Claim>();
  for (const claim of claims) {
    const { source, target, symmetric, stance, type, modality } = claim;
    const pair = [source.id, target.id].sort().join(' ');
    const key = [pair, symmetric ? '' : source.id, stance, familyOf(type), modality].join('\n');
    if (!seen.has(key)) seen.set(key, claim);
  }
  return [...seen.values()];
}

/** The words that carry the matter of a text, without those that name somebody. */
function matterOf(text: string, named: readonly string[]): Set<string> {
  const names = new Set(named.flatMap((name) => tokens(name).map(({ folded }) => folded)));
  return new Set(
    tokens(text)
      .filter(({ folded }) => folded.length > 2 && !questionStopWords.has(folded) && !names.has(folded))
      .map(({ folded }) => stem(folded)),
  );
}

/** Sets the claims of a statement against all that the articles claim of the same actors. */
export function checkStatement(
  text: string,
  claims: readonly Claim[],
  world: ClaimWorld,
  tools: CheckTools,
): CheckedSentence[] {
  return readStatement(text, tools).map((sentence) => ({
    text: sentence.text,
    claims: jointly(sentence.claims).map((joined) => ({
      claims: joined,
      found: joined
        .flatMap((claim) => {
          const items = collapseRepeats(claimsBetween(claims, claim.source.id, claim.target.id), world);
          return against(claim, items, matterOf(sentence.text, [claim.source.mention, claim.target.mention]));
        })
        .sort((a, b) => b.overlap - a.overlap),
    })),
  }));
}

/** Claims of one act that joins more than two, as one. */
function jointly(claims: readonly Claim[]): [Claim, ...Claim[]][] {
  const groups = new Map<string, [Claim, ...Claim[]]>();
  for (const claim of claims) {
    const { symmetric, source, stance, type, modality } = claim;
    const key = [symmetric ? '' : source.id, stance, type, modality].join('\n');
    const own = groups.get(key);
    if (own) own.push(claim);
    else groups.set(key, [claim]);
  }
  return [...groups.values()];
}

function against(claim: Claim, items: readonly Item[], wanted: ReadonlySet<string>): CheckedClaim['found'] {
  const found = items
    .map((item) => {
      const own = matterOf(item.claim.quote, []);
      const overlap = [...wanted].filter((word) => own.has(word)).length;
      return { item, overlap, standing: standingOf(claim, item, overlap, wanted.size) };
    })
    .filter(hasStanding);
  // A sentence that plans an act is no witness that it was done, whatever else it tells of the same two.
  const plans = new Set(
    items.filter((item) => NOT_DONE.has(item.claim.modality)).map((item) => `${sentenceOf(item)} ${item.claim.stance}`),
  );
  return found.filter(
    ({ standing, item }) =>
      standing !== 'supports' ||
      NOT_DONE.has(item.claim.modality) ||
      !plans.has(`${sentenceOf(item)} ${item.claim.stance}`),
  );
}

const NOT_DONE: ReadonlySet<Modality> = new Set(['planned', 'possible', 'demanded']);

const hasStanding = <T extends { standing: Standing | undefined }>(each: T): each is T & { standing: Standing } =>
  each.standing !== undefined;

/** How an article's statement stands to a claim; undefined where it says nothing on it. */
function standingOf(claim: Claim, item: Item, overlap: number, wanted: number): Standing | undefined {
  const other = item.claim;
  const elsewhere =
    (claim.theatre !== null && !item.theatres.includes(claim.theatre)) ||
    (claim.dateBasis === 'stated' && claim.date !== null && !inPeriod(other.date, claim.date, claim.date));
  if (elsewhere) return other.modality === 'asserted' ? 'elsewhere' : undefined;
  const agrees = claim.stance === other.stance || claim.stance === 'mixed' || other.stance === 'mixed';
  if (!agrees) return opposed(claim, other);
  if (!sameAct(claim, item, overlap)) return undefined;
  // Support is no proof of arms, yet the nearest thing to it.
  if (!sameMatter(claim, item, overlap)) return other.modality === 'asserted' ? 'related' : undefined;
  const standing = agreeing(claim.modality, other.modality);
  // Talks or a strike of which nothing else is the same are another meeting, another strike.
  const another = claim.kind === 'event' && SPECIFIC.has(claim.type) && wanted > 1 && overlap === 0;
  return another && standing === 'supports' ? 'elsewhere' : standing;
}

function agreeing(claimed: Modality, told: Modality): Standing {
  if (claimed === 'denied') return told === 'asserted' ? 'contradicts' : told === 'denied' ? 'supports' : told;
  if (told === 'denied') return 'contradicts';
  if (claimed === 'asserted') return told === 'asserted' ? 'supports' : told;
  return told === claimed ? 'supports' : told === 'asserted' ? 'done' : told;
}

/** The other stance: a contradiction where both judge how two stand to each other, else only the other side. */
function opposed(claim: Claim, other: Claim): Standing | undefined {
  if (other.modality !== 'asserted') return undefined;
  if (claim.modality === 'denied') return claim.kind === 'event' ? undefined : 'supports';
  const judges = (each: Claim) => each.kind !== 'event' || each.type === 'COOPERATE';
  return claim.modality === 'asserted' && judges(claim) && judges(other) ? 'contradicts' : 'other-side';
}

function sameAct(claim: Claim, { claim: other }: Item, overlap: number): boolean {
  if (familyOf(claim.type) !== familyOf(other.type)) return false;
  if (SPECIFIC.has(claim.type) && claim.type !== other.type && overlap === 0) return false;
  return claim.symmetric || other.symmetric || claim.source.id === other.source.id;
}

function sameMatter(claim: Claim, { contexts }: Item, overlap: number): boolean {
  const narrow = claim.contexts.filter((context) => NARROWING.has(context));
  return narrow.length === 0 || overlap > 0 || narrow.some((context) => contexts.includes(context));
}
