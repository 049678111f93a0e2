import { describe, expect, it } from 'vitest';
import { createPreview } from '../../src/intake/preview.js';
import { newFolder } from './support.js';

const preview = createPreview(newFolder());

describe('a preview', () => {
  it('counts words, mentions of actors and claims by stance', () => {
    const text =
      'Norway and Sweden signed a defence pact in Oslo.\n\nRussia condemned Norway’s pact; Moscow’s e-mail said so.';
    const { words, actors, claims, isPartial } = preview({ text });
    expect([words, isPartial]).toEqual([17, false]);
    expect(actors.slice(0, 2)).toEqual([
      { name: 'Norway', mentions: 3 },
      { name: 'Russia', mentions: 2 },
    ]);
    expect(claims.cooperative).toBe(1);
  });

  it('looks through the beginning of a very long text only, and says so', () => {
    const paragraph = 'Norway thanked Sweden for its help in the north of the country.\n\n';
    const { words, actors, isPartial } = preview({ text: paragraph.repeat(2000) });
    expect([words, isPartial]).toEqual([24_000, true]);
    expect(actors[0]!.mentions).toBeLessThanOrEqual(60_000 / paragraph.length);
  });

  it('tells how many of the claims are told as fact', () => {
    const { claims, asserted } = preview({
      text: 'Norway and Sweden signed a defence pact in Oslo.\n\nDenmark will supply Finland with rifles next year.',
    });
    expect(claims.cooperative).toBeGreaterThan(asserted);
    expect(asserted).toBe(1);
  });

  it('takes an article that names nobody', () => {
    expect(preview({ text: '…' })).toEqual({
      words: 0,
      actors: [],
      claims: { cooperative: 0, conflictual: 0, mixed: 0 },
      asserted: 0,
      isPartial: false,
    });
  });
});
