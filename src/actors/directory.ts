import { editDistance } from '../text/edit-distance.js';
import { fold } from '../text/fold.js';
import { tokens } from '../text/tokens.js';
import type { Actor, ActorDirectory } from './actor.js';
import { findMentions } from './find-mentions.js';
import { NameTrie } from './name-trie.js';
import { type ActorName, decoy, nameKey, namesOf, typedKey } from './names.js';
import { createNameSpeller } from './speller.js';
import { inOffice } from './surnames.js';

/**
 * Builds the directory once; it is read-only from then on.
 * @param notActors names that contain an actor's name and are no actor: "South China Sea"
 */
export function createDirectory(
  actors: readonly Actor[],
  notActors: readonly string[] = [],
  names: readonly ActorName[] = actors.flatMap(namesOf),
): ActorDirectory {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const trie = new NameTrie();
  const namesByKey = new Map<string, ActorName[]>();
  for (const name of notActors) trie.add(decoy(name));
  for (const name of names) {
    trie.add(name);
    const key = nameKey(name.words);
    if (name.prefixOnly) continue;
    const same = namesByKey.get(key);
    if (same) same.push(name);
    else namesByKey.set(key, [name]);
  }
  const byKey = new Map([...namesByKey].map(([key, same]) => [key, inOffice(same, undefined).actor!]));
  const finder = {
    trie,
    speller: createNameSpeller(names),
    belongsTo: (part: string, whole: string) => byId.get(part)?.partOf.includes(whole) === true,
  };

  return {
    actors,
    byId: (id) => byId.get(id),
    nameOf: (id) => byId.get(id)?.name ?? id,
    resolve(typed) {
      const exact = byId.get(typed.trim()) ?? byKey.get(typedKey(typed)) ?? byKey.get(typedKey(turned(typed)));
      if (exact) return exact;
      const words = tokens(typed);
      if (words.length > 8) return undefined;
      // A longer wording, an inflected or a misspelt name: accepted where it speaks of one actor and little else.
      const mentions = findMentions(typed, finder, { question: true });
      const ids = new Set(mentions.map(({ actor }) => actor));
      const covered = mentions.reduce((sum, { surface }) => sum + surface.length, 0);
      if (ids.size === 1 && covered * 2 >= fold(typed).trim().length) return byId.get(mentions[0]!.actor);
      if (ids.size > 1) return undefined;
      const [first, second] = nearestActors(typedKey(typed), byKey, 2);
      const near = first !== undefined && first[1] <= (typed.length >= 8 ? 2 : 1) && typed.length >= 5;
      return near && first[1] < (second?.[1] ?? Number.POSITIVE_INFINITY) ? first[0] : undefined;
    },
    nearest: (typed, limit = 3) => nearestActors(typedKey(typed), byKey, limit).map(([actor]) => actor),
    find: (text, options) => findMentions(text, finder, options),
  };
}

/** "Korea, South" and "Moldova, Republic of" as lists write them, in the order of speech. */
const turned = (typed: string): string =>
  typed
    .split(/\s*,\s*/u)
    .reverse()
    .join(' ');

/** Actors with the edit distance of their nearest name, best first; names too far away for a misspelling are left out. */
function nearestActors(key: string, byKey: ReadonlyMap<string, Actor>, limit: number): [Actor, number][] {
  if (!key) return [];
  const furthest = key.length < 5 ? 1 : key.length < 9 ? 2 : 3;
  const best = new Map<Actor, number>();
  for (const [name, actor] of byKey) {
    // A whole word of a longer name is near as well: "emirates", "herzegovina".
    const within = key.length > 3 && name.split(' ').includes(key) ? 2 : Number.POSITIVE_INFINITY;
    const distance = Math.min(within, editDistance(key, name, name[0] === key[0] ? furthest : 1));
    if (
      distance <= (within <= furthest || name[0] === key[0] ? furthest : 1) &&
      distance < (best.get(actor) ?? Number.POSITIVE_INFINITY)
    )
      best.set(actor, distance);
  }
  return [...best].sort((a, b) => a[1] - b[1]).slice(0, limit);
}
