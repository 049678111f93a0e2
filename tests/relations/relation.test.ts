import { describe, expect, it } from 'vitest';
import { collapseRepeats } from '../../src/relations/collapse-repeats.js';
import { labelOf } from '../../src/relations/label.js';
import { relationOf } from '../../src/relations/relation.js';
import { total } from '../../src/relations/tally.js';
import { claimOf, worldWith } from '../helpers/claims.js';

const world = worldWith();
const relation = (...claims: ReturnType<typeof claimOf>[]) => relationOf(claims, 'norway', 'sweden', world);

describe('repeats inside an article', () => {
  it('count once where a headline and a caption say what the text says', () => {
    const claims = [
      claimOf({ quote: 'Norway, Sweden hold talks', start: 0, type: 'CONSULT' }),
      claimOf({ quote: 'The ministers of Norway and Sweden at talks in Oslo.', start: 100, type: 'CONSULT' }),
      claimOf({ quote: 'Norway and Sweden held long talks about the border on Tuesday.', start: 300, type: 'CONSULT' }),
    ];
    const items = collapseRepeats(claims, worldWith([], { 'a 0': 'heading', 'a 100': 'caption' }));
    expect(items).toHaveLength(1);
    expect(items[0]!.claim.start).toBe(300);
  });

  it('count once where one sentence says it in two ways, and the deed stands for it', () => {
    const items = collapseRepeats([claimOf(), claimOf({ quad: 'material-coop', type: 'COOPERATE' })], world);
    expect(items.map(({ claim }) => claim.type)).toEqual(['COOPERATE']);
  });

  it('count apart where they differ in stance, modality or direction', () => {
    const claims = [
      claimOf(),
      claimOf({ stance: 'conflictual', quad: 'verbal-conflict', type: 'REJECT' }),
      claimOf({ modality: 'denied' }),
      claimOf({
        start: 50,
        symmetric: false,
        type: 'AID',
        quote: 'Norway armed Swedish units, Sweden Norwegian ones.',
      }),
      claimOf({
        start: 50,
        symmetric: false,
        type: 'AID',
        from: 'sweden',
        to: 'norway',
        quote: 'Norway armed Swedish units, Sweden Norwegian ones.',
      }),
    ];
    expect(collapseRepeats(claims, world)).toHaveLength(5);
  });

  it('count apart where two sentences tell two things', () => {
    const claims = [
      claimOf({ quote: 'Norway and Sweden signed a pact on bases.' }),
      claimOf({ quote: 'The two countries built a bridge together.', start: 80 }),
    ];
    expect(collapseRepeats(claims, world)).toHaveLength(2);
  });
});

describe('reports of one event by several articles', () => {
  const event = { date: '2024-03-05', dateBasis: 'stated' } as const;
  const articles = [
    { id: 'a', publisher: 'The Courier' },
    { id: 'b', publisher: 'The Herald' },
    { id: 'c' },
    { id: 'd' },
  ];

  it('are one statement, with its publishers', () => {
    const claims = [
      claimOf({ ...event, quote: 'Norway and Sweden signed a pact in Oslo on 5 March 2024.' }),
      claimOf({
        ...event,
        article: 'b',
        quote: 'After long negotiations Swedish and Norwegian ministers agreed on bases.',
      }),
    ];
    const [item, ...more] = collapseRepeats(claims, worldWith(articles));
    expect(more).toEqual([]);
    expect(item).toMatchObject({ articles: ['a', 'b'], publishers: ['The Courier', 'The Herald'] });
  });

  it('do not make copies of a wording or unknown publishers into independent witnesses', () => {
    const claims = ['a', 'b', 'c', 'd'].map((article) => claimOf({ ...event, article }));
    const [item] = collapseRepeats(claims, worldWith(articles));
    expect(item).toMatchObject({ articles: ['a', 'b', 'c', 'd'], publishers: ['The Courier'] });
  });

  it('are several statements where only the date of the article is known and the wording differs', () => {
    const claims = [
      claimOf({ quote: 'Norway backs Sweden.' }),
      claimOf({ article: 'b', quote: 'Oslo has always supported its eastern neighbour.' }),
    ];
    expect(collapseRepeats(claims, worldWith(articles))).toHaveLength(2);
  });
});

