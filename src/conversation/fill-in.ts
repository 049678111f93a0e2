import type { Call } from '../../commands/read-text.js';
import type { Library } from '../library.js';
import { actorsOf, type Carried, carriedNotice, filtersIn } from './carry-over.js';
import type { Turn } from './memory.js';

/** Other forms in which the subject of a reply may be shown. */
export type Form = 'timeline' | 'network' | 'export';

/** What one asks for by naming a command alone: "timeline" after a relation is that of the same two. */
export function fillIn({ command, options }: Call, turn: Turn, library: Library): Carried | undefined {
  if (Object.keys(options).some((name) => name !== 'format')) return undefined;
  const [a, b, more] = actorsOf(turn, library);
  if (!a || more) return undefined;
  const filters = filtersIn(turn.call.options);
  const nameOf = (typed: string) => library.actors.resolve(typed)?.name ?? typed;
  const made = (own: Record<string, unknown>, names: readonly string[], kept = filters): Carried => ({
    call: { command, options: { ...own, ...options, ...kept } },
    notices: carriedNotice(names.map(nameOf), kept),
  });
  const both = b ? [a, b] : [a];
  const { theatre, stance: _stance, ...rest } = filters;
  switch (command) {
    case 'timeline':
      return made({ a, ...(b && { b }) }, both);
    case 'relation':
      return b ? made({ a, b }, both) : undefined;
    case 'actor':
      return made({ name: a }, [a]);
    case 'network':
      return made({ actor: a }, [a], { ...rest, ...(theatre && !rest.topic && { topic: theatre }) });
    case 'export':
      return made({ a, ...(b && { b }) }, both);
    default:
      return undefined;
  }
}
