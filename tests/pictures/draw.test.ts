import { describe, expect, it } from 'vitest';
import { drawPicture } from '../../src/pictures/draw.js';
import { faultOf, networkOfNames, pngSize, svgText, timelineOfMarks } from './support.js';

const HOSTILE = [
  '<script>alert("x")</script>',
  'O\'Neil & "Sons" ]]> --> <!--',
  '🇹🇷🙂',
  'حماس',
  'Rus\u202Esia\u0000\u0007\uFFFE',
  'x'.repeat(200),
  'Türkiye Çığ Öşü İĞ',
  '中国',
  'a\\n"; } graph { b',
  'a federation whose name goes on and on '.repeat(5),
];

const draw = async (picture: Parameters<typeof drawPicture>[0]) => svgText((await drawPicture(picture, 'svg')).bytes);
const count = (svg: string, pattern: RegExp) => svg.match(pattern)?.length ?? 0;

describe('a network', () => {
  it('has a shape for each kind of actor and a line style for each stance, told by colour and form', async () => {
    const svg = await draw(networkOfNames(['Norway', 'Wagner', 'NATO', 'Sweden']));
    const [picture = '', legend = ''] = svg.split('together: mostly');
    expect(faultOf(svg)).toBeUndefined();
    expect(count(picture, /<polygon/gu)).toBe(1);
    expect(count(picture, /<ellipse/gu)).toBe(1);
    expect(picture).toMatch(/<path[^>]+stroke="#D55E00"[^>]+stroke-dasharray/u);
    expect(picture).not.toMatch(/<path[^>]+stroke="#0072B2"[^>]+stroke-dasharray/u);
    expect(picture).toMatch(/<path[^>]+stroke="#595959"[^>]+\/><path[^>]+stroke="#FFFFFF"/u);
    for (const meaning of ['apart: mostly conflict', 'both: neither', 'state, territory', 'armed group', 'thickness'])
      expect(legend).toContain(meaning);
  });

  it('draws more claims thicker', async () => {
    const svg = await draw(networkOfNames(['Norway', 'a', 'b', 'c', 'd', 'e', 'f', 'g']));
    const blue = [...svg.matchAll(/<path[^>]+stroke="#0072B2" stroke-width="([\d.]+)"/gu)].map((match) => +match[1]!);
    // Thick lines first, so that thin ones lie on top; the last is the legend's.
    const drawn = blue.slice(0, 3);
    expect(drawn).toEqual([...drawn].sort((a, b) => b - a));
    expect(new Set(drawn).size).toBe(3);
  });

  it('says its corpus, its filters and what was left out', async () => {
    const known = { filters: ['topic energy'], leftOut: '3 actors with fewer claims left out' };
    const svg = await draw(networkOfNames(['Norway', 'Sweden'], known));
    for (const told of ['Claims in 2 articles, 2024', 'Only topic energy', '3 actors with fewer claims left out'])
      expect(svg).toContain(told);
  });

  it('is titled and described for screen readers', async () => {
    const svg = await draw(networkOfNames(['Norway', 'Sweden'], { alt: 'Together: “A” & B.' }));
    expect(svg).toContain('role="img" aria-labelledby="title description"');
    expect(svg).toContain('<desc id="description">Together: “A” &amp; B.</desc>');
  });

  it.each([
    ['one actor', ['Norway']],
    ['two', ['Norway', 'Sweden']],
    ['25', Array.from({ length: 25 }, (_, i) => `United Federation ${i}`)],
    ['hostile names', HOSTILE],
  ])('of %s is well-formed, within its own edges and within 2,400 pixels', async (_what, names) => {
    const picture = networkOfNames(names);
    const svg = await draw(picture);
    expect(faultOf(svg)).toBeUndefined();
    expect(count(svg, /<script|<!--|\u202E/gu)).toBe(0);
    const { bytes, mediaType, name } = await drawPicture(picture, 'png');
    const size = pngSize(bytes);
    expect([mediaType, name]).toEqual(['image/png', 'network.png']);
    expect(size.width).toBeGreaterThan(600);
    expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(2400);
    expect(bytes.length).toBeLessThan(1_000_000);
    const width = Number(/<svg[^>]+ width="([\d.]+)"/u.exec(svg)![1]);
    const shift = Number(/translate\(([\d.]+) /u.exec(svg)![1]);
    for (const [, x, wide] of svg.matchAll(/<rect x="([\d.-]+)" y="[\d.-]+" width="([\d.]+)"/gu))
      expect(Number(x) + (Number(wide) === width - 2 ? 0 : shift) + Number(wide)).toBeLessThanOrEqual(width);
  });

  it('shows the letters of Türkiye and Arabic, and an actor by its id where the font has none of its name', async () => {
    const svg = await draw(networkOfNames(HOSTILE));
    for (const shown of ['Türkiye Çığ Öşü', 'حماس', '>a2<', '>a7<']) expect(svg).toContain(shown);
    expect(svg).not.toContain('中国');
  });

  it('gives the same bytes for the same picture', async () => {
    const names = ['Norway', 'Sweden', 'Finland', 'NATO', 'Wagner'];
    const [first, second] = [
      await drawPicture(networkOfNames(names), 'png'),
      await drawPicture(networkOfNames(names), 'png'),
    ];
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });
});

describe('a timeline', () => {
  it('tells the date of an event from that of an article, and what is done from what is not', async () => {
    const svg = await draw(
      timelineOfMarks([
        {},
        { dateBasis: 'article' },
        { done: false, lane: 'conflictual', label: 'with Russia (denied)' },
      ]),
    );
    const [picture = ''] = svg.split('date of the event');
    expect(faultOf(svg)).toBeUndefined();
    expect(picture).toMatch(/<circle[^>]+fill="#0072B2"/u);
    expect(picture).toMatch(/<rect[^>]+fill="#0072B2"/u);
    expect(picture).toMatch(/<circle[^>]+fill="#FFFFFF" stroke="#D55E00"/u);
    for (const told of ['Together', 'Apart', '5 Mar 2024 · with Russia (denied)', 'date of the article', 'hollow'])
      expect(svg).toContain(told);
  });

  it('draws a year as long as it is', async () => {
    const svg = await draw(timelineOfMarks([{ date: '2022' }, { date: '2024-03-05' }]));
    const lengths = [...svg.matchAll(/<line x1="([\d.]+)" x2="([\d.]+)"[^>]+stroke="#0072B2"/gu)].map(
      (match) => Number(match[2]) - Number(match[1]),
    );
    expect(lengths).toHaveLength(1);
    expect(lengths[0]).toBeGreaterThan(300);
  });

  it('lets no mark or label lie over another', async () => {
    const svg = await draw(timelineOfMarks(Array.from({ length: 30 }, (_, i) => ({ date: `2024-0${1 + (i % 9)}` }))));
    const places = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/gu)].map(([, x, y]) => [Number(x), Number(y)]);
    for (const [i, [x, y]] of places.entries())
      for (const [otherX, otherY] of places.slice(i + 1))
        if (y === otherY) expect(Math.abs(x! - otherX!)).toBeGreaterThan(150);
  });

  it.each([
    ['a single day', [{}]],
    ['centuries', [{ date: '1648' }, { date: '2024-03' }]],
    ['hostile labels', HOSTILE.map((label) => ({ label: label.slice(0, 200) }))],
    ['30 moments of a day', Array.from({ length: 30 }, () => ({}))],
  ])('of %s is well-formed and within 2,400 pixels', async (_what, marks) => {
    const picture = timelineOfMarks(marks);
    expect(faultOf(await draw(picture))).toBeUndefined();
    const { width, height } = pngSize((await drawPicture(picture, 'png')).bytes);
    expect(Math.max(width, height)).toBeLessThanOrEqual(2400);
  });
});
