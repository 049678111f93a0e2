import { ofModality } from '../relations/tally.js';
import type { Moment } from '../relations/timeline.js';

const STANCES = { cooperative: 'Together', conflictual: 'Apart', mixed: 'Both' } as const;
const NAMES = { planned: 'Planned', possible: 'Possible', demanded: 'Demanded', denied: 'Denied' } as const;
const NOT_DONE = ['denied', 'possible', 'planned', 'demanded'] as const;

/** What a moment shows: a stance where anything of it is asserted, else how far it is from done. */
export function roleOf({ items }: Moment): string {
  if (items.length === 0) return 'Change of power';
  const stances = new Set(ofModality(items, 'asserted').map(({ claim }) => claim.stance));
  const [stance] = stances;
  if (stance) return stances.size > 1 ? 'Both' : STANCES[stance];
  // Not done in any way: what is denied or put off says most.
  const modality = NOT_DONE.find((each) => ofModality(items, each).length > 0);
  return modality ? NAMES[modality] : 'Both';
}

/** Whom a moment is about: "Turkey ↔ Syria, Russia ↔ Syria". */
export function aboutOf({ items }: Moment): string | undefined {
  const pairs = [
    ...new Set(
      items.map(({ claim: { source, target, symmetric } }) =>
        symmetric ? [source.name, target.name].sort().join(' ↔ ') : `${source.name} → ${target.name}`,
      ),
    ),
  ];
  if (pairs.length === 0) return undefined;
  return pairs.length > 2 ? `${pairs.slice(0, 2).join(', ')} and ${pairs.length - 2} more` : pairs.join(', ');
}
