import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseActors } from '../../../src/actors/load-actors.js';
import { loadLexicon } from '../../../src/claims/lexicon/load-lexicon.js';
import { findUnknownActors } from '../../../src/claims/unknown-actors/find-unknown-actors.js';
import { findUnknownLeaders } from '../../../src/claims/unknown-actors/find-unknown-leaders.js';
import { proposeLines } from '../../../src/claims/unknown-actors/propose-lines.js';
import type { Article } from '../../../src/corpus/article.js';
import { checkCorpus } from '../../../src/platforms/terminal/check-corpus.js';
import { renderCheck } from '../../../src/platforms/terminal/render-check.js';
import { articleOf } from '../../helpers/article.js';
import { corpusFolder } from '../../helpers/library.js';

const YAML = `actors:
  - { id: norway, name: Norway, adjectives: Norwegian, metonyms: Oslo, leaders: "Olav Vik; king" }
  - { id: sweden, name: Sweden, adjectives: Swedish, metonyms: Stockholm }
`;
const { directory: actors } = parseActors(YAML, 'actors.yaml');
const lexicon = loadLexicon();

const RURITANIA = `Ruritania accused Graustark on Tuesday of arming the Strelsau Liberation Front (SLF), which has fought the
Ruritanian army since spring. The president of Ruritania, Rudolf Elphberg, recalled his ambassador from Graustark.
Graustark rejected the charge. Ruritania’s government said that SLF rebels had crossed the frontier at Hentzau. “We will
not talk to the SLF,” a minister told the Zenda Post in Hentzau. Norway condemned the SLF and praised Ruritania. Elphberg
attacked Graustark again. Graustark’s parliament backed the Graustarkian government. The Zenda Accords forbid war.`;

const articles = (...texts: string[]) =>
  texts.map((text, at) => articleOf(text, { id: `a${at + 1}`, file: `articles/a${at + 1}.md` }));
const read = (given: readonly Article[]) => given.map((article) => ({ article, mentions: actors.find(article.text) }));
const found = (...texts: string[]) =>
  findUnknownActors(read(articles(...texts)), actors, lexicon).map(
    ({ name, kind = '?', times, articles: ids }) => `${name} ${kind} ${times}/${ids.length}`,
  );

describe('names that behave like actors and are not known', () => {
  it('are states and groups, with their adjectives and abbreviations counted in', () => {
    expect(found(RURITANIA)).toEqual([
      'Graustark state 6/1',
      'Ruritania state 5/1',
      'Strelsau Liberation Front armed-group 4/1',
    ]);
    const [graustark, ruritania, front] = findUnknownActors(read(articles(RURITANIA)), actors, lexicon);
    expect([graustark!.adjectives, ruritania!.adjectives, front!.aliases]).toEqual([
      ['Graustarkian'],
      ['Ruritanian'],
      ['SLF'],
    ]);
  });

  it('come in the order of the articles that name them', () => {
    const more = 'Elsewhere the SLF attacked Oslo. Norway condemned the SLF.';
    expect(found(RURITANIA, more)[0]).toBe('Strelsau Liberation Front armed-group 6/2');
  });

  it.each([
    [
      'an armed group',
      'The Black Hand, an armed group, attacked Oslo. Norway condemned the Black Hand. The Black Hand left.',
      'Black Hand armed-group 3/1',
    ],
    ['rebels', 'Norway fought M23 rebels. M23 attacked Oslo. Sweden backs the M23.', 'M23 armed-group 3/1'],
    [
      'a party',
      'The ruling party Klaro opposed Norway. Klaro praised Sweden. The ruling party Klaro condemned Oslo.',
      'Klaro organisation 3/1',
    ],
    [
      'a ministry',
      'The Ministry of Salt accused Norway. Sweden thanked the Ministry of Salt. The Ministry of Salt rejected the deal.',
      'Ministry of Salt institution 3/1',
    ],
    [
      'an alliance',
      'Norway joined the Cod Alliance. The Cod Alliance condemned Sweden. Sweden attacked the Cod Alliance.',
      'Cod Alliance alliance 3/1',
    ],
    [
      'nothing that the text says',
      'Norway attacked the Fjord Front. The Fjord Front accused Sweden. Sweden met the Fjord Front.',
      'Fjord Front ? 3/1',
    ],
  ])('are called %s where the text says so', (_what, text, entry) => expect(found(text)).toEqual([entry]));
});

describe('names that are no actors are left out:', () => {
  it.each([
    [
      'persons',
      'General Karl Tarl attacked Oslo. Tarl accused Norway. Tarl condemned Sweden. Tarl’s forces left. Tarl’s army fought Norway.',
    ],
    [
      'places',
      'Norway attacked in Hentzau. Troops fought in Hentzau and near Hentzau. Sweden bombed Hentzau. They met in Hentzau.',
    ],
    [
      'treaties and events',
      'Norway signed the Zenda Accords. Sweden rejected the Zenda Accords. The Zenda Accords banned war. Norway backed the Zenda Summit, attacked the Zenda Summit and left the Zenda Summit.',
    ],
    [
      'papers',
      'He told the Zenda Post. She told the Zenda Post so. The Zenda Post attacked Norway. The Zenda Post backed Sweden.',
    ],
    [
      'months and days',
      'Norway attacked in March. March was cold. Sweden attacked on Monday. Monday was cold. Monday attacked.',
    ],
    [
      'words that open a sentence',
      'Rebels attacked Norway. Rebels accused Sweden. Rebels left. Troops attacked. Troops accused Norway. Troops left Sweden.',
    ],
    ['what is rare', 'Graustark accused Norway. Norway attacked Graustark.'],
    [
      'adjectives alone',
      'The Zendian army attacked. The Zendian army accused Norway. The Zendian government condemned Sweden.',
    ],
    [
      'abbreviations of anything',
      'The PM accused Norway. The PM attacked Sweden. Norway backed the PM. The CEO accused Norway.',
    ],
    [
      'known actors',
      'Norway attacked Sweden. Oslo accused Stockholm. The Norwegian army left. King Olav Vik accused Sweden.',
    ],
  ])('%s', (_what, text) => expect(found(text)).toEqual([]));

  it('publishers of the corpus', () => {
    const text = 'Norway attacked Klaro. Klaro accused Norway. Klaro condemned Sweden. The ruling party Klaro left.';
    const own = articles(text).map((article) => ({ ...article, publisher: 'Klaro' }));
    expect(findUnknownActors(read(own), actors, lexicon)).toEqual([]);
  });
});

