import type { Claim } from '../src/claims/claim.js';
import type { ClaimFilters } from '../src/relations/filters.js';
import { fold } from '../src/text/fold.js';
import type { FilterOptions } from './claim-options.js';

/**
 * The claims whose sentences name the very place that was typed, where it is part of a theatre: Idlib is in Syria, and who
 * asks of Idlib does not ask of all Syria. Undefined where the theatre itself was typed, or none.
 */
export function claimsOnSpot(
  claims: readonly Claim[],
  { theatre, topic }: FilterOptions,
  filters: ClaimFilters,
): readonly Claim[] | undefined {
  const typed = fold(theatre ?? topic ?? '').trim();
  if (!typed || !filters.theatre || typed.startsWith(fold(filters.theatre))) return undefined;
  return claims.filter(({ quote }) => fold(quote).includes(typed));
}
