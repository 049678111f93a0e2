import { stringify } from 'yaml';
import { fold } from '../../text/fold.js';
import type { UnknownActor, UnknownLeader } from './unknown-actor.js';

/** Ready lines for actors.yaml. */
export interface ProposedLines {
  /** Entries for the list "actors", one a line. */
  readonly actors: readonly string[];
  /** Lines for the "leaders" of actors that are there. */
  readonly leaders: readonly { readonly actor: string; readonly line: string }[];
}

const NOT_SAID = 'organisation';

/** A name as an id: lower-case words with hyphens, none of those taken. */
function idFor(name: string, taken: Set<string>): string {
  const slug = fold(name)
    .replace(/['.]/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
  const base = slug || 'actor';
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  taken.add(id);
  return id;
}

/**
 * Unknown actors and leaders as lines that can be pasted into actors.yaml as they are. A kind that no text says is set to
 * "organisation", with a remark, since without one an entry would be a state. The surname of a leader is marked as
 * shared, so that it counts after a title only.
 * @param ids of the actors that are there
 */
export function proposeLines(
  actors: readonly UnknownActor[],
  leaders: readonly UnknownLeader[],
  ids: Iterable<string>,
): ProposedLines {
  const taken = new Set(ids);
  return {
    actors: actors.map(({ name, kind, aliases, adjectives }) => {
      const entry = {
        id: idFor(name, taken),
        name,
        kind: kind ?? NOT_SAID,
        ...(aliases.length > 0 && { aliases }),
        ...(adjectives.length > 0 && { adjectives }),
      };
      const line = `- ${stringify(entry, { collectionStyle: 'flow', lineWidth: 0 }).trim()}`;
      return kind ? line : `${line} # the articles do not say what it is: set its kind`;
    }),
    leaders: leaders.map(({ actor, name, office }) => ({
      actor,
      line: `${name}, ~${name.split(' ').at(-1)}; ${office}`,
    })),
  };
}
