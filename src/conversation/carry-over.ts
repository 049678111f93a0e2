import type { FilterOptions } from '../../commands/claim-options.js';
import { ownerOf, readFriendsOrFoes } from '../../commands/friends-or-foes.js';
import type { Call } from '../../commands/read-text.js';
import { splitQuestions } from '../../commands/split-questions.js';
import { claimsBetween } from '../claims/claim-index.js';
import type { Library } from '../library.js';
import { theatreNamed } from '../relations/topics.js';
import { safeEcho } from '../replies/safe-echo.js';
import { showIso } from '../replies/show-date.js';
import type { Turn } from './memory.js';
import type { Slots } from './read-follow-up.js';

/** What is asked in full, and what of it comes from the question before, in words for the reply. */
export interface Carried {
  readonly call: Call;
  readonly notices: readonly string[];
}

const FILTERS = ['topic', 'theatre', 'stance', 'since', 'until'] as const;
const said = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);

const nameOf = (typed: string, library: Library): string => library.actors.resolve(typed)?.name ?? safeEcho(typed);
const idOf = (typed: string, library: Library): string | undefined => library.actors.resolve(typed)?.id;

/** "Iran and Hamas, Gaza: from your last question." */
export function carriedNotice(names: readonly string[], filters: FilterOptions = {}): string[] {
  const { topic, theatre, stance, since, until } = filters;
  const period =
    since && since === until
      ? showIso(since)
      : [since && `since ${showIso(since)}`, until && `until ${showIso(until)}`].filter(Boolean).join(' ');
  const parts = [names.join(' and '), theatre, topic, stance, period].filter(Boolean).map((part) => safeEcho(part!));
  return parts.length > 0 ? [`${parts.join(', ')}: from your last question.`] : [];
}

/** The names of the actors in a question, three at most. */
export const namesIn = (text: string, library: Library): string[] => {
  const mentions = library.actors.find(text, { question: true }).map((mention) => ownerOf(mention, library));
  return [...new Set(mentions.map(({ actor }) => library.actors.byId(actor)?.name ?? actor))].slice(0, 3);
};

/** The actors that a reply was about, as typed or by name: those of its command, else those of its question. */
export function actorsOf({ call: { command, options }, question }: Turn, library: Library): readonly string[] {
  const one = (value: unknown) => (typeof value === 'string' && value ? [value] : []);
  const named =
    command === 'compare'
      ? one(options.name)
      : [...one(options.a), ...one(options.b), ...one(options.name), ...one(options.actor)];
  return named.length > 0 ? named : namesIn(question ?? '', library);
}

/** The filters among the options of a call. */
export const filtersIn = (options: Readonly<Record<string, unknown>>): FilterOptions =>
  Object.fromEntries(FILTERS.flatMap((name) => (said(options[name]) ? [[name, options[name]]] : [])));

/** "And Lebanon?" after "in Iraq?" is another place and no actor. */
function asPlace(slots: Slots, { call, question }: Turn, library: Library): Slots {
  const [only, more] = slots.actors;
  const place = only && !more && !slots.filters.theatre ? theatreNamed(only, library.lexicon()) : undefined;
  const placed = typeof call.options.theatre === 'string' || /\bin\s+\p{Lu}\p{L}+\s*[?.!]*\s*$/u.test(question ?? '');
  return place && placed ? { actors: [], filters: { ...slots.filters, theatre: place } } : slots;
}

