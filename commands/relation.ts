import { z } from 'zod';
import type { Actor } from '../src/actors/actor.js';
import type { Claim } from '../src/claims/claim.js';
import { claimsBetween } from '../src/claims/claim-index.js';
import type { Library } from '../src/library.js';
import { actorSummary } from '../src/relations/actor-summary.js';
import { changeBetween, ownPeriods } from '../src/relations/change-between.js';
import { relationOf } from '../src/relations/relation.js';
import { tally } from '../src/relations/tally.js';
import { countLine, plural, worldOf } from '../src/replies/card-parts.js';
import { changeReply } from '../src/replies/change-reply.js';
import { createCitations } from '../src/replies/cite.js';
import { plainQuote } from '../src/replies/claim-quote.js';
import { relationReply } from '../src/replies/relation-reply.js';
import { type Quote, type Reply, reply } from '../src/replies/reply.js';
import { safeEcho } from '../src/replies/safe-echo.js';
import { showSpan } from '../src/replies/show-date.js';
import { UserError } from '../src/replies/to-reply-error.js';
import { asksForRelation } from './asks-for-relation.js';
import { actorNamed, filterOptions, type ReadFilters, readFilters, spellingNotices } from './claim-options.js';
import { defineCommand } from './command.js';
import { claimsOnSpot } from './narrow-place.js';
import { nearQuotes } from './near-quotes.js';
import { CHANGE_WORDS, readPeriods, takePeriods } from './periods.js';
import { isBarePair, readActors } from './read-actors.js';
import { isWithin, periodFrom } from './within-period.js';

const MOST_NEAR = 2;

/** What there is instead, where nothing links two actors. */
export function noClaims(a: Actor, b: Actor, read: ReadFilters, library: Library): Reply {
  const { filters, described, notices } = read;
  const unfiltered = claimsBetween(library.claims(), a.id, b.id).length;
  const lines = [a, b].map((actor) => {
    const summary = actorSummary(library.claims(), actor.id, worldOf(library), filters);
    const others = summary.counterparts.slice(0, 3).map(({ name }) => name);
    return others.length > 0
      ? `${actor.name}: ${countLine(tally(summary.items.filter(({ claim }) => claim.modality === 'asserted')))}, most with ${others.join(', ')}`
      : `${actor.name}: no claim with anybody`;
  });
  const within = described.length > 0 ? ` for ${described.join(', ')}` : '';
  // What stands near the two is shown only of the time that is asked for, and not where a place or side is.
  const { contexts, theatre, stance, since, until } = filters;
  const period = periodFrom({ since, until });
  const narrowed = contexts ?? theatre ?? stance ?? (until && !since);
  const citations = createCitations();
  const near = narrowed
    ? []
    : nearQuotes(`${a.name} ${b.name}`, library, {
        limit: MOST_NEAR,
        fits: (quote) => !period || isWithin(quote, period, library),
      }).flatMap((quote) => plainQuote(quote.article, quote, quote.highlights, library, citations, {}));
  // Sentences of the time that name both are something on the two, though no claim is read from them.
  const named = period && unfiltered > 0 ? near.filter((quote) => namesBoth(quote, a, b, library)) : [];
  return reply({
    kind: 'relation',
    quotes: named,
    near: near.filter((quote) => !named.includes(quote)),
    citations: citations.list(),
    headline: `No claim about ${a.name} and ${b.name} with each other${within} in these articles${named.length > 0 ? `, but ${plural(named.length, 'quote')} of that time ${named.length === 1 ? 'names' : 'name'} both` : ''}.`,
    answered: named.length > 0,
    notices: [
      ...(described.length > 0 && unfiltered > 0
        ? [`Without the filters there are ${plural(unfiltered, 'claim')}.`]
        : []),
      ...notices,
    ],
    sections: [
      { title: 'What there is', lines: lines.map((text) => ({ text })) },
      { title: 'Searched', lines: [{ text: showSpan(library.corpus.articles) }] },
    ],
    suggestions: [
      ...(unfiltered > 0 ? [`relation ${a.name} and ${b.name}`] : []),
      ...(unfiltered === 0 ? [`actor ${a.name}`, `actor ${b.name}`] : []),
    ],
  });
}

function namesBoth(quote: Quote, a: Actor, b: Actor, library: Library): boolean {
  const text = library.article(quote.article)?.text.slice(quote.start, quote.end) ?? '';
  const found = new Set(library.actors.find(text).map(({ actor }) => actor));
  return found.has(a.id) && found.has(b.id);
}

