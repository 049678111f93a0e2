import { Parser } from 'htmlparser2';
import { DEEPEST_NESTING, MOST_DOCX_ELEMENTS } from '../bounds.js';
import { Refusal } from '../draft.js';
import { escapeXml } from '../xml/well-formed.js';

// Elements that are kept, with the one attribute of each that is (ECMA-376, WordprocessingML).
const KEPT = new Set(['document', 'body', 'p', 'pPr', 'pStyle', 'numPr', 'numId', 'ilvl', 'tbl', 'tr', 'tc']);
// What is no text of the document: properties, deleted text, field codes, drawings, the second copy for older programs.
const DROPPED = new Set([
  'rPr',
  'sectPr',
  'tblPr',
  'tblGrid',
  'trPr',
  'tcPr',
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'drawing',
  'pict',
  'object',
  'Fallback',
  'footnoteReference',
  'endnoteReference',
  'commentReference',
  'sdtPr',
]);
const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * The main part of a DOCX file with nothing but its paragraphs, their styles and their text, each paragraph one run. What
 * reads it next has a fraction of the work, and no entity, drawing or field of it to mind.
 * @throws Refusal where it has more elements than any article, or nests them too deep
 */
export function slimDocument(xml: string): string {
  const out: string[] = ['<?xml version="1.0" encoding="UTF-8"?>'];
  const open: { name: string; kept: boolean; dropped: boolean }[] = [];
  let elements = 0;
  let dropping = 0;
  let run: string[] = [];
  // Text comes in pieces: an entity is one of its own.
  let words: string[] = [];
  const closeText = (): void => {
    if (words.length > 0) run.push(`<w:t xml:space="preserve">${escapeXml(words.join(''))}</w:t>`);
    words = [];
  };
  const closeRun = (): void => {
    closeText();
    if (run.length > 0) out.push(`<w:r>${run.join('')}</w:r>`);
    run = [];
  };
  const put = (element: string): void => {
    closeText();
    run.push(element);
  };
  const parser = new Parser(
    {
      onopentag(raw, attributes) {
        const name = local(raw);
        const dropped = DROPPED.has(name);
        if (dropped) dropping++;
        const kept = dropping === 0 && KEPT.has(name);
        open.push({ name, kept, dropped });
        if (open.length > DEEPEST_NESTING)
          throw new Refusal('unsafe', 'It nests its elements deeper than any text does.');
        if (name === 'br' && dropping === 0) put('<w:br/>');
        if (name === 'tab' && dropping === 0) put('<w:tab/>');
        if (name === 'noBreakHyphen' && dropping === 0) words.push('-');
        if (!kept) return;
        if (++elements > MOST_DOCX_ELEMENTS)
          throw new Refusal('too-large', 'It has far more paragraphs than an article. Add it in parts.');
        closeRun();
        const value = attributes['w:val'];
        const attribute = value === undefined ? '' : ` w:val="${escapeXml(value)}"`;
        out.push(name === 'document' ? `<w:document xmlns:w="${NAMESPACE}">` : `<w:${name}${attribute}>`);
      },
      ontext(text) {
        if (dropping > 0 || open.at(-1)?.name !== 't') return;
        words.push(text);
      },
      onclosetag() {
        const closed = open.pop();
        if (closed?.dropped) dropping--;
        if (!closed?.kept) return;
        closeRun();
        out.push(`</w:${closed.name}>`);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return out.join('');
}
