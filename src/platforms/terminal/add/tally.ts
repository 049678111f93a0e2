import type { Outcome } from '../../../intake/outcome.js';
import { plural } from '../../../replies/card-parts.js';

type Done = Outcome['done'];

/** Counts what was done, and says it in the end. */
export class Tally {
  readonly #counts = new Map<Done, number>();
  readonly #earlier = new Map<string, number>();
  #things = 0;

  count(outcome: Outcome): void {
    const { done } = outcome;
    this.#counts.set(done, (this.#counts.get(done) ?? 0) + (done === 'skipped' ? outcome.count : 1));
    if (done !== 'feed' && done !== 'skipped') this.#things++;
    if (done === 'known') this.#earlier.set(outcome.earlier, (this.#earlier.get(outcome.earlier) ?? 0) + 1);
  }

  /** Things that were dealt with: feeds themselves and what was skipped not counted. */
  get things(): number {
    return this.#things;
  }

  /** Whether something was refused, now or in an earlier run that still holds. */
  get isAnythingRefused(): boolean {
    return this.of('refused') > 0 || this.#earlier.has('refused');
  }

  of(done: Done): number {
    return this.#counts.get(done) ?? 0;
  }

  /** "38 added, 2 refused"; each only where there are any. */
  line(): string {
    const words: readonly (readonly [Done, string])[] = [
      ['added', 'added'],
      ['would-add', 'would be added'],
      ['present', 'there already'],
      ['near-duplicate', `near-${this.of('near-duplicate') === 1 ? 'duplicate' : 'duplicates'} left out`],
      ['declined', 'declined'],
      ['refused', 'refused'],
      ['skipped', 'skipped'],
    ];
    const parts = words.filter(([done]) => this.of(done) > 0).map(([done, word]) => `${this.of(done)} ${word}`);
    if (this.of('known') > 0) parts.push(`${this.of('known')} done before (${this.#earlierLine()})`);
    return parts.length > 0 ? parts.join(', ') : plural(0, 'article');
  }

  #earlierLine(): string {
    return [...this.#earlier]
      .map(([done, count]) => `${count} ${done === 'present' ? 'there already' : done}`)
      .join(', ');
  }
}
