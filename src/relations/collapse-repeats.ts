import type { Claim } from '../claims/claim.js';
import type { Lexicon } from '../claims/lexicon/lexicon.js';
import type { Article, Sentence } from '../corpus/article.js';
import { fold } from '../text/fold.js';
import { stopWords } from '../text/stop-words.js';
import { tokens } from '../text/tokens.js';
import { theatresOf } from './theatres.js';

/** What aggregation needs to know of the corpus. */
export interface ClaimWorld {
  readonly lexicon: Pick<Lexicon, 'contexts' | 'theatres'>;
  article(id: string): Article | undefined;
  sentences(article: string): readonly Sentence[];
  /** The words that carry the matter of the sentence that begins there, where an index knows them. */
  contentOf?(article: string, start: number): Words | undefined;
}

/** Words of one sentence, each once, as text or by number. */
type Words = ReadonlySet<unknown>;

/** One statement, however often it is repeated: what is counted. */
export interface Item {
  /** The claim that stands for it: prose before captions and headlines, acts before words. */
  readonly claim: Claim;
  /** All claims that say it, the first included. */
  readonly claims: readonly Claim[];
  readonly theatres: readonly string[];
  readonly contexts: readonly string[];
  readonly kind: Sentence['kind'];
  /** Articles that report it. */
  readonly articles: readonly string[];
  /** Publishers that are stated and did not copy each other; one that is not stated counts for none. */
  readonly publishers: readonly string[];
}

interface Unit {
  claims: Claim[];
  kind: Sentence['kind'];
  words: Words;
}

/** Above this share of common words two sentences say the same in the same words. */
const SAME_WORDING = 0.7;
/** A headline or caption is shorter than what it repeats: this share of its words is enough. */
const WITHIN = 0.6;

const known = new WeakMap<Claim, ReadonlySet<string>>();

/** The words of a claim's sentence that carry its matter; taken apart once, since every query compares them again. */
function contentWords(claim: Claim, world: ClaimWorld): Words {
  const indexed = world.contentOf?.(claim.article, claim.start);
  if (indexed) return indexed;
  const old = known.get(claim);
  if (old) return old;
  const words = new Set<string>();
  for (const { folded } of tokens(claim.quote)) if (!stopWords.has(folded)) words.add(folded);
  known.set(claim, words);
  return words;
}

function common(a: Words, b: Words): number {
  let n = 0;
  for (const word of a) if (b.has(word)) n++;
  return n;
}
const jaccard = (a: Words, b: Words): number => {
  // Sets of very different size cannot have that much in common, whatever they hold.
  if (Math.min(a.size, b.size) < SAME_WORDING * Math.max(a.size, b.size)) return 0;
  const both = common(a, b);
  return both / Math.max(1, a.size + b.size - both);
};

const pairOf = ({ source, target }: Claim): string => [source.id, target.id].sort().join('\n');
const sameDirection = (a: Claim, b: Claim): boolean => a.symmetric || b.symmetric || a.source.id === b.source.id;
const sameAct = (a: Claim, b: Claim): boolean =>
  a.stance === b.stance && a.modality === b.modality && sameDirection(a, b);

/** Inside one article: whether the second says again what the first has said. */
function repeats(a: Unit, b: Unit): boolean {
  const [first, second] = [a.claims[0]!, b.claims[0]!];
  if (!sameAct(first, second)) return false;
  if (first.start === second.start) return true;
  if (a.kind !== 'prose' || b.kind !== 'prose') {
    if (first.type === second.type && first.dateBasis !== 'stated' && second.dateBasis !== 'stated') return true;
    if (first.type === second.type && first.date === second.date) return true;
    return common(a.words, b.words) / Math.max(1, Math.min(a.words.size, b.words.size)) >= WITHIN;
  }
  return jaccard(a.words, b.words) >= SAME_WORDING;
}

/** Across articles: the same act, type and theatre, in the same words or on the same stated day or month. */
const eventKey = ({ claims: [claim] }: Unit): string =>
  [claim!.stance, claim!.modality, claim!.type, claim!.theatre, claim!.symmetric ? '' : claim!.source.id].join('\n');

const isDated = ({ date, dateBasis }: Claim): boolean =>
  (dateBasis === 'stated' || dateBasis === 'relative') && (date?.length ?? 0) >= 7;

