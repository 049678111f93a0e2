import { Parser } from 'htmlparser2';
import { DEEPEST_NESTING } from '../bounds.js';
import { Refusal } from '../draft.js';

/** An element of a small XML file: its name without prefix, its attributes without prefixes, its own text. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * The elements of a small XML file in the order in which they open. Entities of its own are not read.
 * @throws Refusal where it has more elements than `most`, or nests them too deep
 */
export function xmlElements(xml: string, most: number): XmlElement[] {
  const elements: XmlElement[] = [];
  const open: XmlElement[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (elements.length >= most || open.length >= DEEPEST_NESTING) {
          throw new Refusal('unsafe', 'Its table of contents is larger than that of any text.');
        }
        const plain = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [local(key), value]));
        const element = { name: local(name), attributes: plain, text: '' };
        elements.push(element);
        open.push(element);
      },
      ontext(text) {
        const element = open.at(-1);
        if (element) element.text += text;
      },
      onclosetag() {
        open.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return elements;
}
