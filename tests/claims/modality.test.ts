import { describe, expect, it } from 'vitest';
import { briefs } from './support.js';

describe('how sure an act is', () => {
  it.each([
    // Told that, told to.
    ['The minister told lawmakers that Norway supports Finland.', 'Norway > Finland cooperative asserted'],
    ['The envoy told Sweden that Denmark opposed Norway.', 'Denmark > Norway conflictual asserted'],
    // Told only to be rejected.
    [
      'Poland would send its lobbyists to push claims about its hostility to Belarus.',
      'Poland > Belarus conflictual denied',
    ],
    ['Serbia was not using its lobbyists to say they were going against Russia.', 'Serbia > Russia conflictual denied'],
    ['Iran armed Hezbollah for years. They even pretended to fight ISIS.', 'Iran > ISIS conflictual denied'],
    // Told only to be refuted.
    ['Kenya dismissed claims that Uganda supplied rifles to Chad.', 'Uganda > Chad cooperative denied'],
    ['Kenya dismissed claims regarding Uganda supplying rifles to Chad.', 'Uganda > Chad cooperative denied'],
    // Denied of a thing is its purpose, not the thing.
    ['The cooperation between Peru and Chile is not aimed at Kenya.', 'Chile <> Peru cooperative asserted'],
    [
      'Kenya condemned in the strongest possible terms deepening cooperation between Peru and Chile.',
      'Chile <> Peru cooperative asserted',
    ],
    [
      'The development of the partnership between Peru and Chile should be of serious concern to all.',
      'Chile <> Peru cooperative asserted',
    ],
    ['Kenya met Uganda to discuss recent developments in Peru-Chile relations.', 'Chile <> Peru cooperative asserted'],
    ['Peru announced the imminent signing of the treaty with Chile.', 'Chile <> Peru cooperative planned'],
    ['Peace can only be achieved through the withdrawal of Ugandan troops from Kenya.', 'possible'],
    // What may be seen, is offered, or is yet to come.
    ['The plan is one that might see Ankara pay lip service to Cairo.', 'Turkey > Egypt cooperative possible'],
    ['The ministers praised efforts to rebuild Egypt-Qatar ties.', 'Egypt <> Qatar cooperative planned'],
    ['Mali has agreed that in exchange for cooperation with Niger, Chad would get drones.', 'possible'],
    [
      'A meeting of the president of Chad and the president of Mali is to be held in Lagos.',
      'Chad <> Mali cooperative planned',
    ],
    [
      'A summit between Norway, Sweden and Denmark looks set to take place in Oslo.',
      'Norway <> Sweden cooperative planned',
    ],
    ['Kenya is weighing sanctions against Somalia.', 'possible'],
    // What no longer is, and never was.
    ['Norway no longer supports Sweden.', 'Norway > Sweden cooperative denied'],
    ['There is no alliance between Greece and Israel.', 'Greece <> Israel cooperative denied'],
    ['“We will never recognise Kosovo,” Serbia’s president said.', 'Serbia > Kosovo conflictual asserted'],
    // An order to one's own, an invitation that went out.
    ['Norway invited Sweden to the talks.', 'Norway > Sweden cooperative asserted'],
    ['Peruvian diplomats insisted that France had attacked Chad.', 'France > Chad conflictual asserted'],
  ])('%s', (text, expected) => {
    const found = briefs(text);
    expect(found.length).toBeGreaterThan(0);
    expect(found.some((line) => line.endsWith(expected))).toBe(true);
  });

  it('never shows what is put off, offered or rejected as done', () => {
    for (const text of [
      'Mali has agreed that in exchange for cooperation with Niger, Chad would get drones.',
      'Reports that Kenya has attacked Somalia are false.',
      'Kenyan leaders work to ensure that they can quickly welcome Uganda.',
    ])
      expect(briefs(text).filter((line) => line.endsWith('asserted'))).toEqual([]);
  });
});

describe('who is meant', () => {
  it('those who back different sides of a war do not back each other', () =>
    expect(
      briefs('While supporting the different parties of the war, Egypt and Greece have been working together.'),
    ).toEqual(['Egypt <> Greece cooperative asserted']));
  it('those who describe talks of others take no part in them', () =>
    expect(
      briefs(
        'Delegations of Egypt and Qatar held talks that Ankara and Moscow described as constructive, as part of efforts to rebuild Egypt-Qatar ties.',
      ).filter((line) => /Turkey|Russia/u.test(line)),
    ).toEqual([]));
  it('backers of a third are not each other’s', () =>
    expect(
      briefs(
        'Russia, along with Iran, is the key backer of Armenia and Moscow’s intervention is seen as tipping the balance.',
      ),
    ).toEqual(['Russia > Armenia cooperative asserted', 'Iran > Armenia cooperative asserted']));
  it('“they” is the one subject of the sentence before, not whom it acted against', () => {
    const found = briefs('Turkey’s army marched against the Houthis. They pretended to fight ISIS.');
    expect(found).toContain('Turkey > ISIS conflictual denied');
    expect(found.join()).not.toContain('Houthis > ISIS');
  });
  it('a person is no “its”', () =>
    expect(
      briefs(
        'Turkey’s president Erdogan warned the Syrian regime not to break the ceasefire agreed by its ally Russia.',
      ),
    ).toContain('Russia <> Syria cooperative asserted'));
  it('an ethnic group acts for no state', () =>
    expect(briefs('Zaire fell silent. UNITA was supported by the country’s largest ethnic group.')).toEqual([]));
  it('allies of an alliance are no side against it', () =>
    expect(
      briefs('The United States was worried by hostilities between its NATO allies and an emergent power.'),
    ).toEqual([]));
});
