import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { runText } from '../../commands/run-command.js';
import { buildLibrary } from '../../src/build-library.js';
import type { Library } from '../../src/library.js';
import { renderReply } from '../../src/platforms/terminal/render-reply.js';
import { plain } from '../../src/platforms/terminal/style.js';
import type { Reply } from '../../src/replies/reply.js';
import { libraryOf, NORDIC } from '../helpers/library.js';

let shipped: Library;
let nordic: Library;
beforeAll(() => {
  shipped = buildLibrary('corpus');
  nordic = libraryOf({
    ...NORDIC,
    doubts: `---
publisher: The Herald
date: 2025-02-01
---
Norway accused Sweden of spying. Norway plans to attack Sweden. Sweden denied that it had attacked Norway.

Norwegian and Swedish generals may meet in Moscow. Norway condemned Sweden in Oslo.`,
  });
});

const report = (reference: string, error: unknown) => {
  throw new Error(`reference ${reference}`, { cause: error });
};
const say = (text: string, library = shipped) => runText(text, { library, commands }, report);
const texts = ({ quotes }: Reply, role?: string) =>
  quotes.filter((quote) => !role || quote.role === role).map(({ text }) => text);

describe('how a relation is asked for', () => {
  it.each([
    'relation Turkey Russia',
    'Relations between Turkey and Russia?',
    'relation between Ankara and the Kremlin',
    'Turkey-Russia',
    'Turkey vs Russia',
    'turkey and russia',
    'Erdogan & Putin',
    '/relation Turkey Russia',
  ])('%s', async (text) => {
    const reply = await say(text);
    expect(reply).toMatchObject({ kind: 'relation', answered: true });
    expect(reply.card!.actors.map(({ id }) => id).sort()).toEqual(['russia', 'turkey']);
  });

  it.each([
    ['relation between Turkey and Russia, only 2018', ['claims dated 2018']],
    ['Turkey and Russia since 2020', ['claims dated since 2020']],
    ['relation Turkey Russia from 2018 to 2020', ['claims dated since 2018', 'claims dated until the end of 2020']],
    ['Turkey and Russia --topic syria', ['theatre Syria']],
    ['relation Turkey and Russia over Libya', ['theatre Libya']],
    ['relation Turkey and Russia only conflict', ['conflictual claims']],
    ['relation Turkey and Russia topic military', ['topic military']],
  ])('%s says which filters are in force', async (text, filters) => {
    const reply = await say(text);
    expect(reply.card!.filters).toEqual(filters);
    expect(reply.notices.join(' ')).toContain(`Only ${filters.join(', ')}`);
  });

  it.each([
    'relations with Russia have cost Turkey what?',
    'Turkey and Russia signed what?',
    'timeline of what Turkey promised?',
    'actor Iran supports in Yemen?',
    'Why did Turkey-Russia talks fail?',
  ])('%s is a question', async (text) => {
    expect(['answer', 'no-answer']).toContain((await say(text)).kind);
  });
});

describe('what cannot be summed up', () => {
  it.each([
    ['relation Turkey Ankara', 'Both names mean Turkey'],
    ['relation Turkey Wakanda', 'I know no actor “Wakanda”, and no name is near it. Most is said of Turkey, '],
    ['relation Wakanda and Turkey', 'I know no actor “Wakanda”, and no name is near it.'],
    ['actor Irn', 'Nearest: Iran'],
    ['relation Turkey and Russia since 9999', 'The year 9999 is out of range: since takes 1400 to 2100'],
    ['relation Turkey and Russia until 0999', 'The year 0999 is out of range'],
    ['relation Turkey and Russia since 2020 until 2018', 'lies before the start'],
    ['relation Turkey and Russia topic bananas', 'I know no topic “bananas”. Known: military, '],
    ['relation Turkey and Russia topic banana', 'I know no topic “banana”. Known: military, '],
    ['relation Turkey and Russia theatre Lybia', 'Nearest: Libya'],
  ])('%s gets a clear reply', async (text, told) => {
    const reply = await say(text);
    expect(reply.kind).toBe('error');
    expect(reply.headline).toContain(told);
  });

  it('a pair without claims is told so, with what each has', async () => {
    const reply = await say('relation Hamas Houthis');
    expect(reply).toMatchObject({ kind: 'relation', answered: false, quotes: [] });
    expect(reply.headline).toContain('No claim about Hamas and Houthis');
    expect(reply.sections[0]!.lines.map(({ text }) => text).join(' ')).toContain('most with Iran');
  });

  it('a filter that leaves nothing says what there is without it', async () => {
    const reply = await say('relation Turkey and Russia since 2030');
    expect(reply.answered).toBe(false);
    expect(reply.notices.join(' ')).toMatch(/Without the filters there are \d+ claims/u);
  });
});