/** The two actors of a command. @throws UserError where one is unknown or both are the same */
export function pairNamed(a: string, b: string, library: Library, command: string): [Actor, Actor] {
  const first = actorNamed(a, library, (name) => `${command} ${name} and ${b}`);
  const second = actorNamed(b, library, (name) => `${command} ${first.name} and ${name}`);
  if (first.id === second.id) {
    throw new UserError(`Both names mean ${first.name}. Name two different actors, or ask for the one.`, [
      `actor ${first.name}`,
    ]);
  }
  return [first, second];
}

/** Sums up what the articles say about two actors, both sides with quotes. */
export const relation = defineCommand({
  name: 'relation',
  aliases: ['relations', 'relationship', 'ties'],
  description: 'Sum up how two actors stand to each other, with quotes of both sides',
  options: z.object({
    a: z.string().min(1).describe('one actor: a state, leader, group or organisation'),
    b: z.string().min(1).describe('the other actor'),
    ...filterOptions,
    periods: z.string().optional().describe('two periods to compare: 2018 and 2021; all: the first and last year'),
  }),
  examples: ['Turkey and Russia', 'Turkey and Russia since 2020', 'Turkey and Russia, 2018 vs 2021'],
  read(words, library) {
    const { rest, periods } = takePeriods(words);
    const { names, filters } = readActors(rest, 2, library);
    return {
      ...(names[0] && { a: names[0] }),
      ...(names[1] && { b: names[1] }),
      ...filters,
      ...(periods && { periods }),
    };
  },
  accepts(text, library) {
    const { names, left } = readChange(text, library);
    // One name and nothing else is a command that lacks the other.
    if (names.length === 1 && left.length === 0) return !text.trim().endsWith('?');
    return names.length === 2 && left.length < (text.trim().endsWith('?') ? 1 : 2);
  },
  isMeant(text, library) {
    if (isBarePair(text, library) || asksForRelation(text, library)) return true;
    const { names, left, periods } = readChange(text, library);
    // "What has changed for Norway?" names one: a word that nobody is called is no second.
    const known = names.every((name) => library.actors.resolve(name));
    return periods !== undefined && names.length === 2 && known && left.length === 0;
  },
  async run({ a, b, periods, ...options }, { library, mostQuotes }): Promise<Reply> {
    const [first, second] = pairNamed(a, b, library, 'relation');
    const plain = readFilters(options, library);
    await library.prepareClaims();
    const between = (claims: readonly Claim[]) =>
      relationOf(claims, first.id, second.id, worldOf(library), plain.filters);
    const spot = claimsOnSpot(claimsBetween(library.claims(), first.id, second.id), options, plain.filters);
    const there = spot && spot.length > 0 ? between(spot) : undefined;
    const onSpot = there !== undefined && there.items.length > 0;
    const found = onSpot ? there : between(library.claims());
    const notices = [
      ...spellingNotices([a, b], library),
      ...plain.notices,
      ...(onSpot ? [`Only sentences that name “${safeEcho(options.theatre ?? options.topic!)}”.`] : []),
    ];
    const read = { ...plain, notices };
    if (found.items.length === 0) return noClaims(first, second, read, library);
    if (periods) {
      const two =
        readPeriods(
          periods,
          found.years.map(({ year }) => year),
        ) ?? ownPeriods(found);
      if (!two)
        throw new UserError('All that is dated of the two lies in one year, so there is nothing to compare.', [
          `relation ${first.name} and ${second.name}`,
        ]);
      const { since: _since, until: _until, ...filters } = read.filters;
      const change = changeBetween(library.claims(), { a: first.id, b: second.id }, two, {
        world: worldOf(library),
        articles: library.corpus.articles,
        filters,
      });
      return changeReply(change, two, library, {
        filters: read.described,
        notices: read.notices,
        more: mostQuotes ?? 0,
      });
    }
    return relationReply(found, library, {
      filters: read.described,
      notices: read.notices,
      ...(mostQuotes && { mostQuotes }),
    });
  },
});

/** Two actors, and whether it is asked how they changed. */
function readChange(text: string, library: Library) {
  const { rest, periods } = takePeriods(text);
  const { names, left } = readActors(rest, 2, library);
  return { names, periods, left: left.filter((word) => !periods || !CHANGE_WORDS.has(word.toLowerCase())) };
}
