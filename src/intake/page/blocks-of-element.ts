import { isElement, isTextNode, type PageElement, type PageNode } from './dom.js';

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const NO_TEXT = new Set(['script', 'style', 'title', 'meta', 'link', 'noscript', 'template']);

/** A paragraph, heading, list item or caption of a page, with the name of the element that it is the text of. */
export interface PageBlock {
  readonly text: string;
  readonly element: string;
  /** The part of the text that is links: 1 where it is nothing else. */
  readonly linked: number;
}

// A footnote's mark is no part of the sentence that it hangs on.
const isNoteMark = (element: PageElement): boolean =>
  element.localName === 'sup' &&
  /^[\s[\]()\d*†‡,]{1,12}$/u.test(element.textContent) &&
  element.querySelector('a') !== null;

// A cell that holds a heading, a table or several paragraphs is a part of the page, laid out in a table.
const isLaidOut = (cell: PageElement): boolean =>
  cell.querySelector('h1, h2, h3, table') !== null || [...cell.querySelectorAll('p')].length > 1;
// One cell alone in its row is a line like any other.
const isRow = (element: PageElement): boolean =>
  element.localName === 'tr' && [...element.children].length > 1 && ![...element.children].some(isLaidOut);
// What follows a time within a line stands apart from it on the screen, and so do a name and a date side by side.
function isGlued(node: PageElement): boolean {
  const { localName, nextSibling: next } = node;
  if (!next || !/^(?:time|a|span)$/u.test(localName) || !/^[\p{Lu}\p{N}]/u.test(next.textContent)) return false;
  if (localName === 'time') return true;
  return isElement(next) && /^(?:time|a|span)$/u.test(next.localName) && /[\p{Ll}\p{N}]$/u.test(node.textContent);
}

/**
 * The text of an element as blocks in order. A line break of the page is a line end where a new sentence follows.
 * @param skips elements whose text is left out
 */
export function blocksOfElement(root: PageElement, skips?: (element: PageElement) => boolean): PageBlock[] {
  const blocks: PageBlock[] = [];
  let text = '';
  let links = 0;
  let inLink = 0;
  let name = root.localName;
  const close = (): void => {
    const linked = links / Math.max(1, text.replace(/\s/gu, '').length);
    for (const part of text.split(/\n{2,}/u)) {
      const lines = joinBrokenLines(part);
      if (lines) blocks.push({ text: lines, element: name, linked });
    }
    text = '';
    links = 0;
  };
  const walk = (node: PageNode): void => {
    if (isTextNode(node)) {
      const words = node.textContent.replace(/\s+/gu, ' ');
      text += words;
      if (inLink > 0) links += words.replace(/ /gu, '').length;
      return;
    }
    if (!isElement(node) || NO_TEXT.has(node.localName) || isNoteMark(node) || skips?.(node)) return;
    if (node.localName === 'br') {
      text += '\n';
      return;
    }
    if (isRow(node)) {
      close();
      name = 'tr';
      text = [...node.children]
        .map((cell) => cell.textContent.replace(/\s+/gu, ' ').trim())
        .filter(Boolean)
        .join(' | ');
      close();
      return;
    }
    const block = BLOCKS.has(node.localName);
    const outer = name;
    if (block) {
      close();
      name = node.localName;
    }
    if (node.localName === 'a') inLink++;
    for (const child of node.childNodes) walk(child);
    if (node.localName === 'a') inLink--;
    if (isGlued(node)) text += ' ';
    if (block) {
      close();
      name = outer;
    }
  };
  walk(root);
  close();
  return blocks;
}

// A break within a sentence is layout.
const joinBrokenLines = (part: string): string =>
  part
    .split('\n')
    .map((line) => line.replace(/ {2,}/gu, ' ').trim())
    .filter(Boolean)
    .reduce(
      (text, line) => (text && /^[\p{Ll}]/u.test(line) ? `${text} ${line}` : text ? `${text}\n${line}` : line),
      '',
    );
