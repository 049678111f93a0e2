import type { Group } from './analysis/analysis.js';
import { ANY, type Discourse } from './discourse.js';
import type { Reference } from './reference.js';
import { type Nearby, resolvePronoun } from './resolve-pronoun.js';

const NUMBER: Record<string, number> = {
  both: 2,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  all: 0,
  duo: 2,
  pair: 2,
  trio: 3,
  quartet: 4,
  troika: 3,
  couple: 2,
};
const COLLECTIVE = /^(?:duo|trio|pair|quartet|troika|twosome|threesome)$/u;
const HOSTILE = /^(?:belligerents|combatants|adversaries|rivals|enemies|foes|opponents)$/u;
/** Plurals that mean those spoken of even without a number: "the sides", "the capitals". */
const BARE_PLURAL =
  /^(?:regimes|juntas|sides|parties|ministers|presidents|negotiators|delegations|capitals|juntas|partners|belligerents|superpowers|countries|neighbors|neighbours|governments|leaders|allies|rivals|adversaries|combatants)$/u;
/** Plurals of which there are many in the world: with a name before them others may be meant. */
const OF_STATES = /^(?:countries|nations|states|governments|republics|allies|powers|capitals|partners|regimes)$/u;
const OF_TWO = /^neighbou?rs$/u;
const OTHERS =
  /^(?:other|different|various|opposing|its|his|their|neighboring|neighbouring|arab|western|regional|many|most|some)$/u;
/** What kind of actor a plural noun means: "the two countries", "the three movements". */
const kindsOf = (noun: string): RegExp =>
  /^(?:countries|nations|states|governments|capitals|powers|superpowers|neighbors|neighbours|republics)$/u.test(noun)
    ? /^(?:state|territory)$/u
    : /^(?:groups|factions|movements|militias|rebels|revolutionaries|organizations|organisations|fighters)$/u.test(noun)
      ? /^(?:armed-group|movement|organisation|people|institution)$/u
      : ANY;

/** The actors meant by a pronoun or a group like "the two countries", "the regime"; empty where it cannot be told. */
export function resolveReference(discourse: Discourse, group: Group, local: Nearby = {}): readonly Reference[] {
  const { head } = group;
  const as = (
    refs: readonly (Pick<Reference, 'actor'> | undefined)[] | undefined,
    surface = group.words.map((w) => w.surface).join(' '),
  ): Reference[] => (refs ?? []).flatMap((r) => (r ? [{ actor: r.actor, surface, basis: 'reference' as const }] : []));
  if (head.tag === 'pronoun' && !COLLECTIVE.test(head.folded))
    return as(resolvePronoun(discourse, head.folded, local), head.surface);
  // "The Ministers" of a joint statement are all who sign it, "the Foreign Ministers" those who are.
  const bare =
    discourse.signers.length > 1 &&
    group.words.every((x) => x === head || x.tag === 'determiner' || x.tag === 'number');
  const plural = head.folded.endsWith('s') && !bare ? officeHolders(discourse, group) : [];
  if (plural.length > 1) return as(plural.map((actor) => ({ actor })));
  // "we are fighting with each other": where one side speaks, the other is whoever it was named with.
  if (head.folded === 'other' && group.words[0]!.folded === 'each')
    return local.subject?.length === 1 ? as(discourse.set(0)) : [];
  const set = together(discourse, group);
  if (set) return as(set);
  const office = officeHolders(discourse, group);
  return office.length > 0
    ? as(office.map((actor) => ({ actor }))).map((r) => ({ ...r, basis: 'leader' }))
    : as(alone(discourse, group, local));
}

/** Several: "the trio", "both", "the two countries"; undefined where the group means no set. */
function together(discourse: Discourse, group: Group): readonly Reference[] | undefined {
  const w = group.head.folded;
  if (COLLECTIVE.test(w)) return discourse.set(NUMBER[w] ?? 0, ANY, { together: true }) ?? [];
  if (w === 'each' && group.words.length === 1) return discourse.set(0) ?? [];
  // "all of our partners" are the partners.
  const of = group.phrases[0]?.preposition === 'of' ? group.phrases[0].groups[0] : undefined;
  if ((w === 'both' || w === 'all') && of && of.head.tag !== 'pronoun') return undefined;
  if (w === 'both' || w === 'all') return discourse.set(w === 'both' ? 2 : 0) ?? [];
  const unsaid =
    discourse.signers.length > 1 &&
    group.words.length === 1 &&
    /^(?:ministers|leaders|presidents|sides|parties)$/u.test(w);
  const pointed = group.words.some((x) => /^(?:the|both|these|those)$/u.test(x.folded));
  // "the right of all nations": whichever there are.
  const counted = group.words.some((x) => (NUMBER[x.folded] ?? 0) > 0);
  const whole = group.words.some((x) => x.folded === 'all') && (counted || !OF_STATES.test(w));
  const definite = unsaid || pointed || whole;
  if (
    definite &&
    (discourse.lexicon.heads.plural.has(w) || /^(?:two|three|four)$/u.test(w)) &&
    !group.words.some((x) => x.mention || OTHERS.test(x.folded))
  ) {
    const numbers = group.words.map((x) => NUMBER[x.folded]).filter((n) => n !== undefined);
    // "the Pacific countries", "the Baltic states": others than those spoken of.
    const proper =
      OF_STATES.test(w) &&
      group.words.some((x) => x !== group.head && /^\p{Lu}/u.test(x.surface) && x.tag !== 'determiner');
    const n = numbers.find((x) => x > 0) ?? (!proper && (numbers.includes(0) || BARE_PLURAL.test(w)) ? 0 : undefined);
    const { signers } = discourse;
    if (n !== undefined && signers.length > 1 && (n === 0 || n === signers.length) && !HOSTILE.test(w)) return signers;
    if (n !== undefined)
      return (
        (OF_TWO.test(w) ? discourse.set(n || 2, /^state$/u) : undefined) ??
        discourse.set(n, kindsOf(w), {
          hostile: HOSTILE.test(w),
          near: group.governedBy?.preposition === 'between',
        }) ??
        []
      );
  }
  return undefined;
}

