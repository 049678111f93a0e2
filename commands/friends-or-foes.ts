import type { Mention } from '../src/actors/actor.js';
import type { Library } from '../src/library.js';
import type { Direction, Side } from '../src/relations/actor-summary.js';
import type { ClaimFilters } from '../src/relations/filters.js';
import { theatreNamed } from '../src/relations/topics.js';
import { fold } from '../src/text/fold.js';
import { isForeign } from '../src/text/language.js';
import { questionStopWords } from '../src/text/stop-words.js';
import { type Token, tokens } from '../src/text/tokens.js';
import { hintsOf, inPlainWords, isFormOf, isGeneric, wordsOf } from './asking-words.js';
import { readFilters } from './claim-options.js';
import { LIKELY } from './intent/likely.js';
import { readIntents } from './intent/read-intent.js';
import { takeFilters } from './read-actors.js';

/** A question for those who stand with an actor, against it, or both. */
export interface FriendsOrFoes {
  readonly actor: string;
  readonly sides: readonly Side[];
  readonly direction: Direction;
  /** Who backs, arms or supports is asked for: talks alone are no help. */
  readonly helping: boolean;
  /** Arms or money are asked for: friendship alone is neither. */
  readonly material: boolean;
  readonly filters: ClaimFilters;
  readonly described: readonly string[];
  /** It is also asked what has changed, since a date or at all. */
  readonly changed?: { readonly since?: string };
}

