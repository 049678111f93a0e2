import type { Claim } from '../../src/claims/claim.js';
import { canonical } from './claims-names.js';

/** One unit of the gold: two actors and a polarity, as each annotator detailed it. */
interface Unit {
  readonly pair: readonly [string, string];
  readonly polarity: string;
  readonly required: boolean;
  readonly details: readonly {
    readonly source: string;
    readonly symmetric: boolean;
    readonly quad: string;
    readonly modality: string;
    readonly attributedTo: string | null;
    readonly quote?: string;
  }[];
}

/** A sentence of the gold with its units; a sentence without any belongs to it too. */
export interface GoldSentence {
  readonly sid: string;
  readonly sentence: string;
  readonly units: readonly Unit[];
}

export interface Ratio {
  right: number;
  of: number;
}
export interface ClaimFigures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly predicted: number;
  readonly required: number;
  readonly modality: Ratio;
  readonly quad: Ratio;
  readonly direction: Ratio;
  readonly attribution: Ratio;
  /** Right and all units by the rule that found them; one found by two rules counts for both. */
  readonly rules: ReadonlyMap<string, Ratio>;
  /** Sentences with what was missed and what was too much. */
  readonly errors: readonly string[];
}

const squash = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
const polarities = ({ stance }: Claim): string[] => (stance === 'mixed' ? ['cooperative', 'conflictual'] : [stance]);
const keyOf = (a: string, b: string, polarity: string): string =>
  `${[canonical(a), canonical(b)].sort().join(' | ')} :: ${polarity}`;

/** How much of one text lies in another: the whole shorter one, or what the end of one shares with the start of the other. */
function overlap(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  if (a.includes(b) || b.includes(a)) return most;
  for (let n = most - 1; n >= 20; n--) if (a.endsWith(b.slice(0, n)) || b.endsWith(a.slice(0, n))) return n;
  return 0;
}

/** Counts claims against gold sentences: a claim belongs to the sentence that its quote overlaps most. */
export function scoreClaims(gold: readonly GoldSentence[], claims: readonly Claim[]): ClaimFigures {
  const sentences = gold.map((s) => ({ ...s, squashed: squash(s.sentence), found: new Map<string, Claim[]>() }));
  const bySquashed = new Map(sentences.map((s) => [s.squashed, s]));
  for (const claim of claims) {
    const quote = squash(claim.quote);
    let best = bySquashed.get(quote);
    if (!best) {
      let most = 0;
      for (const s of sentences) {
        const n = overlap(s.squashed, quote);
        if (n > most && n >= Math.min(quote.length, s.squashed.length) * 0.5) [most, best] = [n, s];
      }
    }
    if (!best) continue;
    for (const p of polarities(claim)) {
      const key = keyOf(claim.source.name, claim.target.name, p);
      best.found.set(key, [...(best.found.get(key) ?? []), claim]);
    }
  }
  const ratio = (): Ratio => ({ right: 0, of: 0 });
  const figures = { modality: ratio(), quad: ratio(), direction: ratio(), attribution: ratio() };
  const rules = new Map<string, Ratio>();
  const errors: string[] = [];
  let [right, wrong, required, met] = [0, 0, 0, 0];
  for (const s of sentences) {
    const units = new Map(s.units.map((u) => [keyOf(...u.pair, u.polarity), u]));
    const lines: string[] = [];
    for (const [key, unit] of units) {
      if (!unit.required) continue;
      required++;
      if (s.found.has(key)) met++;
      else lines.push(`    - ${key}  “${unit.details[0]?.quote ?? ''}”`);
    }
    for (const [key, mine] of s.found) {
      const unit = units.get(key);
      for (const rule of new Set(mine.map((c) => c.rule))) {
        const tally = rules.get(rule) ?? ratio();
        rules.set(rule, { right: tally.right + (unit ? 1 : 0), of: tally.of + 1 });
      }
      if (!unit) {
        wrong++;
        lines.push(`    + ${key}  ${mine.map((c) => `${c.rule} ${c.type}`).join(', ')}`);
        continue;
      }
      right++;
      for (const claim of mine) tally(figures, unit, claim);
    }
    if (lines.length > 0) errors.push(`${s.sid}: ${s.sentence}\n${lines.join('\n')}`);
  }
  const precision = right / (right + wrong || 1);
  const recall = met / (required || 1);
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  return { precision, recall, f1, predicted: right + wrong, required, ...figures, rules, errors };
}

/** The details of a right claim: right where one annotator has them so; direction only where no annotator saw a joint act. */
function tally(
  figures: Record<'modality' | 'quad' | 'direction' | 'attribution', Ratio>,
  { details }: Unit,
  claim: Claim,
): void {
  const count = (ratio: Ratio, right: boolean): void => {
    ratio.of++;
    if (right) ratio.right++;
  };
  count(
    figures.modality,
    details.some((d) => d.modality === claim.modality),
  );
  count(
    figures.quad,
    details.some((d) => d.quad === claim.quad),
  );
  if (!claim.symmetric && details.every((d) => !d.symmetric))
    count(
      figures.direction,
      details.some((d) => canonical(d.source) === canonical(claim.source.name)),
    );
  count(
    figures.attribution,
    details.some((d) => (d.attributedTo !== null && d.attributedTo !== '') === (claim.attributedTo !== null)),
  );
}
