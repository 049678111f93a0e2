import { z } from 'zod';
import type { Library } from '../src/library.js';
import { type Dispute, disputesOf, sidesOverTime } from '../src/relations/disputes.js';
import { theatreNamed, topicNamed } from '../src/relations/topics.js';
import { worldOf } from '../src/replies/card-parts.js';
import { disputesReply } from '../src/replies/disputes-reply.js';
import type { Reply } from '../src/replies/reply.js';
import { cleanLine } from '../src/text/clean.js';
import { stem } from '../src/text/stem.js';
import { tokens } from '../src/text/tokens.js';
import { isGeneric } from './asking-words.js';
import { readFilters } from './claim-options.js';
import { defineCommand } from './command.js';
import { takeFilters } from './read-actors.js';

const ASKED =
  /^(?:(?:on|over|about)?\s*(?:which|what|where|do|does|how) (?:do |does |of )?(?:the |these |your |any )?(?:sources?|articles?|texts?|publishers?|reports?)?\s*(?:that )?(?:dis(?:agree|agrees|agreed)|contradict(?:s|ed)?(?: each other)?|differ(?:s|ed)?)|(?:where|do|does|how|what) (?:do |does )?(?:the |these )?(?:sources?|articles?|reports?) (?:dis(?:agree|agrees)|contradict(?: each other)?|differ))\s*(?:with each other\s*)?(?:about|over|on|regarding)?\s*/iu;

const SOURCES =
  /\b(?:sources?|articles?|reports?|accounts?|texts?|publishers?|versions?|authors?|writers?|outlets?)\b/iu;
const AT_ODDS =
  /\b(?:(?:dis)?agree(?:s|d|ment|ments)?|contradict\w*|conflicting|differ(?:s|ed|ences?)?|inconsisten\w*|at odds|discrepanc\w*|different\s+(?:stor(?:y|ies)|versions?|accounts?|pictures?)|diverg\w*|(?:sources?|articles?|reports?|accounts?|texts?|publishers?|versions?|authors?|writers?|outlets?)\s+(?:do\s+)?(?:clash|conflict))\b/iu;
/** What is reported of an agreement of others: "do the sources say that they agreed?" */
const TOLD = /\b(?:say|says|said|according|tells?(?!\s+(?:an?\s+)?(?:different|another))|report(?:s|ed)? that)\b/iu;
/** What a period or a place begins with belongs to the matter. */
const BEGINS = /\b(?:since|in|before|after|during|until|from|over)\s+(?:the\s+)?$/iu;

/** What a text asks about, without the words around it that only ask for disagreements. */
function matterOf(text: string): string {
  const own = tokens(text).filter(({ folded }) => !isGeneric(folded, 'disputes'));
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return '';
  const before = BEGINS.exec(text.slice(0, first.start))?.[0] ?? '';
  return text.slice(first.start - before.length, last.end);
}

/** Whether a text asks where the sources disagree, in whatever words. */
const asksForDisputes = (text: string): boolean =>
  ASKED.test(text) || (text.length <= 200 && SOURCES.test(text) && AT_ODDS.test(text) && !TOLD.test(text));

/** Who and what a query is about: actors, a theatre or topic, a period, and words that neither are. */
function readQuery(query: string, library: Library) {
  const { rest, filters } = takeFilters(query.replace(/[?!.]+\s*$/u, ''));
  const lexicon = library.lexicon();
  const actors: string[] = [];
  const used: { start: number; end: number }[] = [];
  let theatre: string | undefined;
  for (const mention of library.actors.find(rest, { question: true })) {
    const place = /\b(?:in|inside|over)\s+(?:the\s+)?$/iu.test(rest.slice(0, mention.start));
    const named = theatreNamed(mention.surface, lexicon);
    if (place && named && !theatre) theatre = named;
    else if (!actors.includes(mention.actor)) actors.push(mention.actor);
    used.push(mention);
  }
  let topic: string | undefined;
  const words: string[] = [];
  for (const { surface, folded, start, end } of tokens(rest)) {
    if (used.some((span) => span.start < end && start < span.end) || isGeneric(folded, 'disputes')) continue;
    if (!theatre && !topic && topicNamed(surface, lexicon)) topic = surface;
    words.push(stem(folded));
  }
  return { actors: actors.slice(0, 2), filters: { ...filters, ...(theatre && { theatre }) }, topic, words };
}

/** Lists where the sources disagree, both sides quoted. */
export const disputes = defineCommand({
  name: 'disputes',
  aliases: ['disagreements', 'contradictions'],
  description: 'List where the sources disagree, both sides quoted',
  options: z.object({ query: z.string().optional().describe('an actor, two, a place or a word that it is about') }),
  positional: 'query',
  examples: ['', 'Turkey and Russia', 'Libya'],
  accepts: () => true,
  isMeant: (text) => asksForDisputes(cleanLine(text)),
  read: (text) => {
    const line = cleanLine(text);
    const rest = ASKED.test(line) || !asksForDisputes(line) ? line.replace(ASKED, '') : matterOf(line);
    const query = cleanLine(rest)
      .replace(/[?!.]+\s*$/u, '')
      .replace(/^\W*(?:about|on|over|regarding|concerning)\s+/iu, '')
      .slice(0, 200);
    return query ? { query } : {};
  },
  async run({ query = '' }, { library, mostQuotes }): Promise<Reply> {
    const about = cleanLine(query).slice(0, 200);
    const asked = readQuery(about, library);
    const { filters, notices } = readFilters(asked.filters, library);
    await library.prepareClaims();
    const world = worldOf(library);
    let found = disputesOf(library.claims(), asked.actors, world, filters);
    // A place that is also a state: "Libya" asks for what happens there, too.
    const [only] = asked.actors;
    const place =
      asked.actors.length === 1 && only && theatreNamed(library.actors.byId(only)?.name ?? '', world.lexicon);
    if (place) found = [...disputesOf(library.claims(), [], world, { ...filters, theatre: place }), ...found];
    const told = [...notices];
    if (asked.words.length > 0) found = narrowed(found, asked.words);
    const [a, b] = asked.actors;
    if (found.length === 0 && a && b) found = sidesOverTime(library.claims(), [a, b], world, filters);
    const search = about ? library.search.ask(about, { limit: 2 }) : undefined;
    const near = search ? (search.answered ? search.quotes : search.near) : [];
    return disputesReply(found, library, { about, near, notices: told, more: mostQuotes ?? 0 });
  },
});

/** Those that are about one of the words, or in which a side speaks of it; that side's statements on it then stand for it. */
function narrowed(found: readonly Dispute[], words: readonly string[]): Dispute[] {
  const speaks = (text: string) => tokens(text).some(({ folded }) => words.includes(stem(folded)));
  return found.flatMap((dispute) => {
    if (speaks(dispute.about)) return [dispute];
    const [one, other] = [dispute.one, dispute.other].map((items) => items.filter(({ claim }) => speaks(claim.quote)));
    if (one!.length + other!.length === 0) return [];
    return [
      { ...dispute, one: one!.length > 0 ? one! : dispute.one, other: other!.length > 0 ? other! : dispute.other },
    ];
  });
}
