import { describe, expect, it } from 'vitest';
import { briefs } from './support.js';

const of = (text: string, ...names: string[]): string[] =>
  briefs(text).filter((claim) => names.some((name) => claim.includes(name)));

describe('no party to a claim', () => {
  it.each([
    ['the place of a meeting of others', 'Talks stalled after the Singapore Kenya-Uganda summit.', 'Singapore'],
    [
      'the place after which a paper is named',
      'The summit of Kenya and Uganda ended with the signing of the Karabakh Declaration.',
      'Nagorno-Karabakh',
    ],
    [
      'who brokered the deal of others',
      'The foreign ministers of Kenya and Uganda signed the deal brokered by Qatar and Norway.',
      'Qatar',
    ],
    ['a body whose papers are broken', 'Kenya is grossly violating the principles of the UN Charter.', 'UN'],
    ['a body whose resolutions are broken', 'Peru has violated multiple UN Security Council resolutions.', 'UN'],
    [
      'the victim of what somebody condemns',
      'Kenya repudiates any acts of aggression by Peru against Chile.',
      'Kenya > Chile',
    ],
    [
      'whom sold arms are used against',
      'Kenya condemned the sale of rifles by Peru to Chad for use against Chile.',
      'Chile',
    ],
    [
      'who stands before "which they believe"',
      'Kenya, Uganda and Chad condemned the growing trade between Peru and Chile, which they believe has heightened security threats.',
      'Kenya > Chile',
    ],
    [
      'whom strikes have hit, in what these destroy',
      'Kenya opposed Israeli strikes on Doha, which killed five Hamas members.',
      'Qatar > Hamas',
    ],
  ])('%s', (_, text, name) => expect(of(text, name)).toEqual([]));

  it.each([
    ['who dismisses the case of others', 'The court of Kenya dismissed Peru’s case against Chile.', 'Kenya > Chile'],
    [
      'an ally that is told of in passing',
      'Tensions between the Philippines, a US ally, and China have reached a boiling point.',
      'United States',
    ],
    ['who cuts ties for what the other does', 'Peru cuts ties with Chile for supporting Kenya.', 'Peru > Kenya'],
  ])('%s, either', (_, text, name) => expect(of(text, name)).toEqual([]));

  it('a country in whose region another lies', () =>
    expect(briefs('Peru signed a deal with the breakaway Somali region of Somaliland.')).toEqual([
      'Peru <> Somaliland cooperative asserted',
    ]));

  it('leaves those who are', () => {
    expect(briefs('Talks stalled after the Singapore Kenya-Uganda summit.')).toEqual([
      'Kenya <> Uganda cooperative asserted',
    ]);
    expect(of('Kenya opposed Israeli strikes on Doha, which killed five Hamas members.', 'Hamas')).toEqual([
      'Israel > Hamas conflictual asserted',
    ]);
  });
});

describe('a group', () => {
  it('does not act on itself by what is its own', () =>
    expect(briefs('Kenya accused Uganda and Chad of undermining regional peace with their plan.').sort()).toEqual([
      'Kenya > Chad conflictual asserted',
      'Kenya > Uganda conflictual asserted',
    ]));

  it('of so many is none of another number', () => {
    const text =
      'The ten Ministers of Defence met in a castle. During the meeting, Kenya attacked Uganda. The ten Ministers signed a pact.';
    expect(briefs(text)).toEqual(['Kenya > Uganda conflictual asserted']);
  });

  it('is not made of a war and a pact that share a side', () => {
    const text =
      'Kenya, Uganda and Chad condemned the trade between Peru and Chile, which helps Chile’s war with Bolivia. The three allies strengthened their cooperation.';
    expect(of(text, 'Kenya', 'Uganda')).toContain('Kenya <> Uganda cooperative asserted');
    expect(of(text, 'Bolivia <> Peru')).toEqual([]);
  });

  it('of all nations is nobody in particular', () =>
    expect(
      briefs('Peru attacked Chile. We reiterate the right of all sovereign nations to choose their own alliances.'),
    ).toEqual(['Peru > Chile conflictual asserted']));

  it('of three is not made of whoever was named last', () =>
    expect(
      of(
        'The declaration of the Egypt-Greece-GCA Summit contains claims against Turkey, as is typical of this trio.',
        'Turkey <>',
        '<> Turkey',
      ),
    ).toEqual([]));

  it('that signs a statement leaves out whom its title condemns', () => {
    const title = 'Kenya-Uganda-Chad Joint Statement Condemning Peru-Chile Arms Transfers';
    const text = 'Kenya, Uganda and Chad condemn the arms sales. We work together against piracy.';
    expect(briefs(text, { title }).filter((claim) => /Peru|Chile/u.test(claim))).toEqual([]);
  });
});

describe('the end of ties', () => {
  it.each([
    'Peru has announced the termination of diplomatic relations with Chile.',
    'Peru announced the severance of ties with Chile.',
    'Peru Cuts Ties With Chile Amid Allegations',
  ])('is conflict: %s', (text) => expect(briefs(text)).toEqual(['Chile <> Peru conflictual asserted']));
});

describe('what is between two', () => {
  it('is not an alliance that a verb or another noun parts from them', () =>
    expect(
      of('The leader of Kenya pulls out of a Uganda-dominated alliance as tensions rise between the two allies.', '<>'),
    ).toEqual([]));

  it('is not strained by who only tries', () =>
    expect(briefs('Kenya criticized European states for attempting to disrupt Lima-Santiago relations.')).toEqual([]));

  it('is strained where it heats up', () =>
    expect(briefs('Relations between Peru and Chile began to heat up.')).toEqual([
      'Chile <> Peru conflictual asserted',
    ]));

  it('is the noun right before them', () =>
    expect(briefs('The pact is the consequence of continuous skirmishes between Peru and Chile.')).toEqual([
      'Chile <> Peru conflictual asserted',
    ]));
});
