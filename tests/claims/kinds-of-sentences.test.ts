import { describe, expect, it } from 'vitest';
import { briefs, claimsOf } from './support.js';

describe('who acts', () => {
  it.each([
    ['A Danish submarine torpedoed the Swedish cruiser Thor.', 'Denmark > Sweden conflictual asserted'],
    ['The Icelanders cut the nets of dozens of Danish boats.', 'Iceland > Denmark conflictual asserted'],
    ['Anglo-French forces invaded Egypt.', 'United Kingdom > Egypt conflictual asserted'],
    ['The United States led a coalition that drove Iraq out of Kuwait.', 'United States > Iraq conflictual asserted'],
    ['Police forces in Kenya have tortured scores of Ugandan refugees.', 'Kenya > Uganda conflictual asserted'],
  ])('%s', (text, claim) => expect(briefs(text)).toContain(claim));

  it('knows persons whom the text introduces, from then on by surname', () => {
    const text =
      'Peru’s envoy, Aurelio Quispe, came late. Quispe accused Chile of theft. Nadia Ferhat of Algeria left. Ferhat praised Mali.';
    expect(briefs(text)).toEqual(
      expect.arrayContaining(['Peru > Chile conflictual asserted', 'Algeria > Mali cooperative asserted']),
    );
  });
  it('gives a surname borne by people of two countries to neither', () =>
    expect(
      briefs('Peru’s envoy, Aurelio Quispe, met Chile’s envoy, Ana Quispe. Later Quispe denounced Bolivia.').filter(
        (c) => c.includes('Bolivia'),
      ),
    ).toEqual([]));
  it('takes a ship that is named after a general for no person', () =>
    expect(briefs('The Argentine cruiser General Rojas sank. Rojas attacked Chile.')).toEqual([]));
  it('lets the dateline of a report be no actor', () =>
    expect(briefs('NAIROBI/KAMPALA — Egypt and Sudan met on Monday.')).toEqual([
      'Egypt <> Sudan cooperative asserted',
    ]));
  it('reads whose "its" is, against whom another acts in a report', () =>
    expect(briefs('Norway said Danish ships fired rockets at its boats.')).toContain(
      'Denmark > Norway conflictual asserted',
    ));
});

describe('what is done, in words of many kinds', () => {
  it.each([
    ['Albania tore up its friendship treaty with Greece.', 'Albania <> Greece conflictual asserted'],
    ['Chile recalled its ambassador from Lima.', 'Chile > Peru conflictual asserted'],
    ['Egypt closed the American bases.', 'Egypt > United States conflictual asserted'],
    ['Peru sent Argentina aircraft.', 'Peru > Argentina cooperative asserted'],
    ['Kenya came to the aid of Uganda.', 'Kenya > Uganda cooperative asserted'],
    ['Spain let the Portuguese into Vigo.', 'Spain > Portugal cooperative asserted'],
    ['China banned imports of Japanese seafood.', 'China > Japan conflictual asserted'],
    ['Italy went to war with Austria.', 'Italy > Austria conflictual asserted'],
    ['Serbia does not recognise Kosovo.', 'Serbia > Kosovo conflictual asserted'],
    ['Oman resumed the sale of tanks to Jordan.', 'Oman > Jordan cooperative asserted'],
    ['The row set Oslo against Stockholm.', 'Norway <> Sweden conflictual asserted'],
    ['The floods brought Chile and Bolivia closer together.', 'Bolivia <> Chile cooperative asserted'],
    ['Hungary received Polish aid.', 'Poland > Hungary cooperative asserted'],
    ['Ghana raised concerns about Togo’s elections.', 'Ghana > Togo conflictual asserted'],
    ['India demanded that Nepal grant it access.', 'India > Nepal conflictual demanded'],
  ])('%s', (text, claim) => expect(briefs(text)).toContain(claim));
});

describe('how clauses hang together', () => {
  it.each([
    ['Kenya widened its zone over the protests of Somalia.', 'Somalia > Kenya conflictual asserted'],
    ['Austria, with German backing, threatened Serbia.', 'Germany > Austria cooperative asserted'],
    [
      'The invasion by Iraq drew protests from Iran. Jordan’s raid drew protests from Egypt.',
      'Egypt > Jordan conflictual asserted',
    ],
    ['Finland resented the sanctions that Sweden imposed on Norway.', 'Sweden > Norway conflictual asserted'],
    ['The junta in Mali that seized the town had expelled French troops.', 'Mali > France conflictual asserted'],
    ['Italy sided with Spain against Morocco.', 'Italy > Morocco conflictual asserted'],
    ['Uganda is chasing the rebels together with the Congolese army.', 'DR Congo <> Uganda cooperative asserted'],
    ['Iraq accused Kuwait of theft and invaded it in August.', 'Iraq > Kuwait conflictual asserted'],
    ['Canada blocked Cuba, and the British and the French sent Haiti food.', 'France > Haiti cooperative asserted'],
    ['Chad refused to answer a demand from Niger.', 'Chad > Niger conflictual asserted'],
    ['Brazil answered with a boycott of Chilean wine.', 'Brazil > Chile conflictual asserted'],
    ['Denmark sent a ship as a warning to Germany.', 'Denmark > Germany conflictual asserted'],
  ])('%s', (text, claim) => expect(briefs(text)).toContain(claim));

  it('an act that is left undone is none', () =>
    expect(briefs('Peru attacked Chile without consulting Bolivia.')).toContain('Peru > Bolivia cooperative denied'));
  it('an offer of talks that is rejected is no talk', () =>
    expect(briefs('Mali rejected an offer from Niger for direct talks.')).toEqual([
      'Mali > Niger conflictual asserted',
    ]));
  it('those who settle the dispute of others are no side of it', () =>
    expect(briefs('Norway tried to settle the Greek-Turkish dispute.')).toEqual([
      'Greece <> Turkey conflictual asserted',
    ]));
});

describe('the rule of last resort', () => {
  it('says its name, so that its precision can be told', () =>
    expect(claimsOf('Brazil answered Chile by arming rebels there.').every((c) => c.rule.length > 0)).toBe(true));
  it('claims nothing of three countries with words of both kinds', () =>
    expect(claimsOf('Brazil passed Chile by with support and attacks alike.').map((c) => c.rule)).not.toContain(
      'fallback',
    ));
});

describe('who speaks', () => {
  it('a quotation that goes on keeps its speaker, and "us" is his side', () => {
    const text =
      '“They turned their backs on us for many years,” said Ali Keita, a spokesman for the junta in Niamey. “Nigeria imposed inhuman sanctions on us.”';
    const found = claimsOf(text);
    expect(found.map((c) => [c.source.name, c.target.name, c.attributedTo !== null])).toContainEqual([
      'Nigeria',
      'Niger',
      true,
    ]);
  });
  it('what stands before the signature of a tweet is the signer’s', () => {
    const [claim] = claimsOf('Peru supports Bolivia to the end. — Office.pe (@office_pe) February 5, 2020');
    expect(claim?.attributedTo).toBe('Office.pe');
  });
});