describe('the label', () => {
  it.each([
    [2, 0, 'too few to label'],
    [3, 0, 'only cooperative'],
    [0, 4, 'only conflictual'],
    [3, 1, 'mixed'],
    [4, 2, 'mostly cooperative'],
    [2, 4, 'mostly conflictual'],
    [4, 3, 'mixed'],
  ])('of %i cooperative and %i conflictual claims is %s', (cooperative, conflictual, label) => {
    expect(labelOf({ cooperative, conflictual, mixed: 0 }).label).toBe(label);
  });

  it('is never “mostly” of one side where most claims are of both', () => {
    expect(labelOf({ cooperative: 2, conflictual: 0, mixed: 5 }).label).toBe('mixed');
  });
});

describe('a relation', () => {
  const done = (n: number) =>
    claimOf({ start: n * 100, quote: `Deed number ${n} of Norway and Sweden, told as ${'x'.repeat(n + 1)}.` });

  it('never counts what is planned, possible, demanded or denied as done', () => {
    const { counts, notDone, label } = relation(
      done(1),
      ...(['planned', 'possible', 'demanded', 'denied'] as const).map((modality, i) => ({ ...done(i + 2), modality })),
    );
    expect(total(counts)).toBe(1);
    expect(Object.values(notDone)).toEqual([1, 1, 1, 1]);
    expect(label).toBe('too few to label');
  });

  it('adds up: years, flows and stances count each statement once, theatres at least once', () => {
    const found = relation(
      done(1),
      { ...done(2), theatre: 'Syria', date: '2020', dateBasis: 'stated' },
      { ...done(3), symmetric: false, stance: 'conflictual', quad: 'material-conflict', type: 'ASSAULT', date: '2019' },
      { ...done(4), date: null, dateBasis: null },
    );
    const all = total(found.counts);
    const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
    expect(sum(found.years.map(({ row }) => total(row))) + found.undated).toBe(all);
    expect(sum(found.flows.flatMap(({ quads }) => Object.values(quads)))).toBe(all);
    expect(sum(found.theatres.map(total)) + total(found.withoutTheatre!)).toBeGreaterThanOrEqual(all);
    for (const row of [...found.theatres, ...found.contexts]) expect(total(row)).toBe(row.items.length);
  });

  it('counts a sentence for every theatre that it names in one breath', () => {
    const quote = 'They work together in Syria, Libya and the Caucasus.';
    const { theatres } = relation(claimOf({ quote, theatre: 'Syria' }));
    expect(theatres.map(({ name }) => name).sort()).toEqual(['Caucasus', 'Libya', 'Syria']);
  });

  it('does not take a place elsewhere in the sentence for a theatre', () => {
    const quote = 'They work together in Syria after a quarrel that had begun over Libya.';
    expect(relation(claimOf({ quote, theatre: 'Syria' })).theatres.map(({ name }) => name)).toEqual(['Syria']);
  });

  const apart = { stance: 'conflictual', quad: 'verbal-conflict', type: 'REJECT', theatre: 'Libya' } as const;

  it('shows both sides where two articles disagree over a theatre, newest first', () => {
    const { contradictions } = relation(
      claimOf({ ...apart, kind: 'state', quote: 'They are at odds in Libya.', date: '2020' }),
      claimOf({ article: 'b', theatre: 'Libya', quote: 'They act as one in Libya.', date: '2020-05' }),
      claimOf({ article: 'c', theatre: 'Libya', quote: 'Side by side they stand in Libya.', date: '2021' }),
      claimOf({ article: 'd', theatre: 'Libya', quote: 'Hand in hand they build a port in Libya.', date: '2023' }),
    );
    expect(contradictions).toHaveLength(1);
    expect(contradictions[0]!.about).toBe('Libya');
    expect(contradictions[0]!.cooperative.map(({ claim }) => claim.date)).toEqual(['2021', '2020-05']);
    expect(contradictions[0]!.conflictual).toHaveLength(1);
  });

  it('finds a change and no disagreement where a deed of one year stands beside one of another', () => {
    const { contradictions, turned } = relation(
      claimOf({ ...apart, quad: 'material-conflict', type: 'ASSAULT', quote: 'Norway invaded.', date: '2019' }),
      claimOf({ article: 'b', theatre: 'Libya', quote: 'They met in Libya.', date: '2022' }),
    );
    expect(contradictions).toEqual([]);
    expect([...turned]).toEqual([['Libya', '2022']]);
  });

  it.each([
    ['an invasion and a meeting without dates of their own', 'event', 'article', '2020-06', '2020-01', 0],
    ['two deeds of the same day', 'event', 'stated', '2020-06-01', '2020-06-01', 1],
    ['two deeds of the same year', 'event', 'stated', '2020', '2020', 0],
    ['how they stand, half a year apart', 'state', 'article', '2020-06', '2021-03', 1],
    ['how they stand, five years apart', 'state', 'article', '2018', '2023', 0],
  ] as const)('weighs %s', (_what, kind, dateBasis, first, second, n) => {
    const { contradictions } = relation(
      claimOf({ ...apart, kind, dateBasis, date: first, quote: 'Norway is against Sweden in Libya.' }),
      claimOf({ article: 'b', kind, dateBasis, date: second, theatre: 'Libya', quote: 'They act as one in Libya.' }),
    );
    expect(contradictions).toHaveLength(n);
  });

  it('compares over a topic only what names no place', () => {
    const talks = claimOf({ kind: 'state', quote: 'Their talks were constructive.' });
    const odds = claimOf({ ...apart, article: 'b', kind: 'stance', quote: 'Norway blocks Sweden in Libya.' });
    expect(relation(talks, odds).contradictions).toEqual([]);
    expect(relation(talks, { ...odds, theatre: null }).contradictions.map(({ about }) => about)).toEqual([
      'diplomatic',
    ]);
  });

  it('finds no disagreement where every article tells of both sides', () => {
    const both = (article: string, n: number) => [
      claimOf({ ...apart, article, quote: `At odds in Libya ${'y'.repeat(n)}.` }),
      claimOf({ article, start: 60, theatre: 'Libya', quote: `United over Libya ${'z'.repeat(n)}.` }),
    ];
    expect(relation(...both('a', 1), ...both('b', 9)).contradictions).toEqual([]);
  });

  it('says what has turned over the years and what is new', () => {
    const { years } = relation(
      claimOf({ ...apart, date: '2020', quote: 'They are at odds in Libya.' }),
      claimOf({
        theatre: 'Libya',
        date: '2021',
        start: 90,
        quote: 'They act as one in Libya.',
        contexts: ['military'],
      }),
    );
    expect(years.map(({ year }) => year)).toEqual(['2020', '2021']);
    expect(years[1]!.first).toEqual(['military']);
    expect(years[1]!.turned).toEqual([{ about: 'Libya', from: 'conflictual', to: 'cooperative', since: '2020' }]);
  });

  it('names topics and theatres of the corpus that its claims do not touch', () => {
    const other = claimOf({ from: 'finland', contexts: ['energy'], theatre: 'Syria' });
    expect(relation(claimOf(), other).gaps).toEqual({ contexts: ['energy'], theatres: ['Syria'] });
    const plan = claimOf({ start: 90, modality: 'planned', theatre: 'Syria', quote: 'They plan to meet in Syria.' });
    expect(relation(claimOf(), plan, other).gaps).toEqual({ contexts: ['energy'], theatres: [] });
  });

  it.each([
    [{ since: '2024' }, 2],
    [{ since: '2024-03', until: '2024-03-31' }, 1],
    [{ until: '2023-12' }, 1],
    [{ since: '2023', until: '2023' }, 1],
    [{ since: '2025' }, 0],
  ])('takes %o as inclusive', (filters, n) => {
    const claims = ['2023', '2024-03-31', '2024-04'].map((date, i) => ({ ...done(i), date }));
    const undated = { ...done(5), date: null, dateBasis: null };
    expect(relationOf([...claims, undated], 'norway', 'sweden', world, filters).items).toHaveLength(n);
  });
});
