import type { Library } from '../library.js';
import { actorsOf, type Carried, carriedNotice, filtersIn } from './carry-over.js';
import type { Turn } from './memory.js';

/**
 * What "what has changed since 2020?" means after a reply: of two actors, before and after; of one, its timeline.
 * Undefined where the reply is on neither.
 */
export function changedSince(
  { since, until }: { readonly since?: string; readonly until?: string },
  turn: Turn,
  library: Library,
): Carried | undefined {
  const { options } = turn.call;
  const [a, b, more] = actorsOf(turn, library);
  const { since: _since, until: _until, stance: _stance, ...filters } = filtersIn(options);
  const period = { ...(since && { since }), ...(until && { until }) };
  const nameOf = (typed: string) => library.actors.resolve(typed)?.name ?? typed;
  if (a && b && !more) {
    const periods = since ? (until ? `${since} and ${until}` : since) : 'all';
    return {
      call: { command: 'relation', options: { a, b, ...filters, periods } },
      notices: carriedNotice([a, b].map(nameOf), filters),
    };
  }
  if (!a) return undefined;
  return {
    call: { command: 'timeline', options: { a, ...filters, ...period } },
    notices: carriedNotice([nameOf(a)], filters),
  };
}
