import { describe, expect, it } from 'vitest';
import { brief, briefs, claimsOf } from './support.js';

describe('whom a text means by what it has said before', () => {
  it.each([
    [
      'the subject that is several goes on as "they"',
      'Peru, Chile and Bolivia met in Lima. They praised a pact with Brazil and Spain. They condemned Norway.',
      'Bolivia > Norway conflictual asserted',
    ],
    [
      'ministers whom the text has named',
      'US Secretary of State Dean Marsh, Japanese Foreign Minister Taro Ueda and South Korean Foreign Minister Park Jun met. The Secretary and the Foreign Ministers condemned Myanmar.',
      'South Korea > Myanmar conflictual asserted',
    ],
    [
      'a fleet that has been told of',
      'In 1907 Brazil built a fleet of Brazilian warships. The fleet visited Chile.',
      'Brazil > Chile cooperative asserted',
    ],
    [
      '"it" as whom one accuses',
      'Kenya spoke against Somalia and accused it of theft.',
      'Kenya > Somalia conflictual asserted',
    ],
    [
      'the accusations of the sentence before',
      'Chad accused Sudan of arming rebels. Sudan rejected these accusations.',
      'Sudan > Chad conflictual asserted',
    ],
    [
      'military regimes in several countries',
      'The military regimes in Mali and Chad denounced France.',
      'Chad > France conflictual asserted',
    ],
    [
      'some of its own',
      'Thailand denies claims that about 100 of its troops had crossed into Laotian territory.',
      'Thailand > Laos conflictual denied',
    ],
  ])('%s', (_, text, claim) => expect(briefs(text)).toContain(claim));

  it('takes other countries with a name of their own for none that it has named', () =>
    expect(
      briefs('Chile and Peru met. They want trade with the Pacific countries.').filter((c) => c.includes('planned')),
    ).not.toContain('Chile <> Peru cooperative planned planned'));
  it('lets nobody be the "it" of his own charge', () =>
    expect(
      briefs('The Arab states opposed OPEC, charging that it violated the rights of Yemen.').filter((c) =>
        c.startsWith('Arab states > Yemen'),
      ),
    ).toEqual([]));
});

describe('a joint statement', () => {
  const title = 'Joint Statement of the Trilateral Defense Ministers’ Meeting';
  const opening =
    'Australian Minister for Defence the Hon. Ann Hill MP, Japanese Minister of Defense Ken Mori, and Indian Minister of Defence Raj Nath III, convened a meeting in Singapore.';
  it('has signers, whoever else is named', () => {
    const text = `${opening} They will work with partners, including France, Italy and Spain. The Ministers welcomed the talks. We condemn Myanmar.`;
    const found = briefs(text, { title });
    expect(found).toContain('Australia <> India cooperative asserted');
    expect(found).toContain('Japan > Myanmar conflictual asserted');
    expect(found.filter((c) => c.includes('Singapore') || c.includes('France > Myanmar'))).toEqual([]);
  });
  it('is an act of all signers in every stance', () => {
    const found = claimsOf(`${opening} The Ministers stressed the rule of law.`, { title });
    expect(
      found
        .filter((c) => c.quote.includes('rule of law'))
        .map(brief)
        .sort(),
    ).toEqual([
      'Australia <> India cooperative asserted',
      'Australia <> Japan cooperative asserted',
      'India <> Japan cooperative asserted',
    ]);
  });
});

describe('who is meant nearby', () => {
  it('takes those whom a victory lets advance for the victors', () =>
    expect(
      briefs('Peru and Ecuador quarrelled. Chile beat the Bolivian army, allowing them to take Oruro.').filter((c) =>
        c.startsWith('Chile >'),
      ),
    ).toEqual(['Chile > Bolivia conflictual asserted']));
  it('means by "Congo" the one that is named in full', () =>
    expect(briefs('DR Congo is tense. Rwanda attacked Congo.')).toContain('Rwanda > DR Congo conflictual asserted'));
  it('takes its neighbour for another', () =>
    expect(
      briefs('Chad fears war. Kenya praised the invasion of Chad by its US-aligned neighbour.').filter((c) =>
        c.startsWith('United States >'),
      ),
    ).toEqual([]));
  it.each([
    ['The G7 ministers of Canada, Italy, and Japan met.', 'Canada <> Italy cooperative asserted'],
    ['The NATO members condemned Belarus.', 'NATO > Belarus conflictual asserted'],
    [
      'Kenya and Uganda met. Peru sells gas to Chile, despite tensions between the two countries.',
      'Chile <> Peru conflictual asserted',
    ],
  ])('%s', (text, claim) => expect(briefs(text)).toContain(claim));
  it('gives a decision to those by whom it is', () =>
    expect(
      briefs('Qatar regretted the decision by Oman to attack Yemen.').some((c) => c.startsWith('Oman > Yemen')),
    ).toBe(true));
  it('reads "X and its neighbours" as X’s', () =>
    expect(
      briefs('Kuwait tries to mediate in a crisis between Qatar and its neighbours.').filter((c) =>
        c.includes('conflictual'),
      ),
    ).toEqual([]));
  it.each([
    ['Oman left OPEC. It may rejoin the organisation soon.', 'Oman > OPEC cooperative possible'],
    ['Kenya approved plans totalling much after arming Uganda.', 'Kenya > Uganda cooperative asserted'],
    ['The Bahraini government forbade its citizens from travelling to Qatar.', 'Bahrain > Qatar conflictual asserted'],
  ])('%s', (text, claim) => expect(briefs(text)).toContain(claim));
});

describe('a joint statement in its own words', () => {
  const title = 'Joint Statement of the Ministers of Kenya and Uganda';
  it.each([
    ['Kenya and Uganda met. Ministers welcomed the treaty.'],
    ['Kenya and Uganda met. Our countries signed a pact.'],
  ])('%s', (text) =>
    expect(
      claimsOf(text, { title })
        .filter((c) => !c.quote.includes('met'))
        .map(brief),
    ).toContain('Kenya <> Uganda cooperative asserted'),
  );
  it('makes no friends of those who deny', () =>
    expect(
      briefs('Kenya and Uganda fought. Both sides denied responsibility.').filter((c) => c.includes('cooperative')),
    ).toEqual([]));
});

describe('asking', () => {
  it.each([
    ['Ghana urged Togo to show restraint.', 'Ghana > Togo conflictual demanded'],
    ['Ghana urged Togo to join the talks.', 'Ghana > Togo cooperative demanded'],
    ['Ghana called on Togo to prevent raids on Benin.', 'Ghana > Togo conflictual demanded'],
  ])('%s', (text, claim) => expect(briefs(text)).toContain(claim));
});
