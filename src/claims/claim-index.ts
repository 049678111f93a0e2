import { atOnce, type Work } from '../operations/in-turns.js';
import type { Claim } from './claim.js';

/** Claims by who is in them and by article, each list in the order of the whole. */
interface ClaimIndex {
  readonly byPair: ReadonlyMap<string, ReadonlyMap<string, readonly Claim[]>>;
  readonly byActor: ReadonlyMap<string, readonly Claim[]>;
  readonly byArticle: ReadonlyMap<string, readonly Claim[]>;
}

const NONE: readonly Claim[] = [];
/** Lists shorter than this are gone through sooner than an index is made. */
const SHORT = 200;

const made = new WeakMap<readonly Claim[], ClaimIndex>();

function add<K>(map: Map<K, Claim[]>, key: K, claim: Claim): void {
  const own = map.get(key);
  if (own) own.push(claim);
  else map.set(key, [claim]);
}

/** Claims indexed before work in turns may be interrupted. */
const STRETCH = 1_000;

/** Makes the index ahead of the first question. */
export function* indexClaims(claims: readonly Claim[]): Work<ClaimIndex> {
  const known = made.get(claims);
  if (known) return known;
  const byPair = new Map<string, Map<string, Claim[]>>();
  const byActor = new Map<string, Claim[]>();
  const byArticle = new Map<string, Claim[]>();
  for (const [n, claim] of claims.entries()) {
    if (n % STRETCH === 0) yield;
    const [a, b] = [claim.source.id, claim.target.id];
    add(byActor, a, claim);
    if (b !== a) add(byActor, b, claim);
    add(byArticle, claim.article, claim);
    const [first, second] = a < b ? [a, b] : [b, a];
    const others = byPair.get(first) ?? new Map<string, Claim[]>();
    byPair.set(first, others);
    add(others, second, claim);
  }
  const index = { byPair, byActor, byArticle };
  made.set(claims, index);
  return index;
}

const indexOf = (claims: readonly Claim[]): ClaimIndex => atOnce(indexClaims(claims));

/** The claims of two actors with each other, whichever is the source. */
export function claimsBetween(claims: readonly Claim[], a: string, b: string): readonly Claim[] {
  const isOf = ({ source, target }: Claim): boolean =>
    (source.id === a && target.id === b) || (source.id === b && target.id === a);
  if (claims.length < SHORT) return claims.filter(isOf);
  const [first, second] = a < b ? [a, b] : [b, a];
  return indexOf(claims).byPair.get(first)?.get(second) ?? NONE;
}

/** The claims in which an actor is one side. */
export function claimsOf(claims: readonly Claim[], actor: string): readonly Claim[] {
  if (claims.length < SHORT) return claims.filter(({ source, target }) => source.id === actor || target.id === actor);
  return indexOf(claims).byActor.get(actor) ?? NONE;
}

/** The claims of an article. */
export function claimsIn(claims: readonly Claim[], article: string): readonly Claim[] {
  if (claims.length < SHORT) return claims.filter((claim) => claim.article === article);
  return indexOf(claims).byArticle.get(article) ?? NONE;
}
