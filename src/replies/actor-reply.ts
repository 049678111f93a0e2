import type { Library } from '../library.js';
import { type ActorSummary, type Counterpart, isState, SIDE_RULE, type Side } from '../relations/actor-summary.js';
import { strongest } from '../relations/strongest.js';
import { ofModality, tally } from '../relations/tally.js';
import type { Card } from './card.js';
import { cardFooter, cardTable, countLine, notDoneLine, plural, worldOf } from './card-parts.js';
import { createCitations } from './cite.js';
import { claimQuote } from './claim-quote.js';
import { type Quote, type Reply, reply } from './reply.js';

const TITLES: Record<Side, string> = { partner: 'Partners', adversary: 'Adversaries', mixed: 'Mixed' };
const ROLES = { partner: 'Partner', adversary: 'Adversary', mixed: 'Mixed' } as const;
const MOST_ROWS = 6;
const MOST_QUOTES_OF_A_SIDE = 3;
const SIDES: readonly Side[] = ['partner', 'adversary', 'mixed'];

type Citations = ReturnType<typeof createCitations>;

export interface ActorReplyOptions {
  readonly filters: readonly string[];
  readonly notices: readonly string[];
  /** Only these sides: a question for allies asks for partners. */
  readonly sides?: readonly Side[];
  readonly short?: boolean;
}

const sidesOf = ({ sides = SIDES }: Pick<ActorReplyOptions, 'sides'>) => sides;
export const ofSide = ({ counterparts }: ActorSummary, side: Side): Counterpart[] =>
  counterparts.filter((each) => each.side === side);

/** "5 partners, 3 adversaries and 1 mixed". */
function sideLine(summary: ActorSummary, sides: readonly Side[]): string {
  const nouns: Record<Side, [string, string]> = {
    partner: ['partner', 'partners'],
    adversary: ['adversary', 'adversaries'],
    mixed: ['mixed', 'mixed'],
  };
  const parts = sides.map((side) => {
    const n = ofSide(summary, side).length;
    return `${n} ${nouns[side][n === 1 ? 0 : 1]}`;
  });
  const last = parts.pop()!;
  return parts.length > 0 ? `${parts.join(', ')} and ${last}` : last;
}

/** The counts of an actor with everybody else, states apart from groups and organisations. */
export function actorCard(
  summary: ActorSummary,
  library: Library,
  citations: Citations,
  options: Pick<ActorReplyOptions, 'filters' | 'sides' | 'short'>,
): Card {
  const actor = library.actors.byId(summary.actor);
  const rows = options.short ? 4 : MOST_ROWS;
  const done = (modality: 'planned' | 'possible' | 'demanded' | 'denied') => ofModality(summary.items, modality).length;
  return {
    kind: 'actor',
    short: options.short ?? false,
    actors: [{ id: summary.actor, name: actor?.name ?? summary.actor, kind: actor?.kind ?? 'state' }],
    counts: tally(ofModality(summary.items, 'asserted')),
    notDone: { planned: done('planned'), possible: done('possible'), demanded: done('demanded'), denied: done('denied') },
    filters: [...options.filters],
    tables: sidesOf(options).flatMap((side) => {
      const own = ofSide(summary, side);
      const states = own.filter(({ kind }) => isState(kind));
      const others = own.filter(({ kind }) => !isState(kind));
      return [
        ...cardTable(`${TITLES[side]}: states`, states, rows, library, citations),
        ...cardTable(`${TITLES[side]}: groups and organisations`, others, rows, library, citations),
      ];
    }),
    footer: cardFooter(SIDE_RULE, library),
  };
}

/** One quote for each of the first partners and adversaries. */
export function actorQuotes(
  summary: ActorSummary,
  library: Library,
  citations: Citations,
  sides: readonly Side[] = SIDES,
  most = MOST_QUOTES_OF_A_SIDE,
): Quote[] {
  const world = worldOf(library);
  const shown = new Set<string>();
  return sides.flatMap((side) =>
    ofSide(summary, side)
      .slice(0, side === 'mixed' ? 1 : most)
      .flatMap((other) => {
        const stance = side === 'partner' ? 'cooperative' : side === 'adversary' ? 'conflictual' : undefined;
        const items = other.items.filter(({ claim }) => !stance || claim.stance === stance);
        const fresh = items.filter(({ claim }) => !shown.has(`${claim.article} ${claim.start}`));
        const [best] = strongest(fresh.length > 0 ? fresh : items, 1, world);
        if (!best) return [];
        shown.add(`${best.claim.article} ${best.claim.start}`);
        return claimQuote([best], library, citations, { role: ROLES[side], about: other.name });
      }),
  );
}

/** Who it is, in a line of what the directory knows. */
function whoIs(id: string, library: Library): string[] {
  const actor = library.actors.byId(id);
  if (!actor) return [];
  const named = [...new Set([...actor.aliases, ...actor.metonyms])].filter((name) => name.length > 2).slice(0, 4);
  const kind = actor.kind.replace('-', ' ');
  const wholes = actor.partOf.flatMap((whole) => library.actors.byId(whole)?.name ?? []).slice(0, 4);
  return [
    actor.description ?? `${kind}${actor.iso3 ? ` (${actor.iso3})` : ''}`,
    ...(named.length > 0 ? [`also named ${named.join(', ')}`] : []),
    ...(wholes.length > 0 ? [`part of ${wholes.join(', ')}`] : []),
  ];
}

/** The actor card in full. */
export function actorReply(summary: ActorSummary, library: Library, options: ActorReplyOptions): Reply {
  const citations = createCitations();
  const { filters, notices } = options;
  const sides = sidesOf(options);
  const quotes = actorQuotes(summary, library, citations, sides);
  const card = actorCard(summary, library, citations, options);
  const notDone = notDoneLine(card.notDone);
  const name = card.actors[0]!.name;
  const [first] = summary.counterparts;
  return reply({
    kind: 'actor',
    headline: `${name} · ${sideLine(summary, sides)}, by ${countLine(card.counts)} in ${plural(summary.articles.length, 'article')}`,
    answered: true,
    notices: [...(filters.length > 0 ? [`Only ${filters.join(', ')}.`] : []), ...notices],
    card,
    quotes,
    sections: [
      { title: 'Who it is', lines: whoIs(summary.actor, library).map((text) => ({ text })) },
      ...(notDone ? [{ title: 'Not counted', lines: [{ text: `${notDone}: not done as far as these articles say` }] }] : []),
    ],
    citations: citations.list(),
    suggestions: [...(first ? [`relation ${name} and ${first.name}`] : []), `timeline ${name}`],
  });
}
