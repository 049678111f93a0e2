import countries from 'i18n-iso-countries';
import { expect, test } from 'vitest';
import { loadActors } from '../../src/actors/load-actors.js';

const { directory, problems } = loadActors('no-such-folder');
const byIso = new Map(directory.actors.filter(({ iso3 }) => iso3).map((actor) => [actor.iso3!, actor]));

// What ISO 3166-1 lists beyond the members of the United Nations: dependencies, and areas without or with disputed statehood.
const NOT_MEMBERS = new Set(
  (
    'ABW AIA ALA ASM ATA ATF BES BLM BMU BVT CCK COK CUW CXR CYM ESH FLK FRO GGY GIB GLP GRL GUF GUM HKG HMD IMN IOT JEY ' +
    'MAC MAF MNP MSR MTQ MYT NCL NFK NIU PCN PRI PSE PYF REU SGS SHN SJM SPM SXM TCA TKL TWN UMI VAT VGB VIR WLF XKK'
  ).split(' '),
);
const members = Object.keys(countries.getAlpha3Codes()).filter((iso3) => !NOT_MEMBERS.has(iso3));

test('the independent list names the 193 members of the United Nations', () => {
  expect(members).toHaveLength(193);
});

test('every member of the United Nations is an actor with an adjective and a capital', () => {
  const lacking = members.filter((iso3) => {
    const actor = byIso.get(iso3);
    return actor?.kind !== 'state' || actor.adjectives.length === 0 || noCapital(iso3, actor);
  });
  expect(lacking).toEqual([]);
});

test('observers and states outside the United Nations are actors too', () => {
  expect(['PSE', 'VAT', 'TWN', 'XKX', 'ESH', 'COK', 'NIU'].filter((iso3) => !byIso.has(iso3))).toEqual([]);
});

test('every member is known by the English name of ISO 3166', () => {
  const name = (iso3: string) => countries.getName(iso3, 'en')!;
  const unknown = members.filter((iso3) => directory.resolve(name(iso3))?.iso3 !== iso3);
  expect(unknown.map(name)).toEqual([]);
});

test('most members are known by their names in other languages of the press', () => {
  for (const language of ['tr', 'ru', 'ar', 'fa', 'fr', 'de', 'es']) {
    const known = members.filter((iso3) => {
      const names = countries.getName(iso3, language, { select: 'all' }) ?? [];
      return names.some((name) => directory.resolve(name)?.iso3 === iso3);
    });
    expect([language, known.length >= 150]).toEqual([language, true]);
  }
});

test('the shipped file has no problems', () => {
  expect(problems).toEqual([]);
});

// "Brussels" means the European Union in this field, so Belgium has no metonym of its own.
const noCapital = (iso3: string, actor: { metonyms: readonly string[] }): boolean =>
  iso3 !== 'BEL' && actor.metonyms.length === 0;
