import { describe, expect, it } from 'vitest';
import { networkOf } from '../../src/relations/network.js';
import { claimOf, worldWith } from '../helpers/claims.js';

const world = worldWith();
let at = 0;
// Sentences of their own, so that none repeats another.
const claim = (from: string, to: string, more: Parameters<typeof claimOf>[0] = {}) => {
  at += 1000;
  return claimOf({ from, to, start: at, quote: `${from} ${to} event${at}.`, type: 'AGREE', ...more });
};

describe('a network', () => {
  it('counts each pair once, whichever acts, and only what is asserted', () => {
    const claims = [
      claim('norway', 'sweden', { symmetric: false }),
      claim('sweden', 'norway', { symmetric: false }),
      claim('norway', 'sweden', { stance: 'conflictual', modality: 'denied' }),
    ];
    const { ties, items } = networkOf(claims, world);
    expect(ties).toMatchObject([{ a: 'norway', b: 'sweden', cooperative: 2, conflictual: 0, side: 'partner' }]);
    expect(items).toHaveLength(3);
  });

  it('around an actor has those with claims on it, and what is between them', () => {
    const claims = [
      claim('norway', 'sweden'),
      claim('norway', 'finland'),
      claim('sweden', 'finland', { stance: 'conflictual' }),
      claim('finland', 'chad'),
    ];
    const { actors, ties } = networkOf(claims, world, { focus: 'norway' });
    expect(actors.map(({ id }) => id).sort()).toEqual(['finland', 'norway', 'sweden']);
    expect(ties.map(({ a, b, side }) => [a, b, side])).toEqual([
      ['finland', 'norway', 'partner'],
      ['norway', 'sweden', 'partner'],
      ['finland', 'sweden', 'adversary'],
    ]);
  });

  it('keeps the strongest 25 of more, and counts the rest', () => {
    const claims = Array.from({ length: 40 }, (_, i) =>
      Array.from({ length: i < 24 ? 2 : 1 }, () => claim('norway', `actor${i}`)),
    ).flat();
    const { actors, ties, leftOut } = networkOf(claims, world);
    expect([actors.length, ties.length]).toEqual([25, 24]);
    expect(ties.every(({ cooperative }) => cooperative === 2)).toBe(true);
    expect(leftOut).toEqual({ actors: 16, ties: 16 });
  });

  it('draws ties of the focus before those among others where not all fit', () => {
    const claims = [claim('b', 'c'), claim('b', 'c'), claim('a', 'b'), claim('a', 'c')];
    const { ties, leftOut } = networkOf(claims, world, { focus: 'a', mostTies: 2 });
    expect(ties.map(({ a, b }) => a + b)).toEqual(['ab', 'ac']);
    expect(leftOut).toEqual({ actors: 0, ties: 1 });
  });

  it('keeps to the filters', () => {
    const claims = [claim('a', 'b', { contexts: ['energy'] }), claim('a', 'c', { date: '2019' })];
    const of = (filters: object) => networkOf(claims, world, { filters }).ties.map(({ b }) => b);
    expect(of({ contexts: ['energy'] })).toEqual(['b']);
    expect(of({ until: '2020' })).toEqual(['c']);
    expect(of({ since: '2030' })).toEqual([]);
  });

  it('of nobody is empty', () => {
    expect(networkOf([], world)).toMatchObject({ actors: [], ties: [], leftOut: { actors: 0, ties: 0 } });
    expect(networkOf([claim('a', 'b')], world, { focus: 'c' })).toMatchObject({ actors: [], ties: [] });
  });
});