it('a misspelt actor is read, and the reply says how', async () => {
  expect((await say('relation Turkey Rusia')).notices).toContain('Read “Rusia” as Russia.');
});

it('a misspelt actor without claims is told how it was read as well', async () => {
  expect((await say('relation Turkey Mauritanai')).notices.join(' ')).toMatch(/^Read “Mauritanai” as \w+\./u);
});

describe('the card of Turkey and Russia', () => {
  it('shows both sides over Libya, each with who says it and when', async () => {
    const reply = await say('relation Turkey Russia');
    const libya = reply.quotes.filter(({ about }) => about === 'Libya');
    expect(libya.map(({ role }) => role)).toEqual(['Disputed', 'Disputed']);
    expect(libya.map(({ text }) => text).join(' ')).toContain('not on the same page in Libya');
    expect(libya.map(({ text }) => text).join(' ')).toContain('work together in Syria, Libya and the Caucasus');
    expect(libya.map(({ date }) => date)).toEqual(['March 2021', 'June 2020']);
    const row = reply.card!.tables[0]!.rows.find(({ name }) => name === 'Libya');
    expect(row).toMatchObject({ note: 'the sources disagree' });
  });

  it('names no speaker as a party: Orton, Ozkizilcik, SANA, Hurriyet', async () => {
    const names = shipped.claims().flatMap(({ source, target }) => [source.name, target.name]);
    expect(names.filter((name) => /orton|ozkizilcik|sana|hurriyet/iu.test(name))).toEqual([]);
  });

  it('dates no claim on the talks of 2020 by the caption of 2016', () => {
    const ofMeeting = shipped
      .claims()
      .filter(({ article, quote }) => article.startsWith('2020-fidan') && !quote.includes('2016'));
    expect(ofMeeting.length).toBeGreaterThan(0);
    expect(ofMeeting.filter(({ date }) => date?.startsWith('2016'))).toEqual([]);
  });

  it('is short enough for a phone, and says where it was cut', async () => {
    const reply = await say('relation Turkey Russia');
    expect(reply.quotes.length).toBeLessThanOrEqual(13);
    for (const { text } of reply.quotes) expect(text.length).toBeLessThanOrEqual(260);
    const lines = renderReply(reply, { width: 44, paint: plain }).split('\n');
    expect(Math.max(...lines.map((line) => line.replace(/ the sources disagree$/u, '').length))).toBeLessThanOrEqual(
      70,
    );
  });

  it.each([30, 44, 60, 80])('keeps its tables within %i columns', async (width) => {
    const lines = renderReply(await say('relation Turkey Russia'), { width, paint: plain }).split('\n');
    const from = lines.findIndex((line) => line.startsWith('By theatre'));
    const table = lines.slice(from, lines.indexOf('', from));
    expect(table.join(' ')).toMatch(/Libya +2 +1 +2021-03 .*the\s+sources\s+disagree/u);
    expect(Math.max(...table.map((line) => line.length))).toBeLessThanOrEqual(width);
  });

  it('shows under Together no sentence with a plan of the two while another serves', async () => {
    const reply = await say('relation between Turkey and Russia, only 2018');
    expect(texts(reply, 'Together')).toHaveLength(1);
    expect(texts(reply, 'Together').join(' ')).not.toMatch(/looks set to take place|will be held/u);
  });

  it('marks a deed that only a sentence with a plan tells', async () => {
    const library = libraryOf({ plans: 'Norway attacked Sweden, and Norway plans to support Sweden.' });
    const [apart] = (await say('relation Norway and Sweden', library)).quotes;
    expect(apart).toMatchObject({ role: 'Apart', about: 'beside what is only planned' });
  });

  // Orton, who speaks for himself, sees opposite sides in Syria where another article tells of a deal.
  it('says that over Syria and Libya the sources disagree', async () => {
    const [theatres] = (await say('relation Turkey Russia')).card!.tables;
    const notes = Object.fromEntries(theatres!.rows.map(({ name, note }) => [name, note]));
    expect(notes).toMatchObject({ Syria: 'the sources disagree', Libya: 'the sources disagree' });
  });

  it('sees no disagreement in an invasion beside a meeting', async () => {
    expect(texts(await say('relation Turkey Syria'), 'Disputed')).toEqual([]);
  });

  it('speaks of no deeds where nothing is asserted', async () => {
    const { notices, headline } = await say(
      'relation Norway and Sweden',
      libraryOf({ plans: 'Norway plans to attack Sweden.' }),
    );
    expect(headline).toContain('0 cooperative');
    expect(notices.join(' ')).not.toContain('In deeds');
  });

  it('says which actor is missing', async () => {
    expect((await say('/relation Turkey')).headline).toMatch(/^<b> is missing: the other actor/u);
  });

  it('prints the rule of its label and what was measured', async () => {
    const { footer } = (await say('relation Turkey Russia')).card!;
    expect(footer.join(' ')).toContain('at least twice the other');
    expect(footer.join(' ')).toMatch(/precision 0\.\d\d, recall 0\.\d\d\. \w/u);
  });
});