/** Fills a remark's slots into what was asked before. */
export function carryOver(slots: Slots, turn: Turn, library: Library): Carried | undefined {
  const { command, options } = turn.call;
  const { actors, filters } = asPlace(slots, turn, library);
  if (turn.question !== undefined && (command === 'ask' || command === 'check')) {
    return intoQuestion({ actors, filters }, turn, library);
  }
  // A period is replaced as a whole: "since 2020" after "only 2018" has no end.
  const { since: _since, until: _until, ...rest } = filtersIn(options);
  const kept = filters.since || filters.until ? rest : filtersIn(options);
  const merged = { ...kept, ...filters };
  const own = Object.fromEntries(Object.entries(kept).filter(([name]) => !(name in filters))) as FilterOptions;
  const [first, second] = actors;
  const run = (name: string, more: Record<string, unknown>, names: readonly (string | undefined)[]): Carried => ({
    call: { command: name, options: { ...more, ...merged } },
    notices: carriedNotice(
      names.flatMap((each) => (each ? [nameOf(each, library)] : [])),
      own,
    ),
  });
  const [a, b, name] = [said(options.a), said(options.b), said(options.name)];
  switch (command) {
    case 'relation': {
      if (!a || !b) return undefined;
      if (first && second) return run('relation', { a: first, b: second }, []);
      if (!first) return run('relation', { a, b }, [a, b]);
      return beside(first, a, b, library, run);
    }
    case 'actor':
      if (first && second) return run('relation', { a: first, b: second }, []);
      return first ? run('actor', { name: first }, []) : run('actor', { name }, [name]);
    case 'timeline':
      if (first && second) return run('timeline', { a: first, b: second }, []);
      if (!first) return run('timeline', { a, ...(b && { b }) }, [a, b]);
      return b ? run('timeline', { a, b: first }, [a]) : run('timeline', { a: first }, []);
    case 'network':
      return first && second
        ? run('relation', { a: first, b: second }, [])
        : network(first, said(options.actor), filters, kept, library);
    case 'compare':
      if (first && second) return run('compare', { name, a: first, b: second }, [name]);
      return first ? run('compare', { name: first, a, b }, [a, b]) : run('compare', { name, a, b }, [name, a, b]);
    case 'export':
      return first
        ? run('export', { a: first, ...(second && { b: second }), format: options.format }, [])
        : run('export', { a, b, format: options.format }, [a, b]);
    case 'disputes':
    case 'voices': {
      const words = [...actors, filters.theatre, filters.topic, filters.since].filter(Boolean).join(' ');
      return { call: { command, options: { [command === 'voices' ? 'about' : 'query']: words } }, notices: [] };
    }
    default:
      return undefined;
  }
}

/** A network around another actor, or of another place or time; a place is a topic of it, and one side of it is a card. */
function network(
  first: string | undefined,
  before: string | undefined,
  { theatre, topic = theatre, stance, since, until }: FilterOptions,
  kept: FilterOptions,
  library: Library,
): Carried | undefined {
  const actor = first ?? before;
  if (stance && !actor) return undefined;
  const own = { ...(!topic && kept.topic && { topic: kept.topic }), since: kept.since, until: kept.until };
  const merged = { ...own, ...(topic && { topic }), ...(since && { since }), ...(until && { until }) };
  const options = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
  return {
    call: stance
      ? { command: 'actor', options: { name: actor, stance, ...options } }
      : { command: 'network', options: { ...(actor && { actor }), ...options } },
    notices: carriedNotice(!first && before ? [nameOf(before, library)] : [], own),
  };
}

/** A third actor after a relation: beside both of the two, or beside the one with whom there is something. */
function beside(
  third: string,
  a: string,
  b: string,
  library: Library,
  run: (name: string, more: Record<string, unknown>, names: readonly string[]) => Carried,
): Carried {
  const [x, one, two] = [third, a, b].map((typed) => idOf(typed, library));
  if (x && (x === one || x === two)) return run('relation', { a, b }, [a, b]);
  const some = (id: string | undefined) => Boolean(x && id && claimsBetween(library.claims(), x, id).length > 0);
  if (some(one) && some(two)) return run('compare', { name: third, a, b }, [a, b]);
  return some(two) && !some(one) ? run('relation', { a: b, b: third }, [b]) : run('relation', { a, b: third }, [a]);
}

const YEAR = /\b(?:(?:since|before|after|until|by|from)\s+)?(?:1[4-9]|20)\d\d(?:-\d\d(?:-\d\d)?)?\b/giu;

