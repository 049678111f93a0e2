import { z } from 'zod';
import type { Actor } from '../src/actors/actor.js';
import type { Library } from '../src/library.js';
import { actorSummary } from '../src/relations/actor-summary.js';
import { claimsBetween, relationOf } from '../src/relations/relation.js';
import { tally } from '../src/relations/tally.js';
import { countLine, plural, worldOf } from '../src/replies/card-parts.js';
import { relationReply } from '../src/replies/relation-reply.js';
import { type Reply, reply } from '../src/replies/reply.js';
import { showSpan } from '../src/replies/show-date.js';
import { UserError } from '../src/replies/to-reply-error.js';
import { actorNamed, filterOptions, type ReadFilters, readFilters, spellingNotices } from './claim-options.js';
import { defineCommand } from './command.js';
import { isBarePair, readActors } from './read-actors.js';

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
  return reply({
    kind: 'relation',
    headline: `No claim about ${a.name} and ${b.name} with each other${within} in these articles.`,
    answered: false,
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
  }),
  examples: ['Turkey and Russia', 'Turkey and Russia since 2020'],
  read(words, library) {
    const { names, filters } = readActors(words, 2, library);
    return { ...(names[0] && { a: names[0] }), ...(names[1] && { b: names[1] }), ...filters };
  },
  accepts(text, library) {
    const { names, left } = readActors(text, 2, library);
    return names.length === 2 && left.length < (text.trim().endsWith('?') ? 1 : 2);
  },
  isMeant: isBarePair,
  async run({ a, b, ...options }, { library }): Promise<Reply> {
    const [first, second] = pairNamed(a, b, library, 'relation');
    const plain = readFilters(options, library);
    const read = { ...plain, notices: [...spellingNotices([a, b], library), ...plain.notices] };
    await library.prepareClaims();
    const found = relationOf(library.claims(), first.id, second.id, worldOf(library), read.filters);
    if (found.items.length === 0) return noClaims(first, second, read, library);
    return relationReply(found, library, {
      filters: read.described,
      notices: read.notices,
    });
  },
});
