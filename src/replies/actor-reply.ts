import type { Library } from '../library.js';
import { type ActorSummary, type Counterpart, isState, SIDE_RULE, type Side } from '../relations/actor-summary.js';
import type { Item } from '../relations/collapse-repeats.js';
import { sentenceOf } from '../relations/contradictions.js';
import { strongest } from '../relations/strongest.js';
import { notDoneOf, ofModality, tally } from '../relations/tally.js';
import { plainlyDone, undoneBeside } from '../relations/undone.js';
import type { Card } from './card.js';
import { cardActor, cardFooter, cardTable, countLine, notDoneNotice, plural, worldOf } from './card-parts.js';
import { createCitations } from './cite.js';
import { claimQuote } from './claim-quote.js';
import { type Quote, type Reply, reply } from './reply.js';

const ANY_TITLES = { partner: 'Cooperation', adversary: 'Conflict', mixed: 'Mixed' } as const;
const TITLES: Record<Side, string> = { partner: 'Partners', adversary: 'Adversaries', mixed: 'Mixed' };
/** Of those of whom nothing is asserted. */
const UNDONE_TITLES: Record<Side, string> = { partner: 'Cooperation', adversary: 'Conflict', mixed: 'Both' };
const ROLES = { partner: 'Partner', adversary: 'Adversary', mixed: 'Mixed' } as const;
const ANY_ROLES = { partner: 'Together', adversary: 'Apart', mixed: 'Mixed' } as const;
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
  /** Count whoever has any claim of the side's stance, not only whom the rule puts there. */
  readonly any?: boolean;
  /** Quotes of each side, where more are wanted. */
  readonly most?: number;
}

const sidesOf = ({ sides = SIDES }: Pick<ActorReplyOptions, 'sides'>) => sides;

/**
 * The counterparts of a side. With `any`, all with at least one claim of its stance, whatever else there is: a partner
 * that once opposed it is an answer to "who opposes it?".
 */
export function ofSide({ counterparts }: ActorSummary, side: Side, any = false): Counterpart[] {
  if (!any || side === 'mixed') return counterparts.filter((each) => each.side === side);
  const stance = side === 'partner' ? 'cooperative' : 'conflictual';
  return counterparts.filter((each) => each[stance] > 0).sort((a, b) => b[stance] - a[stance]);
}

/** "5 partners, 3 adversaries and 1 mixed". */
function sideLine(summary: ActorSummary, sides: readonly Side[]): string {
  const nouns: Record<Side, [string, string]> = {
    partner: ['partner', 'partners'],
    adversary: ['adversary', 'adversaries'],
    mixed: ['mixed', 'mixed'],
  };
  // Whoever asks for one side or two is told which has nobody; a card of all names only what there is.
  const some = sides.filter((side) => sides.length < SIDES.length || ofSide(summary, side).length > 0);
  if (some.length > 1 && some.every((side) => ofSide(summary, side).length === 0)) some.length = 0;
  const parts = some.map((side) => {
    const n = ofSide(summary, side).length;
    return `${n || (some.length > 1 ? 'no' : n)} ${nouns[side][n === 1 || (n === 0 && some.length > 1) ? 0 : 1]}`;
  });
  if (parts.length === 0) return 'no partner and no adversary';
  const last = parts.pop()!;
  return parts.length > 0 ? `${parts.join(', ')} and ${last}` : last;
}

/** The counts of an actor with everybody else, states apart from groups and organisations. */
export function actorCard(
  summary: ActorSummary,
  library: Library,
  citations: Citations,
  options: Pick<ActorReplyOptions, 'filters' | 'sides' | 'short' | 'any'>,
): Card {
  const rows = options.short ? 4 : MOST_ROWS;
  return {
    kind: 'actor',
    short: options.short ?? false,
    actors: [cardActor(summary.actor, library)],
    counts: tally(ofModality(summary.items, 'asserted')),
    notDone: notDoneOf(summary.items),
    filters: [...options.filters],
    tables: [
      ...sidesOf(options).flatMap((side) => {
        const own = ofSide(summary, side, options.any);
        const title = (options.any ? ANY_TITLES : TITLES)[side];
        const states = own.filter(({ kind }) => isState(kind));
        const others = own.filter(({ kind }) => !isState(kind));
        return [
          ...cardTable(`${title}: states`, states, rows, library, citations),
          ...cardTable(`${title}: groups and organisations`, others, rows, library, citations),
        ];
      }),
      ...sidesOf(options).flatMap((side) => {
        const own = summary.undone.filter((each) => each.side === side);
        return cardTable(`${UNDONE_TITLES[side]} only planned, possible or demanded`, own, rows, library, citations);
      }),
    ],
    footer: cardFooter(
      options.any ? 'everybody with at least one such claim, those with most first' : SIDE_RULE,
      library,
    ),
  };
}

