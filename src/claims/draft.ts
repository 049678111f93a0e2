import type { Clause, SentenceAnalysis } from './analysis/analysis.js';
import { type ClaimKind, type EventType, type Modality, QUAD_OF, type Quad, type Stance } from './claim.js';
import type { Denotations } from './denote.js';
import type { Lexicon } from './lexicon/lexicon.js';
import type { Modalities } from './modality/modalities.js';
import type { Reference } from './reference.js';

/** A claim before it has its sentence, speaker, date and setting. */
export interface Draft {
  readonly source: Reference;
  readonly target: Reference;
  readonly type: EventType;
  readonly stance: Stance;
  readonly kind: ClaimKind;
  readonly symmetric: boolean;
  readonly modality: Modality;
  readonly contexts: readonly string[];
  readonly rule: string;
  /** The clause that says it, for attribution. */
  readonly clause?: Clause;
  /** Word index of the predicate. */
  readonly at: number;
}

/** What every rule works with. */
export interface Reading {
  readonly analysis: SentenceAnalysis;
  readonly lexicon: Lexicon;
  readonly denotations: Denotations;
  readonly modality: Modalities;
  readonly drafts: Draft[];
  /** Clauses of saying: what hangs on them is reported. */
  readonly speakers: readonly Clause[];
}

export const isCoop = (type: EventType): boolean => QUAD_OF[type].endsWith('coop');

/** The quad class: the type's, unless a stance of the other side was given (asking for help is no conflict). */
export function quadOf(type: EventType, stance: Stance): Quad {
  const quad = QUAD_OF[type];
  if (stance === 'mixed' || quad.endsWith('coop') === (stance === 'cooperative')) return quad;
  return stance === 'cooperative' ? 'verbal-coop' : 'verbal-conflict';
}

interface Entry {
  readonly type: EventType;
  readonly kind: ClaimKind;
  readonly stance?: Stance | undefined;
  readonly contexts: readonly string[];
}

/** Adds one claim, unless both sides are the same. */
export function claim(
  reading: Reading,
  source: Reference,
  target: Reference,
  entry: Entry,
  more: { symmetric?: boolean; modality: Modality; rule: string; clause?: Clause | undefined; at: number },
): void {
  if (source.actor === target.actor) return;
  reading.drafts.push({
    source,
    target,
    type: entry.type,
    stance: entry.stance ?? (isCoop(entry.type) ? 'cooperative' : 'conflictual'),
    kind: entry.kind,
    symmetric: more.symmetric ?? false,
    modality: more.modality,
    contexts: entry.contexts,
    rule: more.rule,
    ...(more.clause ? { clause: more.clause } : {}),
    at: more.at,
  });
}

/** Every source with every target. */
export function cross(
  reading: Reading,
  sources: readonly Reference[],
  targets: readonly Reference[],
  entry: Entry,
  more: Parameters<typeof claim>[4],
): void {
  for (const s of sources) for (const t of targets) claim(reading, s, t, entry, more);
}

/** Every pair of those who act together. */
export function pairs(
  reading: Reading,
  refs: readonly Reference[],
  entry: Entry,
  more: Parameters<typeof claim>[4],
): void {
  for (const [i, a] of refs.entries())
    for (const b of refs.slice(i + 1)) claim(reading, a, b, entry, { ...more, symmetric: true });
}
