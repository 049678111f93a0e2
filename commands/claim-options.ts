import { z } from 'zod';
import type { Actor } from '../src/actors/actor.js';
import { STANCES, type Stance } from '../src/claims/claim.js';
import { parseArticleDate } from '../src/corpus/article-date.js';
import type { Library } from '../src/library.js';
import type { ClaimFilters } from '../src/relations/filters.js';
import { nearestTopics, theatreNamed, topicNamed } from '../src/relations/topics.js';
import { safeEcho } from '../src/replies/safe-echo.js';
import { showIso } from '../src/replies/show-date.js';
import { UserError } from '../src/replies/to-reply-error.js';
import { fold } from '../src/text/fold.js';

/** The options by which claims are narrowed, the same for every command on claims. */
export const filterOptions = {
  topic: z.string().optional().describe('what it is about: military, energy, arms … or a place'),
  theatre: z.string().optional().describe('where it happens: Syria, Libya, Gaza …'),
  stance: z.string().optional().describe('only cooperation, or only conflict'),
  since: z.string().optional().describe('first date of the claims: YYYY, YYYY-MM or YYYY-MM-DD'),
  until: z.string().optional().describe('last date of the claims: YYYY, YYYY-MM or YYYY-MM-DD'),
};

export interface FilterOptions {
  readonly topic?: string | undefined;
  readonly theatre?: string | undefined;
  readonly stance?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** Filters as they were read, with the words in which a reply says that they are in force. */
export interface ReadFilters {
  readonly filters: ClaimFilters;
  readonly described: readonly string[];
  readonly notices: readonly string[];
}

const STANCE_WORDS: Record<Stance, RegExp> = {
  cooperative:
    /^(?:cooperati(?:on|ve|ng)|cooperates?|co-operati(?:on|ve)|together|positive|friendly|agreement|support|allied)$/u,
  conflictual: /^(?:conflict(?:ual)?|conflictive|apart|negative|hostil(?:e|ity)|disagreement|opposition|against)$/u,
  mixed: /^(?:mixed|both)$/u,
};

/** The stance that a word names: "cooperation", "conflict", "mixed". */
export const stanceNamed = (typed: string): Stance | undefined =>
  STANCES.find((stance) => STANCE_WORDS[stance].test(fold(typed).trim()));

/**
 * Reads the filters.
 * @throws UserError for a topic, place, stance or date that is none, and for an end before its start
 */
export function readFilters(options: FilterOptions, library: Library): ReadFilters {
  const names = library.lexicon();
  const notices: string[] = [];
  let contexts: readonly string[] | undefined;
  let theatre: string | undefined;
  if (options.topic) {
    const topic = topicNamed(options.topic, names);
    if (!topic) throw unknown('topic', options.topic, nearestTopics(options.topic, names), names.contexts);
    if ('theatre' in topic) theatre = topic.theatre;
    else contexts = topic.contexts;
    const read = 'theatre' in topic ? topic.theatre : topic.contexts.join(' or ');
    if (fold(read) !== fold(options.topic).trim()) notices.push(`“${safeEcho(options.topic)}” read as ${read}.`);
  }
  if (options.theatre) {
    const named = theatreNamed(options.theatre, names);
    if (!named)
      throw unknown('theatre', options.theatre, nearestTopics(options.theatre, names, 'theatres'), names.theatres);
    theatre = named;
    if (fold(named) !== fold(options.theatre).trim()) notices.push(`“${safeEcho(options.theatre)}” read as ${named}.`);
  }
  const stance = options.stance ? stanceNamed(options.stance) : undefined;
  if (options.stance && !stance) {
    throw new UserError(`A stance is cooperation, conflict or mixed, not “${safeEcho(options.stance)}”.`);
  }
  const since = options.since && dateOption('since', options.since);
  const until = options.until && dateOption('until', options.until);
  if (since && until && parseArticleDate(until).to < parseArticleDate(since).from) {
    throw new UserError(`The end (${showIso(until)}) lies before the start (${showIso(since)}). Swap the two dates.`);
  }
  return {
    filters: {
      ...(contexts && { contexts }),
      ...(theatre && { theatre }),
      ...(stance && { stance }),
      ...(since && { since }),
      ...(until && { until }),
    },
    described: [
      ...(contexts ? [`topic ${contexts.join(' or ')}`] : []),
      ...(theatre ? [`theatre ${theatre}`] : []),
      ...(stance ? [`${stance} claims`] : []),
      ...period(since, until),
    ],
    notices,
  };
}

function period(since: string | undefined, until: string | undefined): string[] {
  if (since && since === until) return [`claims dated ${showIso(since)}`];
  return [
    ...(since ? [`claims dated since ${showIso(since)}`] : []),
    ...(until ? [`claims dated until the end of ${showIso(until)}`] : []),
  ];
}

/** Years that a question on alliances can mean; any other is a slip of the finger. */
const FIRST_YEAR = 1400;
const LAST_YEAR = 2100;

function dateOption(name: string, typed: string): string {
  try {
    const { text, precision } = parseArticleDate(typed);
    if (precision !== 'range') {
      const year = Number(text.slice(0, 4));
      if (year >= FIRST_YEAR && year <= LAST_YEAR) return text;
      throw new UserError(`The year ${text.slice(0, 4)} is out of range: ${name} takes ${FIRST_YEAR} to ${LAST_YEAR}.`);
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    // Anything else is told below, in words that fit an option.
  }
  throw new UserError(`“${safeEcho(typed)}” is no date for ${name}. Write YYYY, YYYY-MM or YYYY-MM-DD.`);
}

function unknown(what: string, typed: string, near: readonly string[], all: readonly { name: string }[]): UserError {
  const known = near.length > 0 ? `Nearest: ${near.join(', ')}.` : `Known: ${all.map(({ name }) => name).join(', ')}.`;
  return new UserError(`I know no ${what} “${safeEcho(typed)}”. ${known}`);
}

/**
 * The actor that a person means.
 * @param suggest a command with another name in place of the one that is not known
 * @throws UserError with names that are near, or with whom the articles speak of most
 */
export function actorNamed(typed: string, library: Library, suggest: (name: string) => string): Actor {
  const actor = library.actors.resolve(typed);
  if (actor) return actor;
  const near = library.actors.nearest(typed);
  if (near.length > 0) {
    const names = near.map(({ name }) => name);
    throw new UserError(`I know no actor “${safeEcho(typed)}”. Nearest: ${names.join(', ')}.`, names.map(suggest));
  }
  const most = mostNamed(library);
  throw new UserError(
    `I know no actor “${safeEcho(typed)}”, and no name is near it.${most.length > 0 ? ` Most is said of ${most.join(', ')}; sources lists the articles.` : ' sources lists the articles.'}`,
    ['sources'],
  );
}

const MOST_NAMED = 4;

/** Names of the actors with most claims; empty while claims are still being found. */
function mostNamed(library: Library): string[] {
  const counts = new Map<string, number>();
  for (const { source, target } of library.claimsReady() ? library.claims() : [])
    for (const { name } of [source, target]) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_NAMED)
    .map(([name]) => name);
}

/** How a misspelt name was read; empty where names were typed as they are. */
export const spellingNotices = (typed: readonly string[], library: Library): string[] =>
  typed.flatMap((name) => {
    const found = library.actors.find(name, { question: true });
    const read = library.actors.resolve(name);
    return read && !found.some(({ actor, basis }) => actor === read.id && basis !== 'misspelling')
      ? [`Read “${safeEcho(name)}” as ${read.name}.`]
      : [];
  });
