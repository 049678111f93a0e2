import { describe, expect, it } from 'vitest';
import { briefs } from './support.js';

describe('how a sentence is put together', () => {
  it.each([
    ['Norway and Denmark both sent troops to defend Iceland.', 'Denmark > Iceland cooperative asserted'],
    ['Chile and Peru have had tense ties with Bolivia for decades.', 'Bolivia <> Chile conflictual asserted'],
    ['Kenya has, on several grounds, rejected the Somali claim.', 'Kenya > Somalia conflictual asserted'],
    ['The shootout began after Malian troops crossed into Algerian territory.', 'Mali > Algeria conflictual asserted'],
    ['Fighting flared soon after Chad accused Sudan of treachery.', 'Chad > Sudan conflictual asserted'],
    ['The scheme arranged between Peru and Ecuador aimed at containing Chile.', 'Ecuador > Chile conflictual planned'],
    ['Japanese promises to defend Palau and Nauru are firm.', 'Japan > Nauru cooperative planned'],
    ['All three -- Ghana, Togo and Benin -- condemned Niger.', 'Benin > Niger conflictual asserted'],
    [
      'Sweden hoped to build ties with other countries, such as Poland, Latvia, or Estonia.',
      'Estonia <> Sweden cooperative planned',
    ],
    ['Spain lifted a ban on visits by Moroccan ships.', 'Spain > Morocco cooperative asserted'],
    ['Italian and Maltese soldiers went side by side against the Turks.', 'Italy <> Malta cooperative asserted'],
    ['Laos and Thailand were once allies, but ties soured over a dam.', 'Laos <> Thailand conflictual asserted'],
    ['Ties between Cuba and Panama are frosty.', 'Cuba <> Panama conflictual asserted'],
    [
      'Tension rose between Chile, which holds the coast, and Bolivia, which claims it.',
      'Bolivia <> Chile conflictual asserted',
    ],
    ['The Greek–Turkish split deepened.', 'Greece <> Turkey conflictual asserted'],
    [
      'Peru, the envoys said, drew an answer from Chile, which scorned the offer, expelled the Peruvian envoy, and armed Ecuador.',
      'Chile > Ecuador cooperative asserted',
    ],
    ['Kenya retaliated by expelling the Somali ambassador.', 'Kenya > Somalia conflictual asserted'],
    ['Ties between Peru and Chile improved due to the role of Brazil.', 'Chile <> Peru cooperative asserted'],
    ['Mali and Niger agreed not to attack each other.', 'Mali <> Niger conflictual denied'],
    ['Egypt will not hesitate to defend Sudan.', 'Egypt > Sudan cooperative planned'],
    [
      'After an exchange of insults between Omani and Yemeni envoys, talks ended.',
      'Oman <> Yemen conflictual asserted',
    ],
    [
      'Kenya accused Uganda of jailing a dissident, Okello, and Tanzania broke off relations with Uganda.',
      'Tanzania <> Uganda conflictual asserted',
    ],
    ['Latvia felt Soviet pressure.', 'Soviet Union > Latvia conflictual asserted'],
    ['Guinea came under the control of Portugal.', 'Portugal > Guinea conflictual asserted'],
    ['Tunisia attacked Libya’s envoys as liars.', 'Tunisia > Libya conflictual asserted'],
    ['Chinese efforts to court Nepal alarmed India.', 'China > India conflictual asserted'],
    [
      'Poland will increase its participation in exercises between Latvia and Estonia.',
      'Latvia <> Poland cooperative planned',
    ],
    ['The alliance of Peru and Bolivia against Chile was secret.', 'Bolivia > Chile conflictual asserted'],
    ['Oman urged Yemen to “exercise self-restraint” at once.', 'Oman > Yemen conflictual demanded'],
    [
      'Kenya and Uganda – each a member of the bloc – ended ties with Somalia.',
      'Kenya <> Somalia conflictual asserted',
    ],
    ['Laos does not allow Thailand to use its dams.', 'Laos > Thailand conflictual asserted'],
    ['The raid caused Chad–Sudan relations to plummet.', 'Chad <> Sudan conflictual asserted'],
    ['Kenya’s president, William Ruto, called his Ugandan counterpart.', 'Kenya > Uganda cooperative asserted'],
    ['Haiti invoked the pact in support of Jamaica.', 'Haiti > Jamaica cooperative asserted'],
    ['Cuba armed the rebels in defiance of Colombia.', 'Cuba > Colombia conflictual asserted'],
  ])('%s', (text, claim) => expect(briefs(text)).toContain(claim));

  it.each([
    ['Fijians and Samoans fought in Tonga.', 'Fiji'],
    ['Dutch, Belgian and French forces fought side by side around the world.', 'Belgium'],
  ])('takes fellow fighters for no foes: %s', (text, side) =>
    expect(briefs(text).filter((c) => c.includes(side) && c.includes('conflictual'))).toEqual([]),
  );
  it('does not read what stands behind "due to" as a side', () =>
    expect(
      briefs('Ties between Peru and Chile improved due to the role of Brazil.').filter((c) => c.includes('Brazil')),
    ).toEqual([]));
  it.each(['Egypt, Libya, Yemen and Kuwait severed ties.', 'Egypt and Libya have also severed ties.'])(
    'does not set those against each other who break with a third: %s',
    (text) => expect(briefs(text)).toEqual([]),
  );
  it('reads a pact of others that several could not sign as none of theirs', () =>
    expect(briefs('Laos and Nepal could not sign.')).toEqual([]));
  it('makes no party of a medium', () => expect(briefs('Qatar denounced Al Jazeera.')).toEqual([]));
  it('takes what is somebody’s own for nobody’s enemy', () =>
    expect(briefs('Thailand is calm. It was Cambodian self-defence.')).toEqual([]));
  it('leaves a quarrel that a third settles a quarrel', () => {
    const found = briefs('Brazil tried to help resolve the dispute between Peru and Ecuador.');
    expect(found).toContain('Ecuador <> Peru conflictual asserted');
    expect(found.filter((c) => c.startsWith('Ecuador <> Peru cooperative'))).toEqual([]);
  });
  it('reads what is heard of a pact as no pact with whoever tells of it', () =>
    expect(briefs('Chile received word of the secret alliance by the Peruvian government.')).toEqual([]));
});

describe('contractions', () => {
  it('reads "they’re" and "we’ve" as two words', () => {
    expect(briefs('Iran and Syria signed a pact. They’re arming Lebanon.')).toContain(
      'Iran > Lebanon cooperative asserted',
    );
    expect(briefs('We’ve condemned Sudan.', { title: 'Statement by the Government of Kenya' })).toContain(
      'Kenya > Sudan conflictual asserted',
    );
  });
});
