import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../src/intake/detect-format.js';
import { packZip } from '../../src/intake/zip/pack-zip.js';
import { bytesOf, refusalOf } from './pages.js';

const zipOf = (...names: string[]): Uint8Array => packZip(new Map(names.map((name) => [name, bytesOf('x')])));

describe('the format of a source', () => {
  it.each([
    ['a PDF that is called a page', 'a.html', bytesOf('%PDF-1.7'), 'pdf'],
    ['an EPUB', 'book', zipOf('mimetype', 'META-INF/container.xml'), 'epub'],
    ['a DOCX file', 'letter', zipOf('[Content_Types].xml', 'word/document.xml'), 'docx'],
    ['a page that is called text', 'a.txt', bytesOf('\n<!-- saved --><!DOCTYPE html><html></html>'), 'html'],
    ['a page in UTF-16', 'a', Buffer.from('\uFEFF<html><body>', 'utf16le'), 'html'],
    ['a feed that is called a page', 'a.html', bytesOf('<?xml version="1.0"?><rss version="2.0">'), 'feed'],
    ['Markdown', 'a.md', bytesOf('# Radar'), 'markdown'],
    ['plain text', 'a.txt', bytesOf('Radar on the border'), 'text'],
    ['plain text about pictures', 'a.txt', bytesOf('BMW and Saab agreed'), 'text'],
  ])('is told by its first bytes: %s', (_, name, bytes, format) => {
    expect(detectFormat({ name, bytes })).toBe(format);
  });

  it('is told by the media type before the ending of its name', () => {
    expect(detectFormat({ name: 'a.md', bytes: bytesOf('Radar'), mediaType: 'text/html' })).toBe('html');
  });

  it.each([
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47)],
    ['a Word file of old', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)],
    ['rich text', bytesOf('{\\rtf1 Radar}')],
    ['a table', zipOf('[Content_Types].xml', 'xl/workbook.xml')],
    ['a packed archive', zipOf('a.txt')],
    ['a packed file', Uint8Array.of(0x1f, 0x8b, 8)],
    ['a web archive', bytesOf('From: <Saved by a browser>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\n')],
  ])('is refused with what to do where it cannot be read: %s', async (_, bytes) => {
    const refusal = await refusalOf((async () => detectFormat({ name: 'a', bytes }))());
    expect(refusal).toMatchObject({
      reason: 'unsupported',
      message: expect.stringMatching(/^This is .+\. [A-Z].+\.$/u),
    });
  });
});