/** A question without the one before it on which it leant, where it names somebody itself. */
function ownPart(question: string, library: Library): string {
  const own = question.replace(/\s*\([^()]*\)\s*$/u, '');
  return library.actors.find(own, { question: true }).length > 0 ? own : question;
}

/** The question before with other actors, another place or another time in it. */
function intoQuestion({ actors, filters }: Slots, turn: Turn, library: Library): Carried | undefined {
  const before = ownPart(turn.question!, library);
  const lexicon = library.lexicon();
  const mentions = library.actors.find(before, { question: true }).map((mention) => ownerOf(mention, library));
  const isPlace = (mention: (typeof mentions)[number]) =>
    /\b(?:in|over|inside)\s+(?:the\s+)?$/iu.test(before.slice(0, mention.start)) &&
    theatreNamed(mention.surface, lexicon) !== undefined;
  const parties = mentions.filter((mention) => !isPlace(mention));
  const place = mentions.find(isPlace);
  const ids = [...new Set(parties.map(({ actor }) => actor))];
  const names = ids.map((id) => library.actors.byId(id)?.name ?? id);
  const period = filters.since || filters.until;
  // A stance or a time is a filter of claims; in a question it would be a word among others.
  if (actors.length === 0 && (filters.stance || period) && turn.call.command === 'ask') {
    const theatre = place && theatreNamed(place.surface, lexicon);
    const more = { ...(theatre && { theatre }), ...filters };
    const notices = carriedNotice(names, theatre && !filters.theatre ? { theatre } : {});
    if (names.length === 2)
      return { call: { command: 'relation', options: { a: names[0], b: names[1], ...more } }, notices };
    const asked = splitQuestions(before, library)[0] ?? before;
    if (names.length === 1 && (filters.stance || readFriendsOrFoes(asked, library)))
      return { call: { command: 'actor', options: { name: names[0], ...more } }, notices };
  }
  let text = before.replace(/[\s?.!]+$/u, '');
  const kept = new Set(names);
  const [first, second] = actors;
  if (first) {
    const joined =
      parties.length > 1 &&
      /^\s*(?:,|and|or|with|to|against)\s*(?:the\s+)?$/iu.test(before.slice(parties[0]!.end, parties[1]!.start));
    const old = joined && !second ? parties[1] : parties[0];
    if (old) {
      const from = second && parties[1] ? parties[1] : undefined;
      if (from) text = text.slice(0, from.start) + second + text.slice(from.end);
      text = text.slice(0, old.start) + first + text.slice(old.end);
      for (const gone of [old, from]) if (gone) kept.delete(library.actors.byId(gone.actor)?.name ?? gone.actor);
    } else text = `${text} ${actors.join(' and ')}`;
  }
  if (filters.theatre) {
    const now = place && text.indexOf(place.surface, Math.max(0, place.start - 40));
    text =
      place && now !== undefined && now >= 0
        ? text.slice(0, now) + filters.theatre + text.slice(now + place.surface.length)
        : `${text} in ${filters.theatre}`;
  }
  if (period) {
    const when =
      filters.since === filters.until
        ? `in ${filters.since}`
        : [filters.since && `since ${filters.since}`, filters.until && `until ${filters.until}`]
            .filter(Boolean)
            .join(' ');
    text = `${text
      .replace(YEAR, '')
      .replace(/\s+in\s*$/u, '')
      .replace(/\s{2,}/gu, ' ')
      .trim()} ${when}`;
  }
  if (filters.topic) text = `${text}, ${filters.topic}`;
  const question = turn.call.command === 'check' ? text : `${text}?`;
  const theatre = place && !filters.theatre ? theatreNamed(place.surface, lexicon) : undefined;
  return {
    call: {
      command: turn.call.command,
      options: turn.call.command === 'check' ? { statement: question } : { question },
    },
    notices: [...carriedNotice([...kept], theatre ? { theatre } : {}), `Read as: ${safeEcho(question)}`],
  };
}
