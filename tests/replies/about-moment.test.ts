import { describe, expect, it } from 'vitest';
import { collapseRepeats } from '../../src/relations/collapse-repeats.js';
import { aboutOf, roleOf } from '../../src/replies/about-moment.js';
import { claimOf, worldWith } from '../helpers/claims.js';

const moment = (...claims: ReturnType<typeof claimOf>[]) => ({
  date: '2024-03',
  dateBasis: 'article' as const,
  items: collapseRepeats(claims, worldWith()),
});
const heading = (...claims: ReturnType<typeof claimOf>[]) =>
  `${roleOf(moment(...claims))} · ${aboutOf(moment(...claims))}`;

describe('the heading of a moment', () => {
  it.each([
    [
      'pairs of one kind together',
      [claimOf(), claimOf({ from: 'norway', to: 'finland' })],
      'Together · norway ↔ sweden, finland ↔ norway',
    ],
    [
      'what is denied of one pair apart from what is possible for others',
      [
        claimOf({ modality: 'possible' }),
        claimOf({ modality: 'denied' }),
        claimOf({ from: 'finland', modality: 'possible' }),
      ],
      'Possible · norway ↔ sweden, finland ↔ sweden; denied: norway ↔ sweden',
    ],
    [
      'a deed before a plan of the same pair',
      [claimOf({ modality: 'planned' }), claimOf()],
      'Together · norway ↔ sweden; planned: norway ↔ sweden',
    ],
    [
      'friends apart from foes',
      [
        claimOf(),
        claimOf({ from: 'russia', symmetric: false, stance: 'conflictual', quad: 'verbal-conflict', type: 'REJECT' }),
      ],
      'Together · norway ↔ sweden; apart: russia → sweden',
    ],
  ])('names %s', (_what, claims, expected) => {
    expect(heading(...claims)).toBe(expected);
  });
});
