import { deflateRawSync, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readDraft } from '../../../src/intake/read-draft.js';
import { packZip } from '../../../src/intake/zip/pack-zip.js';
import { bytesOf, paragraphs, refusalOf } from '../pages.js';

const zip = (files: Readonly<Record<string, string>>): Uint8Array =>
  packZip(new Map(Object.entries(files).map(([name, text]) => [name, bytesOf(text)])));
const read = (name: string, bytes: Uint8Array) => readDraft({ name, bytes });

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const run = (text: string): string => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const para = (text: string, style = ''): string =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${text.startsWith('<') ? text : run(text)}</w:p>`;
const docx = (body: string, core = '', before = ''): Uint8Array =>
  zip({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/styles.xml': `<w:styles xmlns:w="${WORD}"><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style></w:styles>`,
    'word/document.xml': `${before}<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t">${core}</cp:coreProperties>`,
  });

describe('a DOCX file', () => {
  const text = paragraphs();

  it('gives its text, with headings as lines, and its title and byline before its properties', async () => {
    const body = [
      para('Radar on the northern border', 'T'),
      para('By Kari Nordmann'),
      para('4 March 2021'),
      para(text[0]!),
      para('What comes next', 'H'),
      para(
        `${run(`${text[1]} `)}<w:del><w:r><w:delText>struck out</w:delText></w:r></w:del>${run('R&amp;D goes on.')}`,
      ),
      para(text[2]!),
    ].join('');
    const core =
      '<dc:title>Document1</dc:title><dc:creator>User</dc:creator><dcterms:created>2022-01-01T10:00:00Z</dcterms:created>';
    expect(await read('a.docx', docx(body, core))).toEqual({
      title: 'Radar on the northern border',
      author: 'Kari Nordmann',
      date: '2021-03-04',
      dateBasis: 'stated',
      dateFoundIn: 'a line at the start of the text',
      language: 'en',
      text: ['Radar on the northern border', text[0], 'What comes next', `${text[1]} R&D goes on.`, text[2]].join(
        '\n\n',
      ),
    });
  });

  it('falls back on its properties, the day it was made being inferred', async () => {
    const core =
      '<dc:title>Radar on the northern border</dc:title><dc:creator>Kari Nordmann</dc:creator><dcterms:created>2021-03-04T23:00:00Z</dcterms:created>';
    expect(await read('a.docx', docx(text.map((each) => para(each)).join(''), core))).toMatchObject({
      title: 'Radar on the northern border',
      author: 'Kari Nordmann',
      date: '2021-03-04',
      dateBasis: 'inferred',
    });
  });

  it('has no entities of its own', async () => {
    const bomb = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    const draft = await read(
      'a.docx',
      docx(text.map((each) => para(each)).join('') + para('The end is &b; near.'), '', bomb),
    );
    expect(draft.text).not.toContain('aaaa');
  });
});

const epub = (
  parts: Readonly<Record<string, string>>,
  metadata = '',
  files: Readonly<Record<string, string>> = {},
): Uint8Array =>
  zip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
    'OEBPS/book.opf': `<package xmlns:dc="d" xmlns:opf="o"><metadata>${metadata}</metadata><manifest>${Object.keys(
      parts,
    )
      .map((name) => `<item id="${name}" href="${name}.xhtml"${name === 'nav' ? ' properties="nav"' : ''}/>`)
      .toReversed()
      .join('')}</manifest><spine>${Object.keys(parts)
      .map((name) => `<itemref idref="${name}"/>`)
      .join('')}</spine></package>`,
    ...Object.fromEntries(
      Object.entries(parts).map(([name, body]) => [
        `OEBPS/${name}.xhtml`,
        `<?xml version="1.0"?><html xmlns="h"><head><title/></head><body>${body}</body></html>`,
      ]),
    ),
    ...files,
  });

describe('an EPUB', () => {
  const [one, two, three] = paragraphs();
  const metadata =
    '<dc:title>The Northern Sky</dc:title><dc:creator opf:role="aut">Kari Nordmann</dc:creator><dc:creator opf:role="ill">Pia Penn</dc:creator><dc:publisher>Fjord Press</dc:publisher><dc:date opf:event="modification">2024-01-01</dc:date><dc:date>2021-03</dc:date><dc:language>en</dc:language>';

  it('is one text in the order of its spine, without cover, contents and imprint', async () => {
    const parts = {
      cover: '<p>The Northern Sky</p>',
      nav: '<ol><li>Chapter One</li></ol>',
      copyright: '<p>All rights reserved by Fjord Press, Oslo.</p>',
      ch1: `<h1><a id="x"/>Chapter One</h1><p>${one}</p>`,
      ch2: `<p>${two}</p><p>${three}</p>`,
    };
    expect(await read('a.epub', epub(parts, metadata))).toEqual({
      title: 'The Northern Sky',
      author: 'Kari Nordmann',
      publisher: 'Fjord Press',
      date: '2021-03',
      dateBasis: 'stated',
      dateFoundIn: 'the book’s data (dc:date)',
      language: 'en',
      text: ['The Northern Sky', 'Chapter One', one, two, three].join('\n\n'),
    });
  });

  it('that its seller has locked is refused', async () => {
    const lock =
      '<encryption><EncryptedData><CipherData><CipherReference URI="OEBPS/ch1.xhtml"/></CipherData></EncryptedData></encryption>';
    const book = epub({ ch1: `<p>${one}</p>` }, metadata, { 'META-INF/encryption.xml': lock });
    expect((await refusalOf(read('a.epub', book))).reason).toBe('encrypted');
  });
});

