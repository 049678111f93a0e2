import { expect, test } from 'vitest';
import { loadActors } from '../../src/actors/load-actors.js';

const { directory } = loadActors('no-such-folder');
const find = (text: string, date?: string) => directory.find(text, date ? { date } : {});
/** `surface=actor` for each mention. */
const seen = (text: string) => find(text).map(({ surface, actor }) => `${surface}=${actor}`);
const actors = (text: string) => find(text).map(({ actor }) => actor);

test('a mention is the very wording of the text, without the possessive', () => {
  const text = "Türkiye’s envoy met Egypt's; the Saudis’ reply came from the U.S.";
  for (const mention of find(text)) expect(text.slice(mention.start, mention.end)).toBe(mention.surface);
  expect(seen(text)).toEqual(['Türkiye=turkey', 'Egypt=egypt', 'Saudis=saudi-arabia', 'U.S.=united-states']);
});

test.each([
  ['name', 'Peru left the talks.', 'peru', 'name'],
  ['official name', 'The Islamic Republic of Iran replied.', 'iran', 'name'],
  ['adjective', 'A Kenyan proposal was read out.', 'kenya', 'adjective'],
  ['inhabitants', 'The Finns agreed.', 'finland', 'adjective'],
  ['capital', 'Canberra objected.', 'australia', 'metonym'],
  ['seat of government', 'Downing Street kept silent.', 'united-kingdom', 'metonym'],
  ['office', 'The Bundestag voted.', 'germany', 'office'],
  ['state service', 'Officers of the IRGC flew in.', 'iran', 'office'],
  ['leader', 'Mitterrand hesitated.', 'france', 'leader'],
  ['armed group', 'UNITA attacked at dawn.', 'unita', 'name'],
  ['organisation', 'ASEAN postponed its summit.', 'asean', 'name'],
  ['medium', 'Xinhua reported it first.', 'xinhua', 'name'],
  ['misspelling', 'Isreal was named in the leaflet.', 'israel', 'misspelling'],
  ['name in another language', 'The poster said Deutschland.', 'germany', 'foreign-name'],
])('recognises a %s', (_, text, actor, basis) => {
  expect(find(text).map((mention) => [mention.actor, mention.basis])).toEqual([[actor, basis]]);
});

test('each part of a compound is found', () => {
  expect(actors('U.S.-Soviet and Sino-Indian ties, the Greece–Egypt pact')).toEqual([
    'united-states',
    'soviet-union',
    'china',
    'india',
    'greece',
    'egypt',
  ]);
  expect(actors('Moscow-backed, anti-Pyongyang, pro-Iran, Turkish-backed, #Lebanon, PKK/YPG')).toEqual([
    'russia',
    'north-korea',
    'iran',
    'turkey',
    'lebanon',
    'pkk',
    'ypg',
  ]);
});

test('a state and who acts for it are one mention', () => {
  expect(seen('The Chilean foreign ministry and Israeli military agreed.')).toEqual([
    'Chilean foreign ministry=chile',
    'Israeli military=israel',
  ]);
  expect(seen('Indian Prime Minister Narendra Modi met US Secretary of State Antony Blinken.')).toEqual([
    'Indian Prime Minister Narendra Modi=india',
    'US Secretary of State Antony Blinken=united-states',
  ]);
  expect(find('Indian Prime Minister Narendra Modi spoke.')[0]).toMatchObject({
    basis: 'leader',
    person: 'Narendra Modi',
  });
});

test('a name and its abbreviation in brackets are one mention', () => {
  expect(seen('The Southern African Development Community (SADC) met.')).toEqual([
    'Southern African Development Community (SADC)=sadc',
  ]);
});

test('two halves that share a word are two actors', () => {
  expect(seen('East and West Germany signed.')).toEqual(['East=east-germany', 'West Germany=west-germany']);
});

test('the longest name wins', () => {
  expect(actors('South Sudan, Guinea-Bissau, Equatorial Guinea, Papua New Guinea, Guinea')).toEqual([
    'south-sudan',
    'guinea-bissau',
    'equatorial-guinea',
    'papua-new-guinea',
    'guinea',
  ]);
  expect(actors('the Syrian Observatory for Human Rights and the Washington Post')).toEqual([
    'sohr',
    'washington-post',
  ]);
});

test('names of other things that contain a name are no actors', () => {
  expect(actors('Jim Jordan sailed the South China Sea after the Paris Agreement.')).toEqual([]);
});

test('short names count only in capitals', () => {
  expect(actors('Tell us who is to mit, said an aide to the car.')).toEqual([]);
  expect(actors('The US, the UN, the EU and MIT were named.')).toEqual([
    'united-states',
    'un',
    'european-union',
    'turkey',
  ]);
});

test('a shared surname needs a title, the full name or an administration', () => {
  expect(actors('Carter drove his Ford to Bush House in May.')).toEqual([]);
  expect(actors('President Carter spoke.')).toEqual(['united-states']);
  expect(actors('The Ford administration hesitated.')).toEqual(['united-states']);
  expect(actors('Boris Johnson resigned. Johnson had been warned.')).toEqual(['united-kingdom', 'united-kingdom']);
  expect(actors('Ali Mahmoud Abbas landed. Abbas said little.')).toEqual(['syria', 'syria']);
  expect(actors('Mahmoud Abbas landed. Abbas said little.')).toEqual([
    'palestinian-authority',
    'palestinian-authority',
  ]);
});

test('the date tells leaders of one name apart', () => {
  expect(find('President Bush called.', '1990-08-02')[0]!.person).toBe('George H. W. Bush');
  expect(find('President Bush called.', '2003-03-20')[0]!.person).toBe('George W. Bush');
  expect(find('President Johnson called.', '1965-01-01')[0]!.actor).toBe('united-states');
});

test('those who are often confused are told apart', () => {
  expect(actors('the YPG, the PKK, the SDF, the Kurdistan Region and Kurdish fighters')).toEqual([
    'ypg',
    'pkk',
    'sdf',
    'kurdistan-region',
    'kurdish-groups',
  ]);
  expect(actors('Hamas, the Palestinian Authority and the Palestinians')).toEqual([
    'hamas',
    'palestinian-authority',
    'palestinians',
  ]);
  expect(actors('Niger, Nigeria, the Congo, Zaire, the ROK, the DPRK, the Republic of China')).toEqual([
    'niger',
    'nigeria',
    'congo',
    'zaire',
    'south-korea',
    'north-korea',
    'taiwan',
  ]);
});

test('an office that another state is named for is not ours', () => {
  expect(actors('the Canadian Foreign Office')).toEqual(['canada']);
});

test('a capital belongs to the state that the text speaks of', () => {
  expect(actors('The Soviets armed Hanoi, and Moscow trained North Vietnam.')).toEqual([
    'soviet-union',
    'north-vietnam',
    'soviet-union',
    'north-vietnam',
  ]);
  expect(
    actors('Moscow and Hanoi signed; Russia had once been a part of the Soviet Union, Russian papers said.'),
  ).toEqual(['russia', 'vietnam', 'russia', 'soviet-union', 'russia']);
});
