/** What is used of a parsed page. The project compiles without the types of a browser. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string;
  readonly childNodes: Iterable<PageNode>;
  readonly parentElement: PageElement | null;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  readonly className: string;
  readonly id: string;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly children: Iterable<PageElement>;
  getAttribute(name: string): string | null;
  removeAttribute(name: string): void;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  closest(selector: string): PageElement | null;
  compareDocumentPosition(other: PageNode): number;
  remove(): void;
}

export interface Page extends PageElement {
  readonly documentElement: PageElement | null;
  readonly body: PageElement | null;
}

export const isElement = (node: PageNode): node is PageElement => node.nodeType === 1;
export const isTextNode = (node: PageNode): boolean => node.nodeType === 3;

/** The bit of `compareDocumentPosition` that says that the other node comes later. */
export const FOLLOWS = 4;

/** The text of an element on one line. */
export const lineOf = (element: PageNode | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
