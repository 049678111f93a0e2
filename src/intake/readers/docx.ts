import { MOST_PACKAGE_ELEMENTS } from '../bounds.js';
import { parseDay } from '../dates/parse-day.js';
import { slimDocument } from '../docx/slim-document.js';
import { Refusal, type Source } from '../draft.js';
import { blocksOfElement, type PageBlock } from '../page/blocks-of-element.js';
import { joinNames, namesInByline } from '../page/clean-name.js';
import { openPage } from '../page/open-page.js';
import { type FoundDate, known, type Reading } from '../reading.js';
import { isRealTitle } from '../real-title.js';
import { wellFormed } from '../xml/well-formed.js';
import { xmlElements } from '../xml/xml-elements.js';
import { packZip } from '../zip/pack-zip.js';
import { readZip } from '../zip/read-zip.js';
import { readHead } from './read-head.js';

// All that the text needs. Pictures, macros, embedded files and links to templates are never unpacked.
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:document|styles|numbering)\.xml)$/u;
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='heading 1'] => h2:fresh",
];
const MAIN = 'word/document.xml';
const TITLE_WITHIN = 6;

const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

async function toHtml(files: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const safe = new Map(
    [...files].map(([name, bytes]) => {
      const xml = decode(bytes);
      return [name, Buffer.from(name === MAIN ? slimDocument(xml) : wellFormed(xml, MOST_PACKAGE_ELEMENTS), 'utf8')];
    }),
  );
  const { default: mammoth } = await import('mammoth');
  try {
    const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
    const { value } = await mammoth.convertToHtml({ buffer: packZip(safe) }, { styleMap: STYLES, convertImage });
    return value;
  } catch {
    throw new Refusal('unreadable', 'The DOCX file is damaged. Save it again in the program that made it.');
  }
}

function titleOf(blocks: readonly PageBlock[], told: string | undefined): string | undefined {
  const texts = blocks.slice(0, TITLE_WITHIN);
  const heading =
    texts.find(({ element }) => element === 'h1') ?? texts.find(({ element }) => /^h[23]$/u.test(element)) ?? undefined;
  return heading?.text ?? (told && isRealTitle(told) ? told : undefined);
}

/**
 * Reads a DOCX file: its text with headings and list items as lines of their own, notes left out; title, author and date
 * as its first lines say, else as its properties do (the day it was made is `inferred`).
 * @throws Refusal where it is damaged, locked, or unpacks to too much
 */
export async function readDocx({ bytes }: Source): Promise<Reading> {
  const files = await readZip(bytes, (name) => NEEDED.test(name));
  if (!files.has(MAIN)) throw new Refusal('unreadable', 'The DOCX file has no text part.');
  const core = xmlElements(decode(files.get('docProps/core.xml')), MOST_PACKAGE_ELEMENTS);
  const property = (wanted: string): string | undefined =>
    core.find(({ name }) => name === wanted)?.text.trim() || undefined;
  const { page } = await openPage(await toHtml(files), { isXhtml: false });
  const blocks = blocksOfElement(page.body!);
  const texts = blocks.map(({ text }) => text);
  const head = readHead(texts);
  const made = parseDay(property('created') ?? '');
  const madeOn: FoundDate | undefined = made
    ? { date: made, basis: 'inferred', foundIn: 'the file’s properties (the day it was made)' }
    : undefined;
  return {
    ...known({
      title: titleOf(blocks, property('title')) ?? head.title,
      author: head.author ?? joinNames(namesInByline(property('creator') ?? '')),
      date: head.date ?? madeOn,
      language: property('language'),
    }),
    blocks: texts,
  };
}
