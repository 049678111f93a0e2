import { MOST_PDF_ITEMS, MOST_PDF_PAGES } from '../bounds.js';
import { dateInLine } from '../dates/date-line.js';
import { parseDay } from '../dates/parse-day.js';
import { Refusal, type Source } from '../draft.js';
import { joinNames, namesInByline } from '../page/clean-name.js';
import { checkStreams } from '../pdf/check-streams.js';
import { bodySize, type PrintedPage } from '../pdf/line.js';
import { linesOfItems, type TextItem } from '../pdf/lines-of-items.js';
import { type Paragraph, paragraphsOfLines } from '../pdf/paragraphs-of-lines.js';
import { withoutRunningHeads } from '../pdf/without-running-heads.js';
import { type FoundDate, known, type Reading } from '../reading.js';
import { isRealTitle } from '../real-title.js';
import { readHead } from './read-head.js';

const HEAD_PARAGRAPHS = 12;
const LONGEST_TITLE = 250;
// Fewer letters a page than this are stamps and page numbers on pictures of pages.
const FEWEST_LETTERS = 40;

interface PdfInfo {
  readonly Title?: unknown;
  readonly Author?: unknown;
  readonly CreationDate?: unknown;
}

async function load(bytes: Uint8Array) {
  const { getDocumentProxy } = await import('unpdf');
  try {
    // The library takes the bytes away from whoever gives them.
    return await getDocumentProxy(bytes, {
      verbosity: 0,
      useSystemFonts: false,
      disableFontFace: true,
    });
  } catch (error) {
    if ((error as Error).name === 'PasswordException') {
      throw new Refusal('encrypted', 'The PDF is locked with a password. Save it without one and add that.');
    }
    throw new Refusal('unreadable', 'The PDF is damaged. Download or print it to PDF again.');
  }
}

async function readPages(bytes: Uint8Array): Promise<{ pages: PrintedPage[]; info: PdfInfo }> {
  const document = await load(checkStreams(bytes));
  try {
    if (document.numPages > MOST_PDF_PAGES)
      throw new Refusal('too-large', 'The PDF has too many pages. Add it in parts.');
    const pages: PrintedPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      if (items.length > MOST_PDF_ITEMS)
        throw new Refusal('too-large', 'A page of the PDF has too many pieces of text.');
      const texts = items.filter((item): item is Extract<typeof item, { str: string }> => 'str' in item);
      pages.push({ height: page.view[3] ?? 0, lines: linesOfItems(texts as TextItem[], number - 1) });
      page.cleanup();
    }
    const { info } = await document.getMetadata().catch(() => ({ info: {} }));
    return { pages, info: info as PdfInfo };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('unreadable', 'The PDF is damaged. Download or print it to PDF again.');
  } finally {
    await document.destroy();
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() : '');

// The largest print near the top of the first page with letters in it.
function largestOf(paragraphs: readonly Paragraph[], size: number): string | undefined {
  const first = paragraphs[0]?.page ?? 0;
  const near = paragraphs
    .slice(0, HEAD_PARAGRAPHS)
    .filter(
      ({ page, text }) => page === first && text.length >= 8 && text.length <= LONGEST_TITLE && /\p{L}{2}/u.test(text),
    );
  const largest = Math.max(...near.map((paragraph) => paragraph.size));
  return largest > size * 1.15 ? near.find((paragraph) => paragraph.size === largest)?.text : undefined;
}

function dateOf(texts: readonly string[], info: PdfInfo): FoundDate | undefined {
  const shown = texts
    .slice(0, HEAD_PARAGRAPHS)
    .map((text) => dateInLine(text))
    .find((date) => date !== undefined);
  if (shown) return { date: shown, basis: 'stated', foundIn: 'a line at the start of the text' };
  const made = parseDay(textOf(info.CreationDate).replace(/^D:/u, '').slice(0, 8));
  return made ? { date: made, basis: 'inferred', foundIn: 'the file’s properties (the day it was made)' } : undefined;
}

/**
 * Reads a PDF as one text: lines joined to paragraphs, divided words made whole, running heads, page numbers and footnotes
 * left out. The title is the largest print at the top, else that of the file's properties, if a person wrote it.
 * @throws Refusal where it is locked, damaged or too large, or holds pictures of pages instead of text
 */
export async function readPdf({ bytes }: Source): Promise<Reading> {
  const { pages, info } = await readPages(bytes);
  const letters = pages
    .flatMap(({ lines }) => lines)
    .reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
  if (letters < FEWEST_LETTERS * Math.min(pages.length, 10)) {
    throw new Refusal(
      'no-text',
      'The PDF holds pictures of pages, no text. Run it through a text recognition (OCR) first.',
    );
  }
  const size = bodySize(pages);
  const paragraphs = paragraphsOfLines(withoutRunningHeads(pages), size);
  const texts = paragraphs.map(({ text }) => text);
  const head = readHead(texts);
  const told = textOf(info.Title);
  const largest = largestOf(paragraphs, size);
  return {
    ...known({
      title: largest ?? (isRealTitle(told) ? told : head.title),
      author: head.author ?? joinNames(namesInByline(textOf(info.Author))),
      date: head.date ?? dateOf(texts, info),
    }),
    blocks: texts,
  };
}
