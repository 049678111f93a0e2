import { claimsIn } from '../claims/claim-index.js';
import type { Library } from '../library.js';
import { overlaps, type Span } from '../text/span.js';
import { UNDONE_ROLES } from './stance-roles.js';

const UNDONE = Object.keys(UNDONE_ROLES) as (keyof typeof UNDONE_ROLES)[];

/**
 * The label of a quote of which something is not done: "Planned", or "Partly planned" where something else is asserted.
 * Undefined where nothing is, and while the claims of a large corpus are still being found.
 * @param actors whose claims alone count, by id; those of everybody where there are none
 */
export function undoneRole(
  article: string,
  span: Span,
  actors: readonly string[],
  library: Library,
): string | undefined {
  if (!library.claimsReady()) return undefined;
  const own = claimsIn(library.claims(), article).filter(
    (claim) =>
      overlaps(claim, span) &&
      (actors.length === 0 || actors.includes(claim.source.id) || actors.includes(claim.target.id)),
  );
  const nearest = UNDONE.find((modality) => own.some((claim) => claim.modality === modality));
  if (!nearest) return undefined;
  const role = UNDONE_ROLES[nearest];
  return own.some(({ modality }) => modality === 'asserted') ? `Partly ${role.toLowerCase()}` : role;
}
