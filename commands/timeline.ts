import { z } from 'zod';
import type { Library } from '../src/library.js';
import { powerChanges } from '../src/relations/power-changes.js';
import { timelineOf } from '../src/relations/timeline.js';
import { worldOf } from '../src/replies/card-parts.js';
import { type Reply, reply } from '../src/replies/reply.js';
import { showSpan } from '../src/replies/show-date.js';
import { MOST_MARKS } from '../src/replies/timeline-picture.js';
import { timelineReply } from '../src/replies/timeline-reply.js';
import { fold } from '../src/text/fold.js';
import { tokens } from '../src/text/tokens.js';
import { holds, isGeneric, isOf } from './asking-words.js';
import { actorNamed, filterOptions, readFilters, spellingNotices } from './claim-options.js';
import { defineCommand } from './command.js';
import { readActors } from './read-actors.js';
import { noClaims, pairNamed } from './relation.js';

/** Moments of a first reply: all of them where they are few, else the weightiest of each year. */
const AT_FIRST = 20;

/** "Give me a timeline of …", in words. */
const ASKED =
  /^\s*(?:please\s+)?(?:(?:can|could|would)\s+(?:you|i|we)\s+)?(?:give|show|draw|make|list|write|send|have|build|see)\s+(?:(?:me|us)\s+)?(?:(?:a|the|short|full|quick|brief)\s+)*(?:timeline|chronology)\b/iu;
const COMMAND_WORDS =
  /\b(?:please|can|could|would|you|i|make|list|write|send|have|build|see|short|full|quick|brief)\b/giu;

/** What happened between two: asked for without a word on its order. */
const EVENTS =
  /\b(?:events?|what (?:has |have |had |was |is |were )?(?:happened|happening|going on|been going on))\b/iu;
/** A question for somebody, a place, a reason or one moment asks for no list of what happened. */
const PARTICULAR = /\b(?:why|who|where)\b|^\s*(?:when\s+(?!did\s+what\b)|which\b|how\s+(?:long|many|much|often)\b)/iu;

/** Whether a text asks for what happened, in order of time, and for nothing else. */
function asksForEvents(text: string, library: Library): boolean {
  const ordered = holds(text, 'order');
  if (text.length > 200 || (!ordered && !EVENTS.test(text)) || PARTICULAR.test(text)) return false;
  const { names, left } = readActors(text, 2, library);
  const known = names.filter((name) => library.actors.resolve(name));
  return (
    known.length === names.length &&
    known.length >= (ordered ? 1 : 2) &&
    left.every((word) => isGeneric(fold(word), 'order', 'events'))
  );
}

const CHANGED =
  /^\s*(?:(?:and|so|but|ok)[,\s]+)*what(?:['’]?s|\s+(?:has|have|is|had))?\s+(?:has\s+)?chang(?:ed|ing)\s+(?:for|with|in|about|around)\b/iu;

/** "What has changed for Norway since 2020?": of one actor alone, what happened to it in that time. */
const asksWhatChanged = (text: string, library: Library): boolean =>
  CHANGED.test(text) && new Set(library.actors.find(text, { question: true }).map(({ actor }) => actor)).size === 1;

/** A text without the words that ask for events: one of them is no second actor that is not known. */
function withoutEvents(text: string, library: Library): string {
  const named = library.actors.find(text, { question: true });
  return tokens(text)
    .filter(
      ({ folded, start, end }) =>
        isOf(folded, 'order', 'events') && !named.some((each) => each.start < end && start < each.end),
    )
    .reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
}

const plainWords = (text: string): string => {
  const [asked] = ASKED.exec(text) ?? [];
  return asked ? `${asked.replace(COMMAND_WORDS, ' ')}${text.slice(asked.length)}` : text;
};

/** Lists what is dated about one actor, or two with each other, in order of time. */
export const timeline = defineCommand({
  name: 'timeline',
  aliases: ['chronology'],
  description: 'List dated quotes about one actor or two, in order of time',
  options: z.object({
    a: z.string().min(1).describe('a state, leader, group or organisation'),
    b: z.string().optional().describe('another: only what is between the two'),
    ...filterOptions,
  }),
  examples: ['Syria', 'Turkey and Russia since 2018'],
  read(words, library) {
    const named = words.replace(CHANGED, ' ');
    const asked = asksForEvents(named, library) ? withoutEvents(named, library) : plainWords(named);
    const { names, filters } = readActors(asked, 2, library);
    return { ...(names[0] && { a: names[0] }), ...(names[1] && { b: names[1] }), ...filters };
  },
  isMeant(text, library) {
    if (asksForEvents(text, library) || asksWhatChanged(text, library)) return true;
    if (!ASKED.test(text)) return false;
    const { names, left } = readActors(plainWords(text), 2, library);
    return names.length > 0 && left.length < 2;
  },
  accepts(text, library) {
    const { names, left } = readActors(text, 2, library);
    return names.length > 0 && left.length < (text.trim().endsWith('?') ? 1 : 2);
  },
  async run({ a, b, ...options }, { library, mostQuotes }): Promise<Reply> {
    const pair = b
      ? pairNamed(a, b, library, 'timeline')
      : ([actorNamed(a, library, (near) => `timeline ${near}`)] as const);
    const [first, second] = pair;
    const plain = readFilters(options, library);
    const read = { ...plain, notices: [...spellingNotices(b ? [a, b] : [a], library), ...plain.notices] };
    await library.prepareClaims();
    // A government's fall is part of its own timeline; between two actors only their claims are.
    const changes = second
      ? []
      : pair.flatMap(({ id }) => powerChanges(id, library.places.sentencesNaming(id), library.article, library.actors));
    const whose = { a: first.id, ...(second && { b: second.id }) };
    const upTo = (limit?: number) =>
      timelineOf(library.claims(), whose, worldOf(library), {
        filters: read.filters,
        changes,
        ...(limit && { limit }),
      });
    // Who goes on gets all that is left in order of time, not the next weightiest.
    const found = upTo(mostQuotes ? Number.POSITIVE_INFINITY : AT_FIRST);
    const { described, notices } = read;
    if (found.moments.length > 0) {
      return timelineReply(
        found,
        pair.map(({ id }) => id),
        library,
        {
          filters: described,
          notices,
          drawn: found.leftOut > 0 || found.moments.length > MOST_MARKS ? upTo(MOST_MARKS) : found,
        },
      );
    }
    if (second) return noClaims(first, second, read, library);
    const within = described.length > 0 ? ` for ${described.join(', ')}` : '';
    return reply({
      kind: 'timeline',
      headline: `No dated claim about ${first.name}${within} in these articles.`,
      answered: false,
      notices: [...notices],
      sections: [{ title: 'Searched', lines: [{ text: showSpan(library.corpus.articles) }] }],
      suggestions: [`sources ${first.name}`],
    });
  },
});
