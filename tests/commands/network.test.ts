import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { runCommand, runText } from '../../commands/run-command.js';
import type { Library } from '../../src/library.js';
import type { NetworkPicture, TimelinePicture } from '../../src/replies/picture.js';
import { libraryOf, NORDIC } from '../helpers/library.js';

let library: Library;
beforeAll(() => {
  library = libraryOf(NORDIC);
});

const report = (reference: string, error: unknown) => {
  throw new Error(`reference ${reference}`, { cause: error });
};
const say = (text: string) => runText(text, { library, commands }, report);
const run = (options: object) =>
  runCommand({ command: 'network', options: { ...options } }, { library, commands }, report);
const drawn = async (text: string) => (await say(text)).pictures?.[0] as NetworkPicture;

describe('network', () => {
  it('draws all actors, with the strongest pairs and their sources in words', async () => {
    const reply = await say('network');
    expect(reply).toMatchObject({ kind: 'network', answered: true, card: { kind: 'network' } });
    const rows = reply.card!.tables.flatMap((table) => table.rows);
    expect(rows.map(({ name }) => name)).toContain('Norway ↔ Sweden');
    for (const { citations } of rows) expect(citations.length).toBeGreaterThan(0);
    expect(reply.pictures![0]).toMatchObject({ kind: 'network', name: 'network', span: '2 articles, March–May 2024' });
  });

  it('says in words exactly what it draws', async () => {
    const { ties, lines, alt, actors } = await drawn('network');
    const name = (id: string) => actors.find((actor) => actor.id === id)!.name;
    expect(lines).toHaveLength(ties.length);
    for (const [i, tie] of ties.entries()) {
      expect(lines[i]).toContain(`${name(tie.a)} and ${name(tie.b)}`);
      for (const stance of ['cooperative', 'conflictual'] as const)
        expect(lines[i]!.includes(`${tie[stance]} ${stance}`)).toBe(tie[stance] > 0);
      expect(alt).toContain(lines[i]);
    }
    expect(alt).toContain('2 articles, March–May 2024');
  });

  it.each([
    'network Estonia',
    'network around Estonia',
    'draw the network around Estonia',
    'Show me the network of Estonia, please',
    '/network Estonia',
  ])('%s is drawn around the actor', async (text) => {
    const picture = await drawn(text);
    expect(picture.name).toBe('network-estonia');
    expect(picture.actors.find(({ focus }) => focus)?.name).toBe('Estonia');
  });

  it.each(['network providers in Norway were cut', 'What network does Russia have?'])(
    '%s is a question',
    async (text) => {
      expect((await say(text)).kind).not.toBe('network');
    },
  );

  it('says which filters are in force', async () => {
    const picture = await drawn('network in 2024');
    expect(picture.filters).toEqual(['claims dated 2024']);
    expect(picture.alt).toContain('Only claims dated 2024.');
  });

  it('has no picture but a reason where there is nothing to draw', async () => {
    const reply = await run({ actor: 'Norway', until: '1990' });
    expect(reply).toMatchObject({
      kind: 'network',
      answered: false,
      suggestions: ['network Norway', 'sources Norway'],
    });
    expect(reply.pictures).toBeUndefined();
    expect(reply.headline).toContain('Nothing to draw');
  });

  it.each([
    [{ actor: 'Wakanda' }, 'no actor “Wakanda”'],
    [{ topic: 'bananas' }, 'no topic “bananas”'],
    [{ since: 'yesterday' }, 'no date for since'],
    [{ since: '2024', until: '2020' }, 'before the start'],
    [{ actor: 7 }, 'network [actor]'],
  ])('called with %j says what is wrong', async (options, told) => {
    const reply = await run(options);
    expect(reply.kind).toBe('error');
    expect(reply.headline).toContain(told);
  });
});

describe('a timeline', () => {
  it('carries a picture of its moments, told in words', async () => {
    const reply = await say('timeline Russia');
    const picture = reply.pictures![0] as TimelinePicture;
    expect(picture).toMatchObject({ kind: 'timeline', name: 'timeline-russia', title: 'Timeline of Russia' });
    expect(picture.marks).toHaveLength(reply.quotes.length);
    for (const [i, { label, dateBasis }] of picture.marks.entries()) {
      expect(picture.lines[i]).toContain(label);
      expect(picture.lines[i]!.includes('article’s date')).toBe(dateBasis === 'article');
      expect(picture.alt).toContain(picture.lines[i]);
    }
  });
});
