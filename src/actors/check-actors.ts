import { shortLine } from '../text/clean.js';
import type { Actor } from './actor.js';
import { type ActorName, nameKey } from './names.js';

/** UTF-16 code units of a name that a problem repeats. */
const LONGEST_NAME = 60;

export interface ActorProblem {
  readonly actor: string;
  readonly problem: string;
  readonly advice: string;
}

/** What is wrong between actors: a name that two of them claim, and references to ids that do not exist. */
export function checkActors(actors: readonly Actor[], names: readonly ActorName[]): ActorProblem[] {
  const problems: ActorProblem[] = [];
  const ids = new Set(actors.map((actor) => actor.id));
  const claimed = new Map<string, { actor: string; shared: boolean }>();
  for (const name of names) {
    const actor = name.actor!;
    // A surname and a capital may be shared; a person may lead two actors one after the other.
    const shared = name.leader !== undefined || name.basis === 'metonym';
    const key = `${nameKey(name.words)}${name.prefixOnly ? '-' : ''}`;
    const other = claimed.get(key);
    if (other === undefined) claimed.set(key, { actor: actor.id, shared });
    else if (other.actor !== actor.id && !(shared && other.shared)) {
      problems.push({
        actor: actor.id,
        problem: `"${shortLine(name.text, LONGEST_NAME)}" is also a name of ${shortLine(other.actor, LONGEST_NAME)}, which keeps it`,
        advice: 'Leave the name to one of them.',
      });
    }
  }
  for (const actor of actors) {
    for (const id of [...actor.notSameAs, ...actor.partOf]) {
      if (!ids.has(id)) {
        problems.push({
          actor: actor.id,
          problem: `there is no actor "${shortLine(id, LONGEST_NAME)}"`,
          advice: 'Use the id of an entry.',
        });
      }
    }
  }
  return problems;
}
