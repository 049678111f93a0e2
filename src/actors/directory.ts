import { fold } from '../text/fold.js';
import { tokens } from '../text/tokens.js';
import type { Actor, ActorDirectory } from './actor.js';
import { editDistance } from './edit-distance.js';
import { findMentions } from './find-mentions.js';
import { NameTrie } from './name-trie.js';
import { decoy, nameKey, namesOf, typedKey } from './names.js';
import { createSpeller } from './speller.js';

/**
 * Builds the directory once; it is read-only from then on.
 * @param notActors names that contain an actor's name and are no actor: "South China Sea"
 */
export function createDirectory(
  actors: readonly Actor[],
  notActors: readonly string[] = [],
  names = actors.flatMap(namesOf),
): ActorDirectory {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const trie = new NameTrie();
  const byKey = new Map<string, Actor>();
  for (const name of notActors) trie.add(decoy(name));
  for (const name of names) {
    trie.add(name);
    const key = nameKey(name.words);
    if (!byKey.has(key) && !name.prefixOnly) byKey.set(key, name.actor!);
  }
  const finder = {
    trie,
    speller: createSpeller(names),
    belongsTo: (part: string, whole: string) => byId.get(part)?.partOf.includes(whole) === true,
  };

  return {
    actors,
    byId: (id) => byId.get(id),
    resolve(typed) {
      const exact = byId.get(typed.trim()) ?? byKey.get(typedKey(typed));
      if (exact) return exact;
      const words = tokens(typed);
      if (words.length > 8) return undefined;
      // A longer wording, an inflected or a misspelt name: accepted where it speaks of one actor and little else.
      const mentions = findMentions(typed, finder, { question: true });
      const ids = new Set(mentions.map(({ actor }) => actor));
      const covered = mentions.reduce((sum, { surface }) => sum + surface.length, 0);
      if (ids.size === 1 && covered * 2 >= fold(typed).trim().length) return byId.get(mentions[0]!.actor);
      return undefined;
    },
    nearest(typed, limit = 3) {
      const key = typedKey(typed);
      if (!key) return [];
      const best = new Map<Actor, number>();
      for (const [name, actor] of byKey) {
        // A part of the name counts as near as well: "emirates" in "united arab emirates".
        const within = name.split(' ').includes(key) ? 1 : Number.POSITIVE_INFINITY;
        const furthest = Math.max(2, Math.ceil(key.length / 2));
        const distance = Math.min(within, editDistance(key, name, furthest));
        if (distance <= furthest && distance < (best.get(actor) ?? Number.POSITIVE_INFINITY)) best.set(actor, distance);
      }
      return [...best]
        .sort((a, b) => a[1] - b[1])
        .slice(0, limit)
        .map(([actor]) => actor);
    },
    find: (text, options) => findMentions(text, finder, options),
  };
}
