import type { ActorDirectory, Mention } from '../actors/actor.js';
import { overlaps } from '../text/span.js';

/** A capital stands for another state in another era: Moscow for the Soviet Union, Belgrade for Yugoslavia. */
const PREDECESSORS: Record<string, readonly string[]> = {
  russia: ['soviet-union'],
  'dr-congo': ['zaire'],
  serbia: ['yugoslavia'],
  'czech-republic': ['czechoslovakia'],
  czechia: ['czechoslovakia'],
  slovakia: ['czechoslovakia'],
};
const COMPASS =
  /\b(North|South|East|West) and (North|South|East|West) (Korea|Vietnam|Yemen|Germany|Sudan|Korean|Vietnamese|German)\b/gu;

/**
 * The mentions of an article as its own time means them. Where the text names the Soviet Union and never Russia, Moscow is the
 * Soviet Union's; "North and South Korea" are two; "the North" is North Korea where the article speaks of both.
 */
export function inItsEra(text: string, mentions: readonly Mention[], actors: ActorDirectory): Mention[] {
  const named = new Set(mentions.filter((m) => m.basis === 'name').map((m) => m.actor));
  const any = new Set(mentions.map((m) => m.actor));
  const swap = new Map<string, string>();
  for (const [now, before] of Object.entries(PREDECESSORS)) {
    const then = before.find((id) => any.has(id));
    if (then && !named.has(now)) swap.set(now, then);
  }
  // "Congo" alone is the one of the two that the text names in full.
  const plain = (m: Mention) => m.actor === 'congo' && m.surface === 'Congo';
  const other = any.has('dr-congo') && mentions.every((m) => m.actor !== 'congo' || plain(m));
  const found = mentions.map((m) =>
    swap.has(m.actor) ? { ...m, actor: swap.get(m.actor)! } : other && plain(m) ? { ...m, actor: 'dr-congo' } : m,
  );
  const add = (start: number, end: number, actor: string | undefined) => {
    if (actor && !found.some((m) => overlaps(m, { start, end })))
      found.push({ start, end, surface: text.slice(start, end), actor, basis: 'name' });
  };
  for (const match of text.matchAll(COMPASS))
    add(match.index, match.index + match[1]!.length, actors.resolve(`${match[1]} ${match[3]}`)?.id);
  for (const land of ['korea', 'vietnam', 'yemen']) {
    if (!any.has(`north-${land}`) || !any.has(`south-${land}`)) continue;
    for (const match of text.matchAll(
      /\b[Tt]he (North|South)\b(?! (?:Atlantic|Pacific|China|America|Sea|Korea|Vietnam|Yemen|\p{Lu}))/gu,
    ))
      add(match.index + 4, match.index + match[0].length, `${match[1]!.toLowerCase()}-${land}`);
  }
  return found.sort((a, b) => a.start - b.start);
}