/** "Iran's allies" may be a name of a group; who asks for somebody's allies means their owner. */
export function ownerOf(mention: Mention, library: Library): Mention {
  const owner = /^(.+?)(?:['’]s?)?\s+(?:\w+\s+)?(?:allies|ally|partners|friends|enemies)$/iu.exec(mention.surface)?.[1];
  const actor = owner && library.actors.resolve(owner);
  return owner && actor ? { ...mention, actor: actor.id, surface: owner, end: mention.start + owner.length } : mention;
}

const PRONOUNS = new Set(['it', 'its', 'them', 'him', 'her']);

/** A second question after the first, which a timeline answers: "…, and what has changed since 2020?" */
const ALSO_CHANGED =
  /[,;.?]?\s*(?:and|but)?\s*\b(?:what|how)\s+(?:(?:has|have|did|is|was)\s+)?(?:(?:that|this|it|they|these|those)\s+)?(?:(?:has|have)\s+)?chang(?:ed?|ing)\b(?:\s+(?:since|after|from)(?:\s+(\d{4}(?:-\d{2}(?:-\d{2})?)?|then))?)?\s*[?.!]*\s*$/iu;
// "Armed groups" are a kind of actor; nobody is asked about arming.
const ARMED_GROUPS = /\barmed\s+(?=(?:groups?|actors?|factions?|movements?|organi[sz]ations?|militias?)\b)/giu;

/** What says in several words who is a friend or a foe. */
const ASIDE: readonly (readonly [RegExp, 'friends' | 'foes'])[] = [
  [/\bon\s+(?:the\s+)?(?:opposite|other|different|wrong)\s+sides?\b/iu, 'foes'],
  [/\b(?:on|by|at)\s+(?!(?:the\s+)?(?:opposite|other|different|wrong)\b)(?:\S+\s+){0,3}side\b/iu, 'friends'],
  [/\bin\s+(?!(?:the\s+)?(?:opposite|other|different|wrong)\b)(?:\S+\s+){1,3}(?:corner|camp)\b/iu, 'friends'],
  [/\bwho(?:['’]?s|\s+(?:is|are|was|were))\s+(?:all\s+)?with\b/iu, 'friends'],
  [/\bst(?:and(?:s|ing)?|ood)\s+(?:with|by|behind|beside|alongside)\b/iu, 'friends'],
  [/\b(?:work(?:s|ing)?|cooperat(?:es?|ing)|sid(?:es?|ing)|align(?:s|ed)?)\s+(?:\w+\s+)?with\b/iu, 'friends'],
  [/\bget(?:s|ting)?\s+(?:along|on)\s+(?:well\s+)?with\b/iu, 'friends'],
  [/\b(?:who|whom|which|and)\s+(?:(?:it\s+does\s+)?not|(?:is|are|does|do)(?:\s+not|n['’]?t))\s*[?.!]*$/iu, 'foes'],
  [/\b(?:at odds|at war|hostile)\s+(?:with|to|towards?)\b/iu, 'foes'],
];

/**
 * Reads a question that asks for an actor's friends or foes and for nothing else: "Who are Iran's allies?", "Who
 * opposes Turkey in Libya?", "friends and foes of Hamas". Undefined for every other question. What somebody says before
 * asking counts for nothing.
 */
export function readFriendsOrFoes(typed: string, library: Library): FriendsOrFoes | undefined {
  if (typed.length > 200) return undefined;
  const question = inPlainWords(typed);
  const read = readSides(question, library);
  const asks = question.search(/\b(?:who|whom|which|what)\b/iu);
  const rest = asks > 0 && library.actors.find(question.slice(0, asks), { question: true }).length === 0;
  return read ?? (rest ? readSides(question.slice(asks), library) : undefined) ?? likelySides(question, library);
}

/** How much of the likelihood of both sides one must have to be asked for alone. */
const ONE_SIDE = 0.7;

/** The same of a text that asks for friends or foes in words that only the likely intent tells. */
function likelySides(question: string, library: Library): FriendsOrFoes | undefined {
  const { friends, foes, 'friends-and-foes': both } = readIntents(question, library);
  const all = friends + foes + both;
  if (all < LIKELY || isForeign(question)) return undefined;
  const { rest, filters: taken } = takeFilters(question);
  const mentions = library.actors.find(rest, { question: true }).map((mention) => ownerOf(mention, library));
  const { actor, theatre } = actorAndPlace(rest, mentions, library) ?? {};
  // A name by itself asks who that is.
  const besides = tokens(rest).some(
    ({ folded, start, end }) =>
      !questionStopWords.has(folded) && !mentions.some((each) => each.start < end && start < each.end),
  );
  if (!actor || !besides || PARTICULAR.test(question) || asksForThing(question)) return undefined;
  const { filters, described } = readFilters({ ...taken, ...(theatre && { theatre }) }, library);
  const sides =
    friends / all > ONE_SIDE ? (['partner'] as const) : foes / all > ONE_SIDE ? (['adversary'] as const) : SIDES;
  return { actor: actor.actor, sides, direction: 'both', helping: false, material: false, filters, described };
}

const PARTICULAR = /^\s*(?:(?:and|so|but)\s+)?(?:why|when|where|how)\b/iu;

/** "Which bases" asks for no actor; "which militias" does. */
function asksForThing(question: string): boolean {
  const [, word = ''] = /\b(?:which|what)\s+(\p{L}{3,})/iu.exec(question) ?? [];
  const folded = fold(word);
  return (
    folded !== '' &&
    !questionStopWords.has(folded) &&
    !hintsOf(folded).some((hint) => hint === 'actors' || hint === 'friendship' || hint === 'enmity') &&
    !isGeneric(folded, 'kinds')
  );
}

const SIDES = ['partner', 'adversary'] as const;

/** The one actor of a question, and the place where it asks of it; undefined where it names more. */
function actorAndPlace(
  text: string,
  mentions: readonly Mention[],
  library: Library,
): { actor: Mention; place?: Mention; theatre?: string } | undefined {
  const isPlace = ({ start, surface }: Mention) =>
    /\b(?:in|over|inside)\s+(?:the\s+)?$/iu.test(text.slice(0, start)) &&
    theatreNamed(surface, library.lexicon()) !== undefined;
  const others = (one: Mention | undefined) => mentions.filter(({ actor }) => actor !== one?.actor);
  const actor = mentions.find((mention) => others(mention).length === 0 || !isPlace(mention));
  const [place, more] = others(actor);
  if (!actor || more || (place && !isPlace(place))) return undefined;
  const theatre = place && theatreNamed(place.surface, library.lexicon());
  return { actor, ...(place && { place }), ...(theatre && { theatre }) };
}

function readSides(question: string, library: Library): FriendsOrFoes | undefined {
  const also = ALSO_CHANGED.exec(question);
  const first = also && also.index > 0 ? question.slice(0, also.index) : question;
  const { rest, filters: taken } = takeFilters(first.replace(ARMED_GROUPS, ''));
  const since = also?.[1]?.match(/^\d/u) ? also[1] : undefined;
  const mentions = library.actors.find(rest, { question: true }).map((mention) => ownerOf(mention, library));
  const whose = actorAndPlace(rest, mentions, library);
  if (!whose) return undefined;
  const { actor, place, theatre } = whose;
  // "On Norway's side, against Norway" names it twice.
  const isNamed = ({ start, end }: Token) =>
    mentions.some((each) => each !== place && each.start < end && start < each.end);
  const found = { friends: false, foes: false, to: false, from: false, helping: false, material: false, nouns: false };
  for (const [pattern, side] of ASIDE) if (pattern.test(rest)) found[side] = true;
  let asked = false;
  const typed = tokens(rest).filter(({ start, end }) => !place || !(place.start < end && start < place.end));
  const isActor = (token: Token | undefined) => token !== undefined && (isNamed(token) || PRONOUNS.has(token.folded));
  for (const [i, token] of typed.entries()) {
    const { folded, start } = token;
    if (isNamed(token)) continue;
    if (isFormOf(folded, 'friends')) Object.assign(found, { friends: true, nouns: true });
    else if (isFormOf(folded, 'foes')) found.foes = true;
    else if (folded === 'behind' && isActor(nextOf(typed, i)))
      Object.assign(found, { friends: true, to: true, helping: true });
    else if (wordsOf('helping').has(folded) || wordsOf('against').has(folded)) {
      found[wordsOf('helping').has(folded) ? 'friends' : 'foes'] = true;
      if (wordsOf('helping').has(folded)) found.helping = true;
      if (wordsOf('material').has(folded)) found.material = true;
      found[isActor(nextOf(typed, i)) || start < actor.start ? 'to' : 'from'] = true;
    } else if (/^(?:who|whom|which|what)(?:['’]?s)?$/u.test(folded)) asked = true;
    else if (!isGeneric(folded, 'kinds', 'relation')) return undefined;
  }
  const { friends, foes, to, from } = found;
  if (!friends && !foes) return undefined;
  // "Does Iran support it?" asks for a yes or no; only a list is asked for with "who", or named without a verb.
  if (!asked && (to || from || /^\s*(?:is|are|was|were|do|does|did|has|have|can|will)\b/iu.test(rest)))
    return undefined;
  if (/^\s*(?:why|how|when|where)\b/iu.test(rest)) return undefined;
  const { filters, described } = readFilters({ ...taken, ...(theatre && { theatre }) }, library);
  return {
    actor: actor.actor,
    sides: [...(friends ? (['partner'] as const) : []), ...(foes ? (['adversary'] as const) : [])],
    // Who asks for both sides wants each where the rule puts it.
    direction: friends && foes ? 'both' : to && !from ? 'to' : from && !to ? 'from' : 'both',
    helping: found.helping && !found.nouns,
    material: found.material && !found.nouns,
    filters,
    described,
    ...(first !== question && { changed: since ? { since } : {} }),
  };
}

/** The next word that is no article. */
const nextOf = (typed: readonly Token[], i: number): Token | undefined =>
  typed.slice(i + 1).find(({ folded }) => folded !== 'the' && folded !== 'a');

const YES_NO = /^\s*(?:so\s+|and\s+|but\s+)?(?:is|are|was|were|do|does|did|have|has|how)\b/iu;
const TERMS =
  /\b(?:get(?:ting)? along|on (?:good|bad|friendly) terms|(?:on )?(?:the same|opposite|different) sides?|at odds|close|apart|stand(?:ing)?(?=\s*(?:$|[?.!,]|(?:in|during|since|until|before|after|to|toward|towards|with|on|over)\b)))\b/iu;

/** Whether a question on two actors asks if they are friends or foes: "Are Turkey and Iran friends?" */
export const asksWhetherFriends = (question: string): boolean =>
  question.length <= 200 &&
  YES_NO.test(question) &&
  (TERMS.test(question) ||
    tokens(question).some(({ folded }) => wordsOf('friends').has(folded) || wordsOf('foes').has(folded)));