function sameEvent(a: Unit, b: Unit): boolean {
  const [first, second] = [a.claims[0]!, b.claims[0]!];
  if (isDated(first) && isDated(second) && first.date === second.date) return true;
  return jaccard(a.words, b.words) >= SAME_WORDING;
}

/** Above this many statements of one kind only the very same words or date are looked for, which takes linear time. */
const MANY = 400;

/** Events that several articles report, as one. */
function mergeEvents(units: readonly Unit[]): Unit[] {
  const kinds = new Map<string, Unit[]>();
  for (const unit of units) {
    const own = kinds.get(eventKey(unit));
    if (own) own.push(unit);
    else kinds.set(eventKey(unit), [unit]);
  }
  return [...kinds.values()].flatMap((own) => {
    if (own.length <= MANY) return merge(own, sameEvent);
    const groups = new Map<string, Unit[]>();
    for (const unit of own) {
      const key = isDated(unit.claims[0]!) ? unit.claims[0]!.date! : [...unit.words].sort().join(' ');
      const group = groups.get(key);
      if (group) group.push(unit);
      else groups.set(key, [unit]);
    }
    return [...groups.values()].flatMap((group) => merge(group, () => true));
  });
}

function merge(units: readonly Unit[], same: (a: Unit, b: Unit) => boolean): Unit[] {
  const merged: Unit[] = [];
  for (const unit of units) {
    const known = merged.find((other) => same(other, unit));
    if (!known) merged.push({ ...unit, claims: [...unit.claims] });
    else if (rank(unit) > rank(known)) {
      known.claims.unshift(...unit.claims);
      known.kind = unit.kind;
      known.words = unit.words;
    } else known.claims.push(...unit.claims);
  }
  return merged;
}

const MATERIAL = /^material/u;
const rank = ({ kind, claims: [claim] }: Unit): number =>
  (kind === 'prose' ? 2 : kind === 'caption' ? 1 : 0) + (MATERIAL.test(claim!.quad) ? 0.5 : 0);

const kinds = new WeakMap<readonly Sentence[], ReadonlyMap<number, Sentence['kind']>>();

/** What kind of sentence begins where, of one article. */
function kindsOf(sentences: readonly Sentence[]): ReadonlyMap<number, Sentence['kind']> {
  const old = kinds.get(sentences);
  if (old) return old;
  const made = new Map(sentences.map(({ start, kind }) => [start, kind]));
  kinds.set(sentences, made);
  return made;
}

/**
 * Statements out of claims: repeats inside an article are one, and so is an event that several articles report.
 * Claims of any number of pairs; two that differ in pair, stance, modality or direction are never one.
 */
export function collapseRepeats(claims: readonly Claim[], world: ClaimWorld): Item[] {
  const pairs = new Map<string, Map<string, Unit[]>>();
  for (const claim of claims) {
    const kind = kindsOf(world.sentences(claim.article)).get(claim.start) ?? 'prose';
    const unit: Unit = { claims: [claim], kind, words: contentWords(claim, world) };
    const articles = pairs.get(pairOf(claim)) ?? new Map<string, Unit[]>();
    pairs.set(pairOf(claim), articles);
    const units = articles.get(claim.article);
    if (units) units.push(unit);
    else articles.set(claim.article, [unit]);
  }
  return [...pairs.values()].flatMap((articles) =>
    mergeEvents([...articles.values()].flatMap((units) => merge(units, repeats))).map((unit) => toItem(unit, world)),
  );
}

function toItem({ claims, kind }: Unit, world: ClaimWorld): Item {
  const articles = [...new Set(claims.map(({ article }) => article))];
  // A copy of another's wording is no second witness, whoever printed it.
  const wordings: Words[] = [];
  const publishers = new Map<string, string>();
  for (const claim of claims) {
    const publisher = world.article(claim.article)?.publisher;
    if (!publisher || publishers.has(fold(publisher))) continue;
    const words = contentWords(claim, world);
    if (wordings.some((other) => jaccard(other, words) >= SAME_WORDING)) continue;
    wordings.push(words);
    publishers.set(fold(publisher), publisher);
  }
  return {
    claim: claims[0]!,
    claims,
    kind,
    articles,
    publishers: [...publishers.values()],
    theatres: [...new Set(claims.flatMap((claim) => theatresOf(claim, world.lexicon)))],
    contexts: [...new Set(claims.flatMap(({ contexts }) => contexts))],
  };
}
