import { describe, expect, it } from 'vitest';
import { brief, briefs, claimsOf } from './support.js';

const between = (text: string, a: string, b: string) =>
  claimsOf(text)
    .filter((c) => [c.source.name, c.target.name].sort().join() === [a, b].sort().join())
    .map(brief);

describe('a verb of plan, intent, wish or preparation', () => {
  it.each([
    ['Kenya plans to sell Uganda sixty patrol boats next spring.', 'planned'],
    ['Kenya intends to sell Uganda two hundred field radios.', 'planned'],
    ['Kenya is preparing to send Uganda forty crates of ammunition.', 'planned'],
    ['Kenya wants to sell Uganda several field kitchens.', 'planned'],
    ['Kenya has a plan to sell Uganda sixty field kitchens.', 'planned'],
    ['Kenya is ready to sell Uganda a dozen bridges.', 'planned'],
    ['Kenya is about to sell Uganda sixty field kitchens.', 'planned'],
    ['Kenya is to sell Uganda sixty field kitchens.', 'planned'],
    ['Kenya is in talks to sell Uganda sixty field kitchens.', 'planned'],
    ['Kenya means to sell Uganda sixty field kitchens.', 'planned'],
    ['Kenya is keen on selling Uganda sixty field kitchens.', 'planned'],
    ['Kenya is preparing for the sale of sixty howitzers to Uganda.', 'planned'],
    ['Kenya is considering selling Uganda sixty field kitchens.', 'possible'],
    ['Kenya is thinking of selling Uganda sixty field kitchens.', 'possible'],
  ])('governs what follows: %s', (text, modality) =>
    expect(between(text, 'Kenya', 'Uganda')).toEqual([`Kenya > Uganda cooperative ${modality}`]),
  );

  it.each([
    'Kenya is gearing up to attack Uganda.',
    'Kenya is on the verge of attacking Uganda.',
    'Kenya was preparing to attack Uganda.',
  ])('governs an attack: %s', (text) => expect(briefs(text)).toEqual(['Kenya > Uganda conflictual planned']));

  it.each(['Kenya sold Uganda sixty field kitchens.', 'Kenya has sold Uganda several field kitchens.'])(
    'is needed for a plan: %s',
    (text) => expect(briefs(text)).toEqual(['Kenya > Uganda cooperative asserted']),
  );

  it('does not make what something means a plan', () =>
    expect(briefs('This means that Kenya supports Uganda.')).toEqual(['Kenya > Uganda cooperative asserted']));
});

describe('a list behind a verb ends where a name has a verb of its own', () => {
  it.each([
    ['Chile imposed sanctions on Bolivia and Peru supported them.', 'Chile', 'Peru'],
    ['Chile imposed sanctions on Bolivia in 2011 and Peru supported them.', 'Chile', 'Peru'],
    ['Chile imposed an embargo on Bolivia and Peru has joined it.', 'Chile', 'Peru'],
    ['Chile signed a treaty with Bolivia and Peru rejected it.', 'Chile', 'Peru'],
    ['Chile sent weapons to Bolivia and Peru protested.', 'Chile', 'Peru'],
    ['When Chile imposed sanctions on Bolivia and Peru supported them, Brazil was silent.', 'Chile', 'Peru'],
  ])('%s', (text, a, b) => {
    expect(between(text, a, b)).toEqual([]);
    expect(between(text, 'Chile', 'Bolivia').length).toBe(1);
  });

  it.each([
    'Chile imposed sanctions on Bolivia and Peru.',
    'Chile imposed sanctions on Bolivia and Peru in 2011.',
    'Chile imposed sanctions on Bolivia and Peru, and Brazil supported them.',
  ])('and goes on where it has none: %s', (text) => {
    expect(between(text, 'Chile', 'Bolivia')).toEqual(['Chile > Bolivia conflictual asserted']);
    expect(between(text, 'Chile', 'Peru')).toEqual(['Chile > Peru conflictual asserted']);
  });
});

describe('what is only supposed', () => {
  it.each([
    'Under the theory that Chile attacked Bolivia, the minister closed the road.',
    'The minister closed the road under the assumption that Chile attacked Bolivia.',
    'The minister was under the mistaken impression that Chile attacked Bolivia.',
    'On the pretext that Chile attacked Bolivia, the minister closed the road.',
    'The minister closed the road in the belief that Chile had attacked Bolivia.',
    'The villagers lived under the illusion that Chile had attacked Bolivia.',
    'The minister closed the road on the premise that Chile had attacked Bolivia.',
  ])('is not asserted: %s', (text) =>
    expect(between(text, 'Chile', 'Bolivia')).toEqual(['Chile > Bolivia conflictual possible']),
  );

  it('ends where the main clause begins', () =>
    expect(briefs('Under the theory that Chile attacked Bolivia, Peru expelled Brazilian diplomats.')).toEqual([
      'Chile > Bolivia conflictual possible',
      'Peru > Brazil conflictual asserted',
    ]));

  it('ends before a clause that "and" joins to it', () =>
    expect(briefs('Peru acted on the assumption that Chile attacked Bolivia, and Kenya attacked Uganda.')).toEqual([
      'Chile > Bolivia conflictual possible',
      'Kenya > Uganda conflictual asserted',
    ]));
});

describe('a pact that a third condemns', () => {
  it.each([
    'Kenya condemned the pact between Chile and Peru.',
    'Kenya denounced the treaty between Chile and Peru.',
    'Kenya criticised the alliance of Chile and Peru.',
    "Kenya denounced Chile's treaty with Peru.",
    'The pact between Chile and Peru was condemned by Kenya.',
    'Chile and Peru signed the pact, which Kenya condemned.',
    'Kenya condemned the pact that Chile and Peru signed.',
    'Chile and Peru signed a pact and Kenya condemned the pact.',
  ])('is conflict with each of its signers, and none between them: %s', (text) => {
    expect(between(text, 'Kenya', 'Chile')).toContain('Kenya > Chile conflictual asserted');
    expect(between(text, 'Kenya', 'Peru')).toContain('Kenya > Peru conflictual asserted');
    expect(between(text, 'Chile', 'Peru')).toEqual(['Chile <> Peru cooperative asserted']);
  });

  it('is no conflict where it was not condemned', () =>
    expect(between('Kenya did not condemn the pact between Chile and Peru.', 'Kenya', 'Chile')).toEqual([]));
  it('keeps the modality of the condemning', () =>
    expect(between('Kenya may condemn the pact between Chile and Peru.', 'Kenya', 'Peru')).toEqual([
      'Kenya > Peru conflictual possible',
    ]));
  it('is conflict with the other where one of the two denounces it', () =>
    expect(briefs('Kenya denounced its pact with Peru.')).toEqual(['Kenya <> Peru conflictual asserted']));
});

describe('an agreement', () => {
  it.each([
    'Chile and Peru agreed to share airfields and to hold joint exercises.',
    'Chile and Peru agreed to hold joint exercises.',
    'Chile and Peru agreed to open a railway and to hold joint manoeuvres.',
  ])('is told once, and never again as planned: %s', (text) => {
    const agreed = claimsOf(text).filter((c) => c.type === 'AGREE');
    expect(agreed.map(brief)).toEqual(['Chile <> Peru cooperative asserted']);
  });
});
