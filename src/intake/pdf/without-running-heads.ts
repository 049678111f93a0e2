import { bodySize, type Line, type PrintedPage } from './line.js';

const EDGE_LINES = 3;
const PAGE_NUMBER = /^(?:page\s*)?[-–—|·\s]*(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|\/)\s*\d{1,4})?[-–—|·\s]*$/iu;
const FOOT = 0.3;

// A line of a table of contents.
const LEADERS = /(?:\s?\.){5,}\s*\d{1,4}$/u;

// A running head differs from page to page in the page's number alone.
const keyOf = (line: Line): string => line.text.toLowerCase().replace(/\d+/gu, '#').replace(/\s+/gu, ' ').trim();

function edgesOf({ lines }: PrintedPage): Line[] {
  const byHeight = [...lines].sort((a, b) => b.y - a.y);
  return [...new Set([...byHeight.slice(0, EDGE_LINES), ...byHeight.slice(-EDGE_LINES)])];
}

/** The lines of all pages without page numbers, without what stands at the edge of several of them, and without footnotes. */
export function withoutRunningHeads(pages: readonly PrintedPage[]): Line[] {
  const seen = new Map<string, Set<number>>();
  for (const page of pages) {
    for (const line of edgesOf(page)) seen.set(keyOf(line), (seen.get(keyOf(line)) ?? new Set()).add(line.page));
  }
  const size = bodySize(pages);
  // Left and right pages have heads of their own.
  const often = pages.length <= 3 ? 2 : Math.max(3, pages.length * 0.25);
  return pages.flatMap((page) => {
    const edges = new Set(edgesOf(page));
    const noted = startOfNotes(page, size);
    const isApart = apartAtEdge(page, size);
    return page.lines.filter((line) => {
      if (edges.has(line) && (PAGE_NUMBER.test(line.text) || (seen.get(keyOf(line))?.size ?? 0) >= often)) return false;
      if (isApart(line) || LEADERS.test(line.text)) return false;
      return noted === undefined || line.y > noted || line.size > size * 0.92;
    });
  });
}

const MARGIN = 0.075;
const LONGEST_EDGE_LINE = 90;

// A short line in the margin, well apart from the text: on a short document nothing repeats that would tell.
function apartAtEdge({ height, lines }: PrintedPage, size: number): (line: Line) => boolean {
  const heights = lines.map(({ y }) => y).sort((a, b) => b - a);
  return (line) => {
    const isTop = line.y > height * (1 - MARGIN);
    if (!isTop && line.y > height * MARGIN) return false;
    if (line.text.length > LONGEST_EDGE_LINE || line.size > size * 1.25 || /[.!?]["”’)]*$/u.test(line.text))
      return false;
    // At the top of the first page stands the title.
    if (isTop && line.page === 0 && !/\d|[|·]/u.test(line.text)) return false;
    const next = isTop
      ? heights.find((y) => y < line.y - size * 0.5)
      : heights.findLast((y) => y > line.y + size * 0.5);
    return next !== undefined && Math.abs(next - line.y) > size * 1.8;
  };
}

// Footnotes are small print at the foot, and the first begins with its number.
function startOfNotes({ height, lines }: PrintedPage, size: number): number | undefined {
  const small = lines.filter((line) => line.size <= size * 0.92 && line.y < height * (FOOT + 0.2));
  const first = small.filter((line) => /^(?:\d{1,3}|[*†‡])[.\s]*\S/u.test(line.text)).sort((a, b) => b.y - a.y)[0];
  return first?.y;
}
