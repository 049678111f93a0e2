import { describe, expect, it } from 'vitest';
import { briefs } from './support.js';

describe('what one calls another', () => {
  it.each([
    ['Lima’s parliament described Chile’s conduct as a crime.', 'Peru > Chile conflictual asserted'],
    ['Kenya called Uganda’s president a liar.', 'Kenya > Uganda conflictual asserted'],
    ['Peru said that Chile’s claims were baseless.', 'Peru > Chile conflictual asserted'],
    ['Peru’s army said that Chilean troops had fired first.', 'Peru > Chile conflictual asserted'],
    ['Oman described Yemen as a friend.', 'Oman > Yemen cooperative asserted'],
    ['Peru expects that Chile will not encourage such a policy.', 'Peru > Chile conflictual demanded'],
  ])('%s', (text, claim) => expect(briefs(text)).toContain(claim));

  it('lets the noun decide, not its adjective', () =>
    expect(briefs('Egypt saw Algeria as a serious rival.').every((c) => c.includes('conflictual'))).toBe(true));
  it('makes nothing of a negated label', () =>
    expect(briefs('Peru said that Chile’s claims were not baseless.')).toEqual([]));
});

describe('who is hit', () => {
  it.each([
    ['Hamas mourned its leader’s death in an Israeli strike.', 'Israel > Hamas conflictual asserted'],
    ['Sudan entered a third week of Libyan bombardment.', 'Libya > Sudan conflictual asserted'],
    ['Chilean jets bombed two villages in southern Peru.', 'Chile > Peru conflictual asserted'],
    ['Bolivia lost its coast to Chile.', 'Chile > Bolivia conflictual asserted'],
    ['Norway condemned the execution of two dissidents in Peru.', 'Norway > Peru conflictual asserted'],
  ])('%s', (text, claim) => expect(briefs(text)).toContain(claim));

  it('lays a town that no list knows with the enemy last fought', () =>
    expect(briefs('Peru attacked Chile in May. Chilean planes bombed Quillabamba in reprisal.')).toContain(
      'Chile > Peru conflictual asserted',
    ));
  it('knows whose protesters are shot at home', () =>
    expect(briefs('Damascus widened its crackdown on protesters after Syria’s crackdown on demonstrators.')).toContain(
      'Syria > Syrian opposition conflictual asserted',
    ));
});

describe('who acts, where the sentence is long', () => {
  it.each([
    ['From Germany, Egypt wants more submarines.', 'Egypt > Germany cooperative planned'],
    ['Sudan and Chad, however, criticized Niger.', 'Chad > Niger conflictual asserted'],
    ['Nothing will change as Peru and Chile are still at odds over fish.', 'Chile <> Peru conflictual asserted'],
    ['When the league fell apart, Kenya and Somalia were quarreling.', 'Kenya <> Somalia conflictual asserted'],
    ['As war rages between Kyiv and Moscow, Poland waits.', 'Russia <> Ukraine conflictual asserted'],
    ['Along with Peru, Bolivia has been involved in the process.', 'Bolivia <> Peru cooperative asserted'],
    [
      'Peruvian Foreign Minister Juan Perez, working with diplomats from Chile, brokered a truce.',
      'Chile <> Peru cooperative asserted',
    ],
    ['A Peruvian officer said a truce arranged with Chilean officers had held.', 'Chile <> Peru cooperative asserted'],
    ['Hungary, one of China’s closest friends in the bloc, was silent.', 'China <> Hungary cooperative asserted'],
    ['Mali spoke of the pact into which Togo had entered with Ghana.', 'Ghana <> Togo cooperative asserted'],
    ['Peru sided with Chile in its spat with Bolivia.', 'Chile > Bolivia conflictual asserted'],
  ])('%s', (text, claim) => {
    expect(briefs(text)).toContain(claim);
  });

  it('knows a leader by his surname once he has been named in full', () =>
    expect(briefs('Idi Amin ruled Uganda. Libya sent troops to help Amin.')).toContain(
      'Libya > Uganda cooperative asserted',
    ));
  it('goes on with what the main clause is about', () =>
    expect(briefs('Algeria read the letter in which Namibia replied. It accused Spain of theft.')).toContain(
      'Algeria > Spain conflictual asserted',
    ));
});

describe('small acts and stances', () => {
  it.each([
    ['Ghana’s presidential office thanked Togo.', 'Ghana > Togo cooperative asserted'],
    ['The European Union regretted the Russian move.', 'European Union > Russia conflictual asserted'],
    ['Peru told Chile to withdraw its troops.', 'Peru > Chile conflictual demanded'],
    ['Kenya has shown understanding for Uganda’s position.', 'Kenya > Uganda cooperative asserted'],
    ['France began pulling the last of its troops out of Mali.', 'France > Mali cooperative asserted'],
    ['Denmark granted asylum to a family of five from Bhutan.', 'Denmark > Bhutan cooperative asserted'],
    ['Kenya urged Uganda to help fight Rwanda.', 'Kenya > Rwanda conflictual demanded'],
    ['Athens lets Kosovo run an office there.', 'Greece > Kosovo cooperative asserted'],
    ['The letter addressed by Spain to Morocco came late.', 'Spain > Morocco cooperative asserted'],
  ])('%s', (text, claim) => expect(briefs(text)).toContain(claim));

  it('does not guess with two uncertain sides', () =>
    expect(briefs('Iraq sleeps. Most Iranian clerks fear for the country’s oil.')).toEqual([]));
});
