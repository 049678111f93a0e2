import type { Claim, Party } from '../../src/claims/claim.js';
import type { Ratio } from './claims-score.js';

interface GoldEvent {
  readonly source: string;
  readonly sourceIso: string;
  readonly target: string;
  readonly targetIso: string;
  readonly type: string;
  readonly polarity: string;
}

/** A text of one event; the reverse of a joint act is listed too. */
export interface GoldText {
  readonly id: string;
  readonly text: string;
  readonly events: readonly GoldEvent[];
}

export interface EventFigures {
  readonly pairs: Ratio;
  /** Of the pairs found, requests left out: PLOVER calls them conflict, CAMEO appeals. */
  readonly polarity: Ratio;
  readonly direction: Ratio;
  readonly type: Ratio;
  readonly errors: readonly string[];
}

const is = (party: Party, iso: string, name: string): boolean =>
  party.iso3 === iso || name.toLowerCase().includes(party.name.toLowerCase());

/** Counts the claims of each text against its event. */
export function scoreEvents(texts: readonly GoldText[], claimsOf: (text: GoldText) => readonly Claim[]): EventFigures {
  const ratio = (): Ratio => ({ right: 0, of: 0 });
  const [pairs, polarity, direction, type] = [ratio(), ratio(), ratio(), ratio()];
  const errors: string[] = [];
  const count = (tally: Ratio, right: boolean): void => {
    tally.of++;
    if (right) tally.right++;
  };
  for (const text of texts) {
    const claims = claimsOf(text);
    const events = new Map(text.events.map((e) => [[e.sourceIso, e.targetIso].sort().join(' '), e]));
    for (const [pair, e] of events) {
      const mine = claims.filter(
        (c) =>
          (is(c.source, e.sourceIso, e.source) && is(c.target, e.targetIso, e.target)) ||
          (is(c.source, e.targetIso, e.target) && is(c.target, e.sourceIso, e.source)),
      );
      count(pairs, mine.length > 0);
      if (mine.length === 0) {
        errors.push(`missed ${pair} ${e.type}: ${text.text}`);
        continue;
      }
      const got = new Set(mine.flatMap((c) => (c.stance === 'mixed' ? ['cooperative', 'conflictual'] : [c.stance])));
      if (e.type !== 'REQUEST') {
        const right = got.size === 1 && got.has(e.polarity);
        count(polarity, right);
        if (!right) errors.push(`polarity ${pair} ${e.type}, got ${[...got].join(' ')}: ${text.text}`);
      }
      const directed = mine.filter((c) => !c.symmetric);
      if (directed.length > 0 && !text.events.some((x) => x.sourceIso === e.targetIso && x.targetIso === e.sourceIso))
        count(
          direction,
          directed.some((c) => is(c.source, e.sourceIso, e.source)),
        );
      count(
        type,
        mine.some((c) => c.type === e.type),
      );
    }
  }
  return { pairs, polarity, direction, type, errors };
}
