import { ofModality } from '../relations/tally.js';
import type { Moment } from '../relations/timeline.js';
import { STANCE_ROLES, UNDONE_ROLES } from './stance-roles.js';

/** Not done in any way; a plan that came to nothing was a plan. */
const NOT_DONE = ['possible', 'planned', 'demanded', 'denied'] as const;
const ORDER: readonly string[] = [
  ...Object.values(STANCE_ROLES),
  ...NOT_DONE.map((modality) => UNDONE_ROLES[modality]),
];
const MOST_PAIRS = 2;

type Items = Moment['items'];

/** What a sentence holds of one pair: what is done, and all that is not. */
function rolesOf(items: Items): string[] {
  const stances = new Set(ofModality(items, 'asserted').map(({ claim }) => claim.stance));
  const [stance] = stances;
  const undone = NOT_DONE.filter((each) => ofModality(items, each).length > 0);
  return [
    ...(stance ? [stances.size > 1 ? STANCE_ROLES.mixed : STANCE_ROLES[stance]] : []),
    ...undone.map((modality) => UNDONE_ROLES[modality]),
  ];
}

/** "Turkey ↔ Syria", or with an arrow where only one of them acts. */
function pairName(items: Items): string {
  const [{ source, target }] = items.map(({ claim }) => claim) as [Items[number]['claim']];
  const oneWay = items.every(({ claim }) => !claim.symmetric && claim.source.id === source.id);
  return oneWay ? `${source.name} → ${target.name}` : [source.name, target.name].sort().join(' ↔ ');
}

/** The pairs of a moment under what is said of them, what is done first. */
function groupsOf({ items }: Moment): [string, string[]][] {
  const pairs = new Map<string, Items[number][]>();
  for (const item of items) {
    const key = [item.claim.source.id, item.claim.target.id].sort().join('\n');
    pairs.set(key, [...(pairs.get(key) ?? []), item]);
  }
  const groups = new Map<string, string[]>();
  for (const own of pairs.values())
    for (const role of rolesOf(own)) groups.set(role, [...(groups.get(role) ?? []), pairName(own)]);
  return [...groups].sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b));
}

/** What a moment shows first: a stance where anything of it is asserted, else how far it is from done. */
export const roleOf = (moment: Moment): string => groupsOf(moment)[0]?.[0] ?? 'Change of power';

const listed = (pairs: readonly string[]): string =>
  pairs.length > MOST_PAIRS
    ? `${pairs.slice(0, MOST_PAIRS).join(', ')} and ${pairs.length - MOST_PAIRS} more`
    : pairs.join(', ');

/** Whom a moment is about, pairs of which something else is said apart: "Syria ↔ Turkey; possible: Iran ↔ Syria". */
export function aboutOf(moment: Moment): string | undefined {
  const [first, ...others] = groupsOf(moment);
  if (!first) return undefined;
  return [listed(first[1]), ...others.map(([role, pairs]) => `${role.toLowerCase()}: ${listed(pairs)}`)].join('; ');
}
