import type { Library } from '../src/library.js';
import { disputesOf } from '../src/relations/disputes.js';
import { worldOf } from '../src/replies/card-parts.js';

/** Claims looked at: enough to know who matters, however large the corpus. */
const SAMPLE = 5_000;

const made = new WeakMap<Library, readonly string[]>();

/**
 * What can be typed on this very corpus, one example a command, made from its own claims. Empty while the claims of a
 * large corpus are still being found.
 */
export function exampleCommands(library: Library): readonly string[] {
  if (!library.claimsReady()) return [];
  const known = made.get(library);
  if (known) return known;
  const claims = library.claims().slice(0, SAMPLE);
  const pairs = new Map<string, { a: string; b: string; n: number; apart: number; years: Set<string> }>();
  for (const { source, target, modality, stance, date } of claims) {
    if (source.id === target.id || modality !== 'asserted') continue;
    const key = [source.id, target.id].sort().join('\n');
    const pair = pairs.get(key) ?? { a: source.name, b: target.name, n: 0, apart: 0, years: new Set<string>() };
    pair.n++;
    if (stance === 'conflictual') pair.apart++;
    if (date) pair.years.add(date.slice(0, 4));
    pairs.set(key, pair);
  }
  const ranked = [...pairs.values()].sort((x, y) => y.n - x.n);
  const [first] = ranked;
  if (!first) return [];
  const { a, b } = first;
  const third = ranked.slice(1).find((pair) => [pair.a, pair.b].includes(a) !== [pair.a, pair.b].includes(b));
  const shared = third && [third.a, third.b].find((name) => name === a || name === b);
  const other = third && [third.a, third.b].find((name) => name !== shared);
  const years = [...first.years].sort();
  const [dispute] = disputesOf(claims, [], worldOf(library));
  const nameOf = (id: string) => library.actors.byId(id)?.name ?? id;
  const examples = [
    `relation ${a} and ${b}`,
    ...(years.length > 1 ? [`how did ${a} and ${b} change between ${years[0]} and ${years.at(-1)}?`] : []),
    `check ${a} and ${b} are ${first.apart * 2 > first.n ? 'enemies' : 'allies'}`,
    ...(shared && other ? [`compare ${shared} with ${shared === a ? b : a} and ${other}`] : []),
    ...(dispute ? [`disputes ${nameOf(dispute.a)} and ${nameOf(dispute.b)}`] : []),
    `export ${a} and ${b}`,
  ];
  made.set(library, examples);
  return examples;
}