describe('every card', () => {
  const pairs = [
    'Turkey Russia',
    'Iran Turkey',
    'Iran Israel',
    'Turkey Syria',
    'Russia Syria',
    'US Iran',
    'Hamas Iran',
  ];
  const asked = [
    ...pairs.map((pair) => `relation ${pair}`),
    ...['Iran', 'Turkey', 'Hamas', 'Syria'].flatMap((name) => [`actor ${name}`, `timeline ${name}`]),
    "Who are Iran's allies?",
  ];
  it.each(asked)('%s quotes word for word, with highlights inside, and cites every row', async (text) => {
    const reply = await say(text);
    expect(reply.quotes.length).toBeGreaterThan(0);
    for (const { article, start, end, text: quoted, highlights } of reply.quotes) {
      expect(shipped.article(article)!.text.slice(start, end)).toBe(quoted);
      for (const span of highlights) expect(quoted.slice(span.start, span.end).trim()).not.toBe('');
    }
    const numbers = new Set(reply.citations.map(({ number }) => number));
    for (const row of reply.card!.tables.flatMap(({ rows }) => rows)) {
      expect(row.citations.length).toBeGreaterThan(0);
      expect(row.citations.every((number) => numbers.has(number))).toBe(true);
    }
  });

  it('counts nothing that is planned, possible or denied', async () => {
    const reply = await say('relation Norway Sweden', nordic);
    const { counts, notDone } = reply.card!;
    const own = nordic.claims().filter(({ modality }) => modality !== 'asserted');
    expect(own.length).toBeGreaterThan(0);
    expect(Object.values(notDone).reduce((a, b) => a + b, 0)).toBeGreaterThan(0);
    expect(texts(reply, 'Together').concat(texts(reply, 'Apart')).join(' ')).not.toMatch(
      /plans to attack|may meet|denied/u,
    );
    expect(counts.conflictual).toBeGreaterThan(0);
  });
});

describe('a timeline', () => {
  it('shows Assad in power in 2023 and gone in 2025, in order', async () => {
    const { quotes } = await say('timeline Syria');
    const power = quotes.findIndex(({ text }) => text.includes('Assad regime collapsed'));
    const before = quotes.findIndex(({ date }) => date?.includes('2023'));
    expect(quotes[power]).toMatchObject({ role: 'Change of power', date: 'June 2025', dateBasis: 'article' });
    expect(before).toBeGreaterThanOrEqual(0);
    expect(before).toBeLessThan(power);
  });

  it('tells dates of events from dates of articles', async () => {
    const { quotes } = await say('timeline Turkey and Syria');
    expect(quotes.find(({ text }) => text.includes('previously held talks'))).toMatchObject({
      date: 'December 2022',
      dateBasis: 'relative',
    });
    expect(new Set(quotes.map(({ dateBasis }) => dateBasis)).has('article')).toBe(true);
  });

  it('does not lump what is denied of one pair with what is possible for others', async () => {
    const { quotes } = await say('timeline Syria');
    expect(quotes.find(({ text }) => text.includes('may take place in early May'))).toMatchObject({
      role: 'Possible',
      about: 'Russia ↔ Syria, Iran ↔ Syria and 1 more; denied: Syria ↔ Turkey',
    });
  });

  it('says how many it leaves out', async () => {
    expect((await say('timeline Turkey')).notices.join(' ')).toMatch(/\d+ more are left out/u);
  });
});

