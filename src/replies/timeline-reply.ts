import type { Library } from '../library.js';
import { notDoneOf, ofModality, tally } from '../relations/tally.js';
import type { Moment, Timeline } from '../relations/timeline.js';
import { aboutOf, roleOf } from './about-moment.js';
import type { Card } from './card.js';
import { cardActor, plural, yearSpan } from './card-parts.js';
import { createCitations } from './cite.js';
import { claimQuote, plainQuote } from './claim-quote.js';
import { type Quote, type Reply, reply } from './reply.js';
import { showIso } from './show-date.js';
import { timelinePicture } from './timeline-picture.js';

type Citations = ReturnType<typeof createCitations>;

function momentQuote(moment: Moment, library: Library, citations: Citations): Quote[] {
  const about = aboutOf(moment);
  const role = roleOf(moment);
  const asserted = [...moment.items].sort(
    (a, b) => Number(b.claim.modality === 'asserted') - Number(a.claim.modality === 'asserted'),
  );
  if (asserted.length > 0) return claimQuote(asserted, library, citations, { role, ...(about && { about }) });
  const { powerChange } = moment;
  if (!powerChange) return [];
  const { sentence, highlights, actor } = powerChange;
  const name = library.actors.byId(actor)?.name;
  return plainQuote(sentence.article, sentence, highlights, library, citations, {
    role,
    ...(name && { about: name }),
    date: showIso(moment.date),
    dateBasis: moment.dateBasis,
  });
}

export interface TimelineReplyOptions {
  readonly filters: readonly string[];
  readonly notices: readonly string[];
  /** What the picture shows, which has room for more moments than the text. */
  readonly drawn?: Timeline;
}

/** Dated quotes in order of time, each with whose date it is. */
export function timelineReply(
  timeline: Timeline,
  actors: readonly string[],
  library: Library,
  { filters, notices, drawn = timeline }: TimelineReplyOptions,
): Reply {
  const citations = createCitations();
  const { moments, leftOut, undated } = timeline;
  const quotes = moments.flatMap((moment) => momentQuote(moment, library, citations));
  const named = actors.map(library.actors.nameOf);
  const items = moments.flatMap((moment) => moment.items);
  const card: Card = {
    kind: 'timeline',
    short: false,
    actors: actors.map((id) => cardActor(id, library)),
    counts: tally(ofModality(items, 'asserted')),
    notDone: notDoneOf(items),
    filters: [...filters],
    tables: [],
    footer: [
      'A date without a mark is that of the event; “article’s date” means that the sentence gives none of its own.',
    ],
  };
  return reply({
    kind: 'timeline',
    headline: `${named.join(' ↔ ')} · ${plural(moments.length, 'moment')}, ${yearSpan(moments[0]?.date, moments.at(-1)?.date)}`,
    answered: true,
    notices: [
      ...(filters.length > 0 ? [`Only ${filters.join(', ')}.`] : []),
      ...(leftOut > 0
        ? [
            `The weightiest of each year; ${leftOut} more are left out. “more” shows them in order of time; since, until, topic or theatre narrow it.`,
          ]
        : []),
      ...(undated > 0 ? [`${plural(undated, 'statement')} without any date.`] : []),
      ...notices,
    ],
    card,
    quotes,
    pictures: [timelinePicture(drawn, actors, library, filters)],
    citations: citations.list(),
    suggestions: named.length === 2 ? [`relation ${named.join(' and ')}`] : [`actor ${named[0]}`],
  });
}
