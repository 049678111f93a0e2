import { Refusal, type Source } from './draft.js';

export type Format = 'markdown' | 'text' | 'html' | 'feed' | 'pdf' | 'epub' | 'docx';

const SAVE_AS = 'Open it in the program that made it and save it as DOCX, PDF or plain text';

const startsWith = (bytes: Uint8Array, mark: string, at = 0): boolean =>
  [...mark].every((character, index) => bytes[at + index] === character.charCodeAt(0));

const latin1 = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.subarray(from, to)).toString('latin1');

// What is no text, told by its first bytes, with what it is called.
const PICTURES: readonly [mark: string, at: number][] = [
  ['\x89PNG', 0],
  ['\xFF\xD8\xFF', 0],
  ['GIF8', 0],
  ['WEBP', 8],
  ['II*\0', 0],
  ['MM\0*', 0],
  ['BM', 0],
];
const ARCHIVES: readonly string[] = ['\x1F\x8B', '7z\xBC\xAF', 'Rar!', 'BZh', '\xFD7zXZ', '\x28\xB5\x2F\xFD'];

function refuseBinary(bytes: Uint8Array): void {
  const refuse = (what: string, advice: string): never => {
    throw new Refusal('unsupported', `This is ${what}. ${advice}.`);
  };
  if (startsWith(bytes, '\xD0\xCF\x11\xE0')) {
    refuse('an old Office file (.doc, .xls, .ppt) or one with a password', SAVE_AS);
  }
  if (startsWith(bytes, '{\\rtf')) refuse('a rich text file (.rtf)', SAVE_AS);
  if (startsWith(bytes, 'BOOKMOBI', 60)) refuse('a Kindle book', 'Add its EPUB instead');
  if (startsWith(bytes, '%!PS')) refuse('a PostScript file', 'Make a PDF of it');
  const binary = bytes.subarray(0, 4096).includes(0);
  if (PICTURES.some(([mark, at]) => startsWith(bytes, mark, at) && (mark !== 'BM' || binary))) {
    refuse('a picture', 'Add the text that it shows');
  }
  if (ARCHIVES.some((mark) => startsWith(bytes, mark))) refuse('a packed archive', 'Unpack it and add what is in it');
}

// The names of a ZIP file's entries stand in it as they are; its directory is at the end.
function formatOfZip(bytes: Uint8Array): Format {
  const names = latin1(bytes, 0, 4096) + latin1(bytes, Math.max(0, bytes.length - 66_000), bytes.length);
  if (names.includes('application/epub+zip') || names.includes('META-INF/container.xml')) return 'epub';
  if (names.includes('word/document.xml') || /word\/\w+\.xml/u.test(names)) return 'docx';
  if (/xl\/workbook|ppt\/presentation/u.test(names)) {
    throw new Refusal('unsupported', 'This is a table or a set of slides. Save its text as DOCX, PDF or plain text.');
  }
  if (names.includes('opendocument')) {
    throw new Refusal('unsupported', `This is an OpenDocument file. ${SAVE_AS}.`);
  }
  throw new Refusal('unsupported', 'This is a packed archive. Unpack it and add what is in it.');
}

const MEDIA_TYPES: readonly [RegExp, Format][] = [
  [/^(?:application\/(?:rss|atom|rdf)\+xml|application\/feed\+json)$/iu, 'feed'],
  [/^(?:text\/html|application\/xhtml\+xml)$/iu, 'html'],
  [/^text\/(?:x-)?markdown$/iu, 'markdown'],
];
const ENDINGS: readonly [RegExp, Format][] = [
  [/\.x?html?$/iu, 'html'],
  [/\.(?:md|markdown|mdown|mkd)$/iu, 'markdown'],
  [/\.(?:rss|atom)$/iu, 'feed'],
];
const FEED = /^<(?:rss|feed|rdf:RDF)[\s>]/iu;
const JSON_FEED = /^\{.{0,2000}"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org/su;
const HTML = /^<(?:!doctype\s+html|html|head|body)[\s>]/iu;
const MARKED_UP = /<(?:html|head|body|article|meta|title)[\s>]/iu;
const MHTML = /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){1,30}/u;

// XML declarations, style sheets and comments may stand before the first element.
function withoutProlog(text: string): string {
  let rest = text.trimStart();
  for (;;) {
    const end = rest.startsWith('<!--') ? '-->' : rest.startsWith('<?') ? '>' : undefined;
    const at = end === undefined ? -1 : rest.indexOf(end);
    if (at < 0) return rest;
    rest = rest.slice(at + end!.length).trimStart();
  }
}

function formatOfText(start: string, source: Source): Format | undefined {
  if (FEED.test(start) || JSON_FEED.test(start)) return 'feed';
  if (HTML.test(start)) return 'html';
  if (/^(?:From:|MIME-Version:)/imu.test(start) && /multipart\/related/iu.test(MHTML.exec(start)?.[0] ?? '')) {
    throw new Refusal('unsupported', 'This is a web archive (.mhtml). Save the page as “HTML only” and add that.');
  }
  const said = MEDIA_TYPES.find(([type]) => type.test(source.mediaType ?? ''))?.[1];
  if (said) return said;
  const ending = ENDINGS.find(([end]) => end.test(source.name))?.[1];
  if (ending) return ending;
  return MARKED_UP.test(start) ? 'html' : undefined;
}

/**
 * What a source is: from its first bytes, then the media type, then the ending of its name. In doubt it is plain text.
 * @throws Refusal where it is nothing that can be read, with what to do
 */
export function detectFormat(source: Source): Format {
  const { bytes } = source;
  if (latin1(bytes, 0, 1024).includes('%PDF-')) return 'pdf';
  if (startsWith(bytes, 'PK\x03\x04')) return formatOfZip(bytes);
  refuseBinary(bytes);
  // ASCII letters of a text in UTF-16 stand between zeros.
  const start = latin1(bytes, 0, 8192)
    .replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/u, '')
    .replaceAll('\0', '');
  if (/^image|^audio|^video/iu.test(source.mediaType ?? '')) {
    throw new Refusal('unsupported', `This is ${source.mediaType}. Only text can be added.`);
  }
  return formatOfText(withoutProlog(start), source) ?? 'text';
}
