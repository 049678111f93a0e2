import type { Word } from './analysis/analysis.js';
import type { Discourse } from './discourse.js';
import type { Reference } from './reference.js';

/** Who is near a pronoun or a group: the subject of its clause, and who reports it. */
export interface Nearby {
  readonly subject?: readonly Reference[];
  readonly speaker?: readonly Reference[];
  /** Who makes a charge, where the words are one: nobody makes it against himself. */
  readonly accuser?: readonly Reference[];
}

/** The actors meant by a pronoun; undefined where it cannot be told. */
export function resolvePronoun(discourse: Discourse, w: string, local: Nearby): readonly Reference[] | undefined {
  if (/^(?:they|them|themselves)$/u.test(w)) return several(discourse, w, local);
  if (/^(?:it|he|she|him)$/u.test(w)) return one(discourse, w, local);
  if (/^(?:we|i|us|me)$/u.test(w)) {
    if (discourse.signers.length > 1 && discourse.author.length < 2 && w !== 'i' && w !== 'me')
      return discourse.signers;
    return discourse.author.length > 0 ? discourse.author : local.speaker;
  }
  if (w === 'you') return discourse.addressee;
  return undefined;
}

function several(discourse: Discourse, w: string, local: Nearby): readonly Reference[] | undefined {
  const speaker = local.speaker ?? [];
  if (w === 'they' && new Set(speaker.map((r) => r.actor)).size > 1) return speaker;
  const topic = w === 'they' ? discourse.jointTopic() : undefined;
  if (topic) return topic;
  const alone = w === 'they' ? discourse.soleSubject() : undefined;
  if (alone) return [alone];
  const own = local.subject ?? [];
  const all = discourse.set(0);
  const set = w === 'them' ? all?.filter((r) => !own.some((x) => x.actor === r.actor)) : all;
  const newest = discourse.newestSet();
  if (newest?.current && set && set.length > 1 && (newest.back <= 1 || w === 'they')) return set;
  const many = discourse.last((r) => /armed-group|people|movement/u.test(discourse.kindOf(r)), 2);
  return many && [many];
}

function one(discourse: Discourse, w: string, local: Nearby): readonly Reference[] | undefined {
  if (w !== 'him' && local.speaker?.length === 1 && !local.accuser) return local.speaker;
  const not = local.accuser ?? (w === 'him' ? local.subject : undefined);
  const other = (r: Reference) => !not?.some((x) => x.actor === r.actor);
  const found =
    w === 'it'
      ? (discourse.last((r, s) => s && r.basis !== 'leader' && other(r), 1) ??
        (local.accuser ? discourse.last((r) => r.basis !== 'leader' && other(r), 1) : undefined))
      : (discourse.last((r, s) => r.basis === 'leader' && s && other(r), 1) ??
        discourse.last((r) => r.basis === 'leader' && other(r), 1));
  return found && [found];
}

/** Whose: "its", "their", "his". */
export function resolvePossessive(
  discourse: Discourse,
  word: Word,
  subject: readonly Reference[] | undefined,
): readonly Reference[] {
  const w = word.folded;
  if (w === 'our' && discourse.signers.length > 1 && discourse.author.length < 2) return discourse.signers;
  if (w === 'our' || w === 'my') return discourse.author;
  // A person is no "its": "Erdogan warned Syria over the truce agreed by its ally" is Syria's ally.
  const newest = subject && subject.length > 0 ? subject[0] : discourse.last((_, s) => s, 0);
  if (w === 'its' && newest?.basis === 'leader') {
    const thing = discourse.last((r) => r.basis !== 'leader' && r.actor !== newest.actor, 0);
    if (thing) return [thing];
  }
  if (subject && subject.length > 0) {
    const together = new Set(subject.map((r) => r.actor)).size > 1;
    if (w === 'their' || !together) return subject;
  }
  if (w === 'their') return discourse.set(0) ?? [];
  const found = discourse.last((_, s) => s, 1) ?? discourse.last(() => true, 1);
  return found ? [found] : [];
}