describe('an actor', () => {
  it('has states apart from groups, partners apart from adversaries', async () => {
    const { card, headline } = await say('actor Iran');
    const table = (title: string) => card!.tables.find((each) => each.title === title)?.rows.map(({ name }) => name);
    expect(table('Partners: groups and organisations')).toContain('Hamas');
    expect(table('Partners: states')).toContain('Syria');
    expect(table('Adversaries: states')).toContain('Israel');
    expect(headline).toContain('Iran · ');
  });
});

describe('ask', () => {
  it('adds the short card where a question names two actors', async () => {
    const reply = await say('Do Turkey and Russia work together in Syria?');
    expect(reply).toMatchObject({
      kind: 'answer',
      card: { kind: 'relation', short: true, filters: ['theatre Syria'] },
    });
    expect(reply.suggestions).toContain('relation Turkey and Russia');
  });

  it.each(["who are Iran's allies?", 'who opposes Turkey?', 'friends and foes of Hamas', 'Who is hostile to Israel?'])(
    'adds the actor card to %s',
    async (text) => {
      expect(await say(text)).toMatchObject({ answered: true, card: { kind: 'actor', short: true } });
    },
  );

  it.each(['Are Turkey and Iran friends?', 'Are Turkey and Russia allies?', 'Do Turkey and Russia get along?'])(
    'answers %s with the short card and both sides',
    async (text) => {
      const { answered, card, quotes } = await say(text);
      expect({ answered, kind: card?.kind, short: card?.short }).toEqual({
        answered: true,
        kind: 'relation',
        short: true,
      });
      const stances = quotes.flatMap(({ article, start, end }) =>
        shipped
          .claims()
          .filter(
            (claim) =>
              claim.modality === 'asserted' && claim.article === article && claim.start < end && start < claim.end,
          )
          .map(({ stance }) => stance),
      );
      expect(new Set(stances)).toEqual(new Set(['cooperative', 'conflictual']));
    },
  );

  it('shows what is counted of two actors where no sentence answers, and says so', async () => {
    const reply = await say('What did Turkey and Israel trade in bananas?');
    expect(reply).toMatchObject({ kind: 'no-answer', answered: false, card: { kind: 'relation', short: true } });
    expect(reply.notices.join(' ')).toContain('No sentence answers the question itself');
  });

  it.each(['Turkey', 'hamas', 'the Kremlin', 'Turkye', 'ask Turkey'])('shows the actor card for %s', async (text) => {
    expect(await say(text)).toMatchObject({ kind: 'actor', answered: true });
  });

  it.each(['Erdogan', 'Peru', 'peace'])('looks for sentences on %s', async (text) => {
    expect(['answer', 'no-answer']).toContain((await say(text)).kind);
  });

  it.each(['hi', 'Hello there!', 'thanks', 'Thank you very much.', 'ok thanks'])(
    'answers %s with a line that helps',
    async (text) => {
      const reply = await say(text);
      expect(reply).toMatchObject({ kind: 'help', answered: false, sections: [] });
      expect(reply.suggestions).toContain('help');
    },
  );

  it('answers from what is counted where no sentence answers by itself', async () => {
    const reply = await say('Who are the foes of Saudi Arabia?');
    expect(reply.answered).toBe(true);
    expect(reply.quotes.length).toBeGreaterThan(0);
  });

  it.each([
    'Why does Iran support Hamas?',
    'Who supports the purchase of missiles by Turkey?',
    "When did Iran's allies meet?",
  ])('adds no actor card to %s', async (text) => {
    expect((await say(text)).card?.kind).not.toBe('actor');
  });
});
