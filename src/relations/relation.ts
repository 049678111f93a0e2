import { type Claim, QUADS, type Quad } from '../claims/claim.js';
import { claimsBetween } from '../claims/claim-index.js';
import { changesOf, type YearOfRelation } from './changes.js';
import { type ClaimWorld, collapseRepeats, type Item } from './collapse-repeats.js';
import { allContradictions, type Contradiction } from './contradictions.js';
import { type ClaimFilters, fits } from './filters.js';
import { type Label, labelOf } from './label.js';
import { type NotDone, notDoneOf, ofModality, type Row, rowsBy, type Tally, tally } from './tally.js';

/** Who acts: one of the two on the other, or both alike. */
export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly together: boolean;
  readonly quads: Readonly<Record<Quad, number>>;
}

/** All that is said about two actors, counted. Only what is asserted counts for label, rows, flows and years. */
export interface Relation {
  readonly a: string;
  readonly b: string;
  readonly items: readonly Item[];
  readonly counts: Tally;
  readonly label: Label;
  readonly reason: string;
  /** Statements that are planned, possible, demanded or denied: shown, never counted as done. */
  readonly notDone: NotDone;
  readonly flows: readonly Flow[];
  readonly theatres: readonly Row[];
  /** Asserted statements that name no theatre. */
  readonly withoutTheatre: Row | undefined;
  readonly contexts: readonly Row[];
  readonly years: readonly YearOfRelation[];
  readonly undated: number;
  readonly contradictions: readonly Contradiction[];
  /** Theatres where the last year that tells of them turned against the year before, by name. */
  readonly turned: ReadonlyMap<string, string>;
  readonly articles: readonly string[];
  /** Publishers that are stated. Articles without one are no independent witnesses, so they are only counted. */
  readonly publishers: readonly string[];
  readonly articlesWithoutPublisher: number;
  readonly first: Item | undefined;
  readonly latest: Item | undefined;
  /** Contexts and theatres of which the corpus speaks, and this pair's statements do not. */
  readonly gaps: { readonly contexts: readonly string[]; readonly theatres: readonly string[] };
}

/** The aggregate of two actors, by id, out of all claims of a corpus. */
export function relationOf(
  claims: readonly Claim[],
  a: string,
  b: string,
  world: ClaimWorld,
  filters: ClaimFilters = {},
): Relation {
  const own = claimsBetween(claims, a, b).filter((claim) => fits(claim, filters, world.lexicon));
  const items = collapseRepeats(own, world);
  const asserted = ofModality(items, 'asserted');
  const counts = tally(asserted);
  const asked = ({ theatres: named }: Item) => named.filter((name) => !filters.theatre || name === filters.theatre);
  const theatres = rowsBy(asserted, asked);
  const contexts = rowsBy(asserted, (item) => item.contexts);
  const dated = asserted.filter(({ claim }) => claim.date).sort((x, y) => x.claim.date!.localeCompare(y.claim.date!));
  const articles = [...new Set(items.flatMap((item) => item.articles))];
  const publisherOf = (id: string) => world.article(id)?.publisher;
  const years = changesOf(asserted);
  return {
    a,
    b,
    items,
    counts,
    ...labelOf(counts),
    notDone: notDoneOf(items),
    flows: flowsOf(asserted, a, b),
    theatres,
    withoutTheatre: rowsBy(asserted, (item) => (item.theatres.length > 0 ? [] : ['']))[0],
    contexts,
    years,
    undated: asserted.length - dated.length,
    contradictions: allContradictions(asserted, asked),
    turned: lastTurns(years),
    articles,
    publishers: [...new Set(articles.flatMap((id) => publisherOf(id) ?? []))],
    articlesWithoutPublisher: articles.filter((id) => !publisherOf(id)).length,
    first: dated[0],
    latest: dated.at(-1),
    gaps: gapsOf(claims, items, world, filters),
  };
}

function lastTurns(years: readonly YearOfRelation[]): Map<string, string> {
  const turns = new Map<string, string>();
  for (const { year, row, turned } of years) {
    for (const name of row.items.flatMap(({ theatres }) => theatres)) turns.delete(name);
    for (const { about } of turned) turns.set(about, year);
  }
  return turns;
}

function flowsOf(items: readonly Item[], a: string, b: string): Flow[] {
  const directions = [
    { from: a, to: b, together: true, own: items.filter(({ claim }) => claim.symmetric) },
    ...[
      [a, b],
      [b, a],
    ].map(([from, to]) => ({
      from: from!,
      to: to!,
      together: false,
      own: items.filter(({ claim }) => !claim.symmetric && claim.source.id === from),
    })),
  ];
  return directions
    .filter(({ own }) => own.length > 0)
    .map(({ from, to, together, own }) => ({
      from,
      to,
      together,
      quads: Object.fromEntries(
        QUADS.map((quad) => [quad, own.filter(({ claim }) => claim.quad === quad).length]),
      ) as Flow['quads'],
    }));
}

const spokenOf = new WeakMap<readonly Claim[], ReadonlySet<string>>();

/** All contexts and theatres that the claims of a corpus touch. */
function spokenIn(claims: readonly Claim[]): ReadonlySet<string> {
  const old = spokenOf.get(claims);
  if (old) return old;
  const spoken = new Set<string>();
  for (const { contexts, theatre } of claims) {
    for (const context of contexts) spoken.add(context);
    if (theatre) spoken.add(theatre);
  }
  spokenOf.set(claims, spoken);
  return spoken;
}

function gapsOf(
  claims: readonly Claim[],
  items: readonly Item[],
  { lexicon }: ClaimWorld,
  filters: ClaimFilters,
): Relation['gaps'] {
  // What is only possible is told on the card as well, so it is not missing.
  const someTheatres = new Set(items.flatMap(({ theatres }) => theatres));
  const someContexts = new Set(items.flatMap(({ contexts }) => contexts));
  const spoken = spokenIn(claims);
  return {
    contexts: filters.contexts
      ? []
      : lexicon.contexts.map(({ name }) => name).filter((name) => spoken.has(name) && !someContexts.has(name)),
    theatres: filters.theatre
      ? []
      : lexicon.theatres.map(({ name }) => name).filter((name) => spoken.has(name) && !someTheatres.has(name)),
  };
}