/** A ZIP file of one packed entry that says of itself what it likes. */
function packedZip(name: string, content: Buffer, saidSize: number): Uint8Array {
  const stored = Buffer.from(packZip(new Map([[name, deflateRawSync(content)]])));
  const directory = stored.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  for (const [method, size] of [
    [8, 22],
    [directory + 10, directory + 24],
  ] as const) {
    stored.writeUInt16LE(8, method);
    stored.writeUInt32LE(saidSize, size);
  }
  return stored;
}

describe('a packed file', () => {
  it.each([
    ['says so', 60_000_000],
    ['says that it holds little', 1000],
  ])('that unpacks to far more than a text is refused where it %s', async (_, said) => {
    const bomb = packedZip('word/document.xml', Buffer.alloc(60_000_000, 0x61), said);
    expect(['too-large', 'unreadable']).toContain((await refusalOf(read('a.docx', bomb))).reason);
  });

  it('that is cut off is refused', async () => {
    const cut = docx(para('x')).subarray(0, 900);
    expect((await refusalOf(read('a.docx', cut))).reason).toBe('unreadable');
  });
});

/** A PDF of lines: each with its size, its distance from the left and from the bottom of its page. */
function pdfOf(
  pages: readonly (readonly (readonly [text: string, size: number, x: number, y: number])[])[],
  info = '',
): Uint8Array {
  const objects: Buffer[] = [];
  const put = (...parts: (string | Buffer)[]): void => {
    objects.push(Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part))));
  };
  const kids = pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ');
  put('<< /Type /Catalog /Pages 2 0 R >>');
  put(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  put('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  pages.forEach((lines, at) => {
    const drawing = lines
      .map(([text, size, x, y]) => `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[()\\]/gu, '\\$&')}) Tj ET`)
      .join('\n');
    const packed = deflateSync(Buffer.from(drawing, 'latin1'));
    put(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + at * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    );
    put(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`, packed, '\nendstream');
  });
  put(`<< ${info} >>`);
  let file = Buffer.from('%PDF-1.4\n', 'latin1');
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file = Buffer.concat([file, Buffer.from(`${at + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const tail = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${file.length}\n%%EOF`;
  return Buffer.concat([file, Buffer.from(tail)]);
}

describe('a PDF', () => {
  const page = (lines: readonly string[], number: number) => [
    ['Northern Security Brief', 9, 72, 760] as const,
    ...lines.map((text, at) => [text, 11, 72, 600 - at * 14] as const),
    [`Page ${number} of 2`, 9, 290, 30] as const,
  ];
  const first = [
    'Norway and Sweden agreed on Monday to share the radar stations along their nor-',
    'thern border, and to train the crews of both countries in them together from the',
    'summer onwards. The ministers of the Russia-wary neighbours said in Oslo that the',
  ];
  const second = [
    'first station would open in the spring. Finland, which has stations of its own, was',
    'not surprised by the agreement.',
  ];

  it('is read as paragraphs, with words made whole and without heads, numbers and ends of lines', async () => {
    const title = ['Radar on the northern border', 20, 72, 700] as const;
    const dated = ['4 March 2021', 11, 72, 660] as const;
    const draft = await read(
      'a.pdf',
      pdfOf(
        [[title, dated, ...page(first, 1)], page(second, 2)],
        '/Title (untitled.indd) /CreationDate (D:20220101120000Z)',
      ),
    );
    expect(draft).toMatchObject({ title: 'Radar on the northern border', date: '2021-03-04', dateBasis: 'stated' });
    expect(draft.text).toBe(
      `Radar on the northern border\n\n${`${first.join(' ')} ${second.join(' ')}`.replace('nor- thern', 'northern')}`,
    );
  });

  it('falls back on its properties', async () => {
    const bytes = pdfOf(
      [page(first, 1), page(second, 2)],
      '/Title (Radar on the northern border) /Author (Kari Nordmann) /CreationDate (D:20220101120000Z)',
    );
    expect(await read('a.pdf', bytes)).toMatchObject({
      title: 'Radar on the northern border',
      author: 'Kari Nordmann',
      date: '2022-01-01',
      dateBasis: 'inferred',
    });
  });

  it('of pictures of pages is refused, with what to do', async () => {
    const refusal = await refusalOf(read('a.pdf', pdfOf([[], []])));
    expect(refusal).toMatchObject({ reason: 'no-text', message: expect.stringMatching(/OCR/u) });
  });

  it('that is damaged is refused', async () => {
    expect((await refusalOf(read('a.pdf', bytesOf('%PDF-1.7 and nothing else')))).reason).toBe('unreadable');
  });

  it('that unpacks to far more than a text, or nests past all sense, is refused before it is run', async () => {
    const much = pdfOf([[['x'.repeat(6_000_000), 11, 72, 600]]]);
    const packed = deflateSync(Buffer.from('q '.repeat(50_000)));
    const nested = Buffer.concat([
      Buffer.from('%PDF-1.4\n1 0 obj\n<< /Filter /FlateDecode >>\nstream\n'),
      packed,
      Buffer.from('\nendstream\nendobj\n'),
    ]);
    expect((await refusalOf(read('a.pdf', much))).reason).toBe('unsafe');
    expect((await refusalOf(read('a.pdf', nested))).reason).toBe('unsafe');
  });
});