describe('persons in an office of a known actor', () => {
  const leaders = (...texts: string[]) =>
    findUnknownLeaders(read(articles(...texts)), actors).map(
      ({ actor, name, office, times }) => `${actor}: ${name}, ${office}, ${times}`,
    );

  it.each([
    'Norwegian Prime Minister Ida Lund met the press. Lund was calm.',
    'Norway’s prime minister, Ida Lund, met the press. Lund was calm.',
    'The prime minister of Norway, Ida Lund, met the press. Lund was calm.',
    'Prime Minister Ida Lund of Norway met the press. Lund was calm.',
  ])('are found: %s', (text) => expect(leaders(text)).toEqual(['norway: Ida Lund, prime minister, 2']));

  it('are counted over all articles', () => {
    expect(leaders('Swedish President Nils al-Berg left.', 'Nils al-Berg came back.')).toEqual([
      'sweden: Nils al-Berg, president, 2',
    ]);
  });

  it.each([
    ['known ones', 'Norwegian King Olav Vik left. King Olav Vik came. Vik sat.'],
    [
      'former ones',
      'Former Norwegian Prime Minister Ida Lund left. Lund came. Norway’s former prime minister, Ida Lund, sat.',
    ],
    ['those named once', 'Norwegian Prime Minister Ida Lund left.'],
    ['envoys', 'The Norwegian ambassador Ida Lund left. Lund came.'],
  ])('are not %s', (_what, text) => expect(leaders(text)).toEqual([]));
});

describe('the proposed lines', () => {
  it('stand in actors.yaml as they are, and make the actors known', () => {
    const folder = corpusFolder({ one: `---\ntitle: War\n---\n${RURITANIA}`, two: RURITANIA });
    const file = join(folder, 'actors.yaml');
    const now = new Date('2024-06-01');
    const before = checkCorpus(folder, now);
    expect(before.proposed.actors).toHaveLength(3);
    const shown = renderCheck(before).split('\n');
    appendFileSync(file, `${shown.filter((line) => /^\s*- \{/u.test(line)).join('\n')}\n`);
    const { directory, problems } = parseActors(readFileSync(file, 'utf8'), file);
    expect(problems).toEqual([]);
    expect(['Ruritanian', 'SLF', 'Graustark'].map((name) => directory.resolve(name)?.id)).toEqual([
      'ruritania',
      'strelsau-liberation-front',
      'graustark',
    ]);
    expect(checkCorpus(folder, now).proposed.actors).toEqual([]);
  });

  it('are good YAML and keep their ids apart, whatever the names', () => {
    const names = ['Yes', 'No. 5', 'A: B', "People's Front", 'Δύναμη', '{x}', '# y', 'Norway', 'Null', '1984', 'Año Ñ'];
    const unknown = names.map((name) => ({
      name,
      aliases: [name, `${name} 2`],
      adjectives: [],
      times: 3,
      articles: ['a'],
    }));
    const { actors: lines } = proposeLines(unknown, [], ['norway']);
    const { directory, problems } = parseActors(`actors:\n${lines.join('\n')}\n`, 'actors.yaml');
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(directory.actors.map(({ name }) => name)).toEqual(names);
    expect(directory.actors.every(({ kind }) => kind === 'organisation')).toBe(true);
    expect(lines.every((line) => line.endsWith('# the articles do not say what it is: set its kind'))).toBe(true);
  });

  it('for leaders are read as leaders', () => {
    const { leaders } = proposeLines(
      [],
      [{ actor: 'norway', name: 'Ida Lund', office: 'prime minister', times: 2, articles: ['a'] }],
      [],
    );
    const yaml = `actors:\n- id: norway\n  name: Norway\n  leaders: |\n    ${leaders[0]!.line}\n`;
    const { directory, problems } = parseActors(yaml, 'actors.yaml');
    expect(problems).toEqual([]);
    expect(directory.byId('norway')?.leaders[0]).toMatchObject({
      name: 'Ida Lund',
      surnames: ['Lund'],
      office: 'prime minister',
    });
  });

  it('say where to put them, where the folder has no actors.yaml of its own', () => {
    const text = renderCheck({
      articles: 1,
      problems: [],
      proposed: { actors: ['- { id: x, name: X }'], leaders: [], ownFile: false, shippedFile: '/shipped/actors.yaml' },
    });
    expect(text).toContain('copy the shipped one into it first, since it takes its place: /shipped/actors.yaml');
    expect(text).toMatch(/\n- \{ id: x, name: X \}\n/u);
  });
});

describe('the corpora that are here name nobody unknown', () => {
  it.each(['corpus', 'tests/data/other', 'tests/data/more'])('%s', (folder) => {
    expect(checkCorpus(folder, new Date('2026-06-01')).proposed.actors).toEqual([]);
  });
});
