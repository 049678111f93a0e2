import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NearDuplicates } from '../../src/corpus/near-duplicates.js';
import { SharedWords } from '../../src/corpus/shared-words.js';
import { shingleHashes, winnow } from '../../src/corpus/winnow.js';

const WIRE = `The foreign ministers of Peru and Chile signed a fisheries accord on Tuesday that ends eleven years of
quarrels over the waters south of Tacna. Under the accord, patrol boats of both navies will share one radio channel and
report each boarding within an hour. Lima had asked for a neutral observer, which Santiago refused until last week.
“We have lost enough seasons,” the Peruvian minister said after the ceremony in Arica. Bolivia, which claims a corridor
to the sea, called the text a missed chance and recalled its envoy from Santiago for talks. The accord takes effect once
both parliaments have voted, which officials expect before the anchovy season opens in November.`;
const OTHER = `Kenya and Ethiopia opened a power line of 1,045 kilometres on Friday. Nairobi will buy two hundred
megawatts at a price fixed for twenty-five years. Engineers of both countries had worked on the converters since spring.`;

const indexOf = (texts: Record<string, string>): NearDuplicates => {
  const index = new NearDuplicates();
  for (const [id, text] of Object.entries(texts)) index.add(id, text);
  return index;
};

describe('texts that share most of their wording are found', () => {
  const index = indexOf({ wire: WIRE, other: OTHER });

  it('with another title, dateline and ending', () => {
    const copy = `Fish peace at last\n\nARICA, Chile (Agency) — ${WIRE.slice(0, -120)}\n\nOur reporters added nothing to this.`;
    expect(index.find(copy)).toEqual([{ id: 'wire', shared: expect.closeTo(0.85, 1) }]);
  });

  it('with small edits, other quotation marks, accents, capitals and line breaks', () => {
    const copy = WIRE.replace('Tuesday', 'Wednesday')
      .replace('eleven', '11')
      .replaceAll('“', '"')
      .replaceAll('\n', ' ')
      .replace('Peru', 'PERÚ')
      .replace('corridor', 'cor\u00ADridor');
    expect(index.find(copy)).toEqual([{ id: 'wire', shared: expect.closeTo(0.97, 1) }]);
  });

  it('where a short item stands inside a longer article, whichever of them was added', () => {
    const item = WIRE.split('. ').slice(1, 3).join('. ');
    expect(index.find(item)).toEqual([{ id: 'wire', shared: 1 }]);
    expect(indexOf({ item }).find(`${OTHER} ${WIRE}`)).toEqual([{ id: 'item', shared: 1 }]);
  });

  it('most shared first, then in the order in which they were added', () => {
    const half = `${WIRE.slice(0, WIRE.length / 1.6)} ${OTHER.repeat(3)}`;
    const found = indexOf({ half, second: WIRE, first: WIRE }).find(WIRE);
    expect(found.map(({ id }) => id)).toEqual(['second', 'first', 'half']);
    expect(found.map(({ shared }) => shared)).toEqual([1, 1, expect.closeTo(0.62, 1)]);
  });

  it('and others are not, though they tell of the same or repeat a formula', () => {
    const retold = `Chile and Peru have ended a long row about fishing off Tacna. Their ministers put their names to a
paper in Arica. Bolivia is angry. The ministers of both sides spoke of lost seasons, and the vote of both parliaments is
still to come.`;
    expect(index.find(retold)).toEqual([]);
    const formula = 'Reporting by our staff in Lima and Santiago; editing by the night desk.';
    expect(indexOf({ a: `${WIRE} ${formula}` }).find(`${OTHER} ${formula}`)).toEqual([]);
  });

  it('where they have fewer than five words only as the very same words', () => {
    const short = indexOf({ a: 'Oslo signed it.', empty: '', marks: '…' });
    expect(short.find('OSLO signed it')).toEqual([{ id: 'a', shared: 1 }]);
    expect(short.find('Oslo signed it today, and Lima will.')).toEqual([]);
    expect(short.find('')).toEqual([]);
  });

  it('up to a bound, where very many are alike', () => {
    const many = new NearDuplicates();
    for (let i = 0; i < 300; i++) many.add(String(i), `${WIRE} Copy ${i}`);
    const found = many.find(`${WIRE} Copy 7`);
    expect(found.length).toBeGreaterThan(10);
    expect(found.length).toBeLessThan(30);
    expect(found[0]).toEqual({ id: '7', shared: 1 });
  });
});

const word = fc.constantFrom(...'a b c d e f g pact Oslo'.split(' '));
const texts = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '));
const numbers = fc.array(fc.nat({ max: 6 }), { maxLength: 60 }).map((words) => Uint32Array.from(words));

describe('whatever the texts', () => {
  it('the share lies between 0 and 1, is the same from either side, and 1 where one text holds the other', () => {
    fc.assert(
      fc.property(numbers, numbers, numbers, (a, b, c) => {
        const shared = new SharedWords(a).with(b);
        expect(shared).toBeGreaterThanOrEqual(0);
        expect(shared).toBeLessThanOrEqual(1);
        expect(new SharedWords(b).with(a)).toBeCloseTo(shared, 12);
        if (b.length >= 5) expect(new SharedWords(Uint32Array.from([...a, ...b, ...c])).with(b)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('sixteen words in a row give both texts a fingerprint in common', () => {
    const run = fc.array(fc.nat({ max: 1e6 }), { minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(run, numbers, numbers, numbers, numbers, (shared, a, b, c, d) => {
        const one = winnow(Uint32Array.from([...a, ...shared, ...b]));
        const other = new Set(winnow(Uint32Array.from([...c, ...shared, ...d])));
        expect(one.some((fingerprint) => other.has(fingerprint))).toBe(true);
      }),
    );
  });

  it('fingerprints are hashes of shingles, fewer than these, and none for less than one shingle', () => {
    fc.assert(
      fc.property(numbers, (words) => {
        const hashes = new Set(shingleHashes(words));
        const kept = winnow(words);
        expect(kept.every((fingerprint) => hashes.has(fingerprint))).toBe(true);
        expect(kept.length > 0).toBe(words.length >= 5);
      }),
    );
  });

  it('a text that was added is found with a share of 1, and every run finds the same', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 12 }), texts, (added, asked) => {
        const build = (): NearDuplicates =>
          indexOf(Object.fromEntries([...added, asked].map((text, i) => [`t${i}`, text])));
        const found = build().find(asked);
        if (asked !== '') expect(found).toContainEqual({ id: `t${added.length}`, shared: 1 });
        expect(build().find(asked)).toEqual(found);
        expect(found.every(({ shared }) => shared >= 0.5 && shared <= 1)).toBe(true);
      }),
    );
  });
});