/** "the chairman", "the foreign ministers": the actors whose persons hold the office in this text. */
function officeHolders(discourse: Discourse, { head, words, phrases }: Group): readonly string[] {
  const definite = words.some((x) => /^(?:the|this|both|these)$/u.test(x.folded));
  if (!definite || words.length > 4 || phrases.some((p) => p.preposition === 'of')) return [];
  const w = head.folded;
  const holders = discourse.offices.get(w);
  if (holders) return holders.length === 1 ? holders : [];
  const several = w.endsWith('s') ? discourse.offices.get(w.slice(0, -1)) : undefined;
  return several && several.length > 1 ? several : [];
}

/** One: "the latter", "the president", "the regime", "the rebels", "the bloc", "the country". */
function alone(discourse: Discourse, group: Group, local: Nearby): readonly (Reference | undefined)[] {
  const w = group.head.folded;
  const isState = (r: Reference) => discourse.kindOf(r) === 'state';
  if (w === 'latter' || w === 'former') {
    const pair = discourse.lastTwo();
    return [w === 'latter' ? pair?.[1] : pair?.[0]];
  }
  if (!group.words.some((x) => x.folded === 'the' || x.folded === 'this')) return [];
  const short = group.words.length <= 3;
  if (
    /^(?:president|secretary|ambassador|minister|ministry)$/u.test(w) &&
    discourse.author.length === 1 &&
    short &&
    !discourse.offices.has(w)
  )
    return discourse.author;
  if (
    /^(?:regime|government|baath)$/u.test(w) &&
    (w !== 'government' ||
      (group.words.length <= 2 && !group.phrases.some((p) => p.preposition === 'of' || p.preposition === 'in')))
  )
    return [
      (w === 'regime' ? discourse.last((r) => r.actor === 'syria', 40) : undefined) ?? discourse.last(isState, 2),
    ];
  if (/^(?:rebels|rebel|opposition|insurgents|uprising|rebellion|revolutionaries)$/u.test(w)) {
    const state = discourse.last((r) => discourse.oppositionTo(r) !== undefined, 12);
    const opposition = state && discourse.oppositionTo(state);
    // The country spoken of last decides, where it has an opposition that is known.
    return [
      opposition
        ? { actor: opposition, surface: '', basis: 'reference' }
        : discourse.last((r) => /opposition|rebel/u.test(r.actor), 12),
    ];
  }
  if (/^(?:group|movement|militia|militants|organization|organisation|militant)$/u.test(w)) {
    const body = /^organi[sz]ation$/u.test(w) ? discourse.foremost((r) => discourse.isBody(r), 2) : undefined;
    return [body ?? discourse.last((r) => /armed-group|organisation|movement/u.test(discourse.kindOf(r)), 2)];
  }
  if (
    /^(?:bloc|alliance|pact|league|organi[sz]ation|community|union|coalition)$/u.test(w) &&
    short &&
    !group.phrases.some((p) => p.preposition === 'of' || p.preposition === 'between')
  ) {
    const own = local.subject?.map((r) => r.actor) ?? [];
    const body = discourse.foremost((r) => discourse.isBody(r) && !own.includes(r.actor), w === 'union' ? 3 : 12);
    if (body || w !== 'union') return [body];
  }
  if (
    /^(?:country|kingdom|republic|nation|administration|island|union|emirate|sheikhdom|sultanate|dictatorship)$/u.test(
      w,
    )
  ) {
    const subject = local.subject?.map((r) => r.actor) ?? [];
    // "the rebels of X … the country": the country of the opposition named last.
    const side = discourse.last((r) => isState(r) || /-opposition$/u.test(r.actor), 0);
    const home =
      side && /-opposition$/u.test(side.actor) ? discourse.stateNamed(side.surface.split(' ')[0]!) : undefined;
    return [
      home ??
        discourse.last((r) => isState(r) && !subject.includes(r.actor), 2) ??
        discourse.last((r) => isState(r), 2),
    ];
  }
  return [];
}
