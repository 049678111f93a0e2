import type { Library } from '../library.js';
import { isState } from '../relations/actor-summary.js';
import type { Network, Tie } from '../relations/network.js';
import { strongest } from '../relations/strongest.js';
import { notDoneOf, tally } from '../relations/tally.js';
import { cleanLine, firstCharacters } from '../text/clean.js';
import { altText, pictureName } from './alt-text.js';
import type { Card } from './card.js';
import { cardFooter, cardTable, countLine, notDoneLine, plural, worldOf } from './card-parts.js';
import { createCitations } from './cite.js';
import { claimQuote } from './claim-quote.js';
import type { NetworkPicture } from './picture.js';
import { type Reply, reply } from './reply.js';
import { showSpan } from './show-date.js';

const STANCE = { partner: 'cooperative', adversary: 'conflictual', mixed: 'mixed' } as const;
const TITLES = { partner: 'Together', adversary: 'Apart', mixed: 'Both' } as const;
const SIDES = ['partner', 'adversary', 'mixed'] as const;
const MOST_ROWS = 8;
const LONGEST_NAME = 200;

/** The rule as it is printed under the card. */
const RULE =
  'two stand together where they have at least twice as many cooperative as conflictual claims, apart where the reverse; all others are both';

const MILITANT = new Set(['armed-group', 'movement']);
const shapeOf = (kind: string) => (isState(kind) ? 'state' : MILITANT.has(kind) ? 'group' : 'organisation');

export interface NetworkReplyOptions {
  readonly filters: readonly string[];
  readonly notices: readonly string[];
}

/** "Iran and Russia: 5 cooperative, 1 conflictual". */
const tieLine = ({ cooperative, conflictual, mixed }: Tie, names: string): string =>
  `${names}: ${[
    cooperative > 0 && `${cooperative} cooperative`,
    conflictual > 0 && `${conflictual} conflictual`,
    mixed > 0 && `${mixed} of both`,
  ]
    .filter(Boolean)
    .join(', ')}`;

/** What was left out, and why in words: undefined where all fits. */
function leftOutOf({ leftOut: { actors, ties } }: Network): string | undefined {
  const parts = [...(actors > 0 ? [plural(actors, 'actor')] : []), ...(ties > 0 ? [plural(ties, 'pair')] : [])];
  return parts.length > 0 ? `${parts.join(' and ')} with fewer claims left out` : undefined;
}

function nameOf(id: string, network: Network): string {
  const name = cleanLine(network.actors.find((actor) => actor.id === id)?.name ?? id);
  return firstCharacters(name || id, LONGEST_NAME);
}

/** The network as a picture to be drawn. */
function networkPicture(network: Network, library: Library, filters: readonly string[]): NetworkPicture {
  const { actors, ties, focus } = network;
  const name = (id: string) => nameOf(id, network);
  // The strongest first, whichever their side: the alternative text ends where it is full.
  const lines = ties.map((tie) => `${TITLES[tie.side]}: ${tieLine(tie, `${name(tie.a)} and ${name(tie.b)}`)}`);
  const title = focus ? `Who stands with ${name(focus)}, and who against` : 'Who stands with whom';
  const span = showSpan(library.corpus.articles);
  const leftOut = leftOutOf(network);
  const intro = [
    `${title}, as a graph.`,
    `${plural(actors.length, 'actor')}, ${plural(ties.length, 'pair')}, in ${span}.`,
    ...(filters.length > 0 ? [`Only ${filters.join(', ')}.`] : []),
    ...(leftOut ? [`${leftOut}.`] : []),
  ].join(' ');
  return {
    kind: 'network',
    name: pictureName('network', ...(focus ? [name(focus)] : [])),
    title,
    alt: altText(intro, lines),
    lines,
    filters: [...filters],
    span,
    ...(leftOut && { leftOut }),
    actors: actors.map(({ id, kind }) => ({ id, name: name(id), shape: shapeOf(kind), focus: id === focus })),
    ties: ties.map(({ a, b, side, cooperative, conflictual, mixed }) => ({
      a,
      b,
      stance: STANCE[side],
      cooperative,
      conflictual,
      mixed,
    })),
  };
}

/** The reply to a network with at least one tie: the picture, the strongest pairs with their sources, a few quotes. */
export function networkReply(network: Network, library: Library, { filters, notices }: NetworkReplyOptions): Reply {
  const citations = createCitations();
  const { actors, ties, items, focus } = network;
  const names = (tie: Tie) => `${nameOf(tie.a, network)} ↔ ${nameOf(tie.b, network)}`;
  const of = (side: Tie['side']) => ties.filter((tie) => tie.side === side);
  const quotes = (['partner', 'adversary'] as const).flatMap((side) => {
    const [first] = of(side);
    const own = first?.items.filter(({ claim }) => claim.stance === STANCE[side]) ?? [];
    return strongest(own, 1, worldOf(library)).flatMap((item) =>
      claimQuote([item], library, citations, { role: TITLES[side], about: names(first!) }),
    );
  });
  const shown = ties.flatMap((tie) => tie.items);
  const card: Card = {
    kind: 'network',
    short: false,
    actors: actors.map(({ id, kind }) => ({ id, name: nameOf(id, network), kind })),
    counts: tally(shown),
    notDone: notDoneOf(items),
    filters: [...filters],
    tables: SIDES.flatMap((side) =>
      cardTable(
        TITLES[side],
        of(side).map((tie) => ({ ...tie, name: names(tie) })),
        MOST_ROWS,
        library,
        citations,
      ),
    ),
    footer: cardFooter(RULE, library),
  };
  const picture = networkPicture(network, library, filters);
  const notDone = notDoneLine(card.notDone);
  const [first] = ties;
  return reply({
    kind: 'network',
    headline: `${picture.title} · ${plural(actors.length, 'actor')}, ${plural(ties.length, 'pair')}, ${countLine(card.counts)}`,
    answered: true,
    notices: [
      ...(filters.length > 0 ? [`Only ${filters.join(', ')}.`] : []),
      ...(picture.leftOut ? [`${picture.leftOut}; name an actor, a topic or a period to see them.`] : []),
      ...notices,
    ],
    card,
    quotes,
    pictures: [picture],
    sections: notDone ? [{ title: 'Not counted', lines: [{ text: `${notDone}: never counted as done` }] }] : [],
    citations: citations.list(),
    suggestions: [
      ...(first ? [`relation ${nameOf(first.a, network)} and ${nameOf(first.b, network)}`] : []),
      focus ? `actor ${nameOf(focus, network)}` : `network ${nameOf(actors[0]!.id, network)}`,
    ],
  });
}
