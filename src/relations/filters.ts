import type { Claim, Stance } from '../claims/claim.js';
import type { Lexicon } from '../claims/lexicon/lexicon.js';
import { parseArticleDate } from '../corpus/article-date.js';
import { theatresOf } from './theatres.js';

/** Which claims are asked for; whatever is left out does not narrow. */
export interface ClaimFilters {
  /** Any of these contexts. */
  readonly contexts?: readonly string[];
  readonly theatre?: string;
  readonly stance?: Stance;
  /** YYYY, YYYY-MM or YYYY-MM-DD, inclusive: the first and the last day that may be meant. */
  readonly since?: string;
  readonly until?: string;
}

/** First and last day of a date as claims and options have it (YYYY, YYYY-MM or YYYY-MM-DD). */
export const periodOf = (date: string): { from: string; to: string } => parseArticleDate(date);

/**
 * Whether a claim is asked for. A date known to the year or month only fits where any of its days does; a claim
 * without a date fits no period.
 */
export function fits(claim: Claim, filters: ClaimFilters, lexicon: Pick<Lexicon, 'theatres'>): boolean {
  const { contexts, theatre, stance, since, until } = filters;
  if (contexts && !contexts.some((context) => claim.contexts.includes(context))) return false;
  if (theatre && !theatresOf(claim, lexicon).includes(theatre)) return false;
  if (stance && claim.stance !== stance) return false;
  return inPeriod(claim.date, since, until);
}

/** Whether any day of `date` lies in the period; always true without a period. */
export function inPeriod(date: string | null, since?: string, until?: string): boolean {
  if (!since && !until) return true;
  if (!date) return false;
  const { from, to } = periodOf(date);
  return (!since || to >= periodOf(since).from) && (!until || from <= periodOf(until).to);
}