/** The first of a side; among several there is a group or organisation where the side has any. */
function chosenOf(own: readonly Counterpart[], most: number): readonly Counterpart[] {
  const first = own.slice(0, most);
  const group = own.find(({ kind }) => !isState(kind));
  return most < 2 || !group || first.includes(group) ? first : [...first.slice(0, -1), group];
}

/** One quote for each of the first partners and adversaries. */
export function actorQuotes(
  summary: ActorSummary,
  library: Library,
  citations: Citations,
  sides: readonly Side[] = SIDES,
  most = MOST_QUOTES_OF_A_SIDE,
  any = false,
): Quote[] {
  const world = worldOf(library);
  const shown = new Set<string>();
  // A sentence on many at once says less of each.
  const crowd = new Map<string, number>();
  for (const item of summary.items) crowd.set(sentenceOf(item), (crowd.get(sentenceOf(item)) ?? 0) + 1);
  const blurOf = (item: Item) => 0.4 * (crowd.get(sentenceOf(item))! - 1);
  const besides = undoneBeside(summary.items);
  return sides.flatMap((side) => {
    const chosen: { item: Item; about: string[] }[] = [];
    for (const other of chosenOf(ofSide(summary, side, any), side === 'mixed' ? 1 : most)) {
      const stance = side === 'partner' ? 'cooperative' : side === 'adversary' ? 'conflictual' : undefined;
      const items = other.items.filter(({ claim }) => !stance || claim.stance === stance);
      const fresh = items.filter((item) => !shown.has(sentenceOf(item)));
      const [best] = strongest(plainlyDone(fresh.length > 0 ? fresh : items, besides), 1, world, blurOf);
      if (!best) continue;
      shown.add(sentenceOf(best));
      // One sentence on two of them is shown once, for both.
      const same = chosen.find(({ item }) => sentenceOf(item) === sentenceOf(best));
      if (same) same.about.push(other.name);
      else chosen.push({ item: best, about: [other.name] });
    }
    const role = (any ? ANY_ROLES : ROLES)[side];
    return chosen.flatMap(({ item, about }) =>
      claimQuote([item], library, citations, { role, about: about.join(', ') }),
    );
  });
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

/** The line that sums up an actor from its counts. */
export function sideHeadline(summary: ActorSummary, library: Library, sides: readonly Side[] = SIDES): string {
  const name = library.actors.nameOf(summary.actor);
  const counts = tally(ofModality(summary.items, 'asserted'));
  return `${name} · ${sideLine(summary, sides)}, by ${countLine(counts)} in ${plural(summary.articles.length, 'article')}`;
}

/** The same without sides, where those are not what is asked. */
export function countHeadline(summary: ActorSummary, library: Library): string {
  const name = library.actors.nameOf(summary.actor);
  const counts = tally(ofModality(summary.items, 'asserted'));
  return `${name} · ${countLine(counts)} in ${plural(summary.articles.length, 'article')}`;
}

/** The actor card in full. */
export function actorReply(summary: ActorSummary, library: Library, options: ActorReplyOptions): Reply {
  const citations = createCitations();
  const { filters, notices } = options;
  const sides = sidesOf(options);
  const quotes = actorQuotes(summary, library, citations, sides, options.most);
  const card = actorCard(summary, library, citations, options);
  const name = card.actors[0]!.name;
  const [first] = summary.counterparts;
  return reply({
    kind: 'actor',
    headline: sideHeadline(summary, library, sides),
    answered: true,
    notices: [
      ...notDoneNotice(card.notDone),
      ...(filters.length > 0 ? [`Only ${filters.join(', ')}.`] : []),
      ...notices,
    ],
    card,
    quotes,
    sections: [{ title: 'Who it is', lines: [{ text: whoIs(summary.actor, library).join('; ') }] }],
    citations: citations.list(),
    suggestions: [...(first ? [`relation ${name} and ${first.name}`] : []), `timeline ${name}`],
  });
}
