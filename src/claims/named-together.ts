import type { Reference } from './reference.js';

const REACH = 5;
const FAR = 40;

interface NamedSet {
  readonly refs: readonly Reference[];
  readonly key: string;
  readonly sentence: number;
  /** Spoken of as one: joint subjects, those who act together. */
  readonly strong: boolean;
  readonly hostile: boolean;
  readonly force: boolean;
  /** Bound by a claim, not only named side by side. */
  readonly bound: boolean;
}

/** What is asked of a set of actors: how many they are (0: any number), of what kinds, and whether they are foes. */
export interface Wanted {
  readonly size: number;
  readonly fits: (ref: Reference) => boolean;
}

/** Which actors an article has named together, and how near and how often. */
export class NamedTogether {
  private readonly sets: NamedSet[] = [];
  private readonly often = new Map<string, number>();

  constructor(
    /** The two whom the article names together most often. */
    private readonly leading: readonly string[],
  ) {}

  /** Notes actors that were named together or are bound by a claim. One actor is no set. */
  add(
    refs: readonly Reference[],
    sentence: number,
    strong: boolean,
    hostile: boolean,
    force: boolean,
    bound: boolean,
  ): void {
    const distinct = [...new Map(refs.map((r) => [r.actor, r])).values()];
    if (distinct.length < 2) return;
    const key = distinct
      .map((r) => r.actor)
      .sort()
      .join(' ');
    this.sets.push({ refs: distinct, key, sentence, strong, hostile, force, bound });
    this.often.set(key, (this.often.get(key) ?? 0) + 1);
  }

  /** The set meant by "the belligerents", "the rivals": the last that is at odds, force before words. */
  foesOf({ size, fits }: Wanted, now: number): readonly Reference[] | undefined {
    const foes = this.sets.filter(
      (s) => s.hostile && (size === 0 || s.refs.length === size) && now - s.sentence <= FAR && s.refs.every(fits),
    );
    return (foes.findLast((s) => s.force) ?? foes.at(-1))?.refs;
  }

  /** The set that is meant at a sentence: nearness counts most, then being spoken of as one, then being spoken of often. */
  best({ size, fits }: Wanted, now: number): readonly Reference[] | undefined {
    const told = size === 2 ? this.soleBound(now - 1) : undefined;
    if (told?.every(fits)) return told;
    const reach = size > 2 ? FAR : size === 2 ? 2 * REACH : REACH;
    // Only as far back as it reaches, so that a long article takes no longer by the sentence.
    const from = this.sets.findLastIndex((s) => now - s.sentence > reach) + 1;
    const near = this.sets.slice(from).filter((s) => (size === 0 || s.refs.length === size) && s.refs.every(fits));
    const score = (s: NamedSet, i: number) =>
      (s.strong ? 1.5 : 0) +
      Math.min(size === 2 ? 7 : 3, this.often.get(s.key)!) * 0.5 -
      (now - s.sentence) * (size > 2 ? 0.2 : 1) +
      (size === 2 && s.refs.length === 2 && s.refs.every((r) => this.leading.includes(r.actor)) ? 3 : 0) +
      i / 1000;
    return near.map((s, i) => ({ s, n: score(s, i) })).sort((a, b) => b.n - a.n)[0]?.s.refs;
  }

  /** The one pair of which a sentence tells, where it tells of no other. */
  private soleBound(sentence: number): readonly Reference[] | undefined {
    const here = this.sets.filter((s) => s.sentence === sentence && s.bound);
    const [first] = here;
    return first && first.refs.length === 2 && here.every((s) => s.key === first.key) ? first.refs : undefined;
  }

  /** The other side of the last use of force by or against an actor, a few sentences back at most. */
  foes(ref: Reference, now: number): Reference[] {
    const found = this.sets.findLast(
      (s) => s.force && s.refs.length === 2 && now - s.sentence <= REACH && s.refs.some((r) => r.actor === ref.actor),
    );
    return (found?.refs ?? []).filter((r) => r.actor !== ref.actor).map((r) => ({ ...r, basis: 'reference' as const }));
  }

  /** The sentence of the newest set. */
  get newest(): number | undefined {
    return this.sets.at(-1)?.sentence;
  }

  /** Whether a sentence names actors together that are not at odds. */
  anyFriendly(sentence: number): boolean {
    return this.sets.some((s) => s.sentence === sentence && !s.hostile);
  }
}
