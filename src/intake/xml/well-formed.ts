import { Parser } from 'htmlparser2';
import { DEEPEST_NESTING } from '../bounds.js';
import { Refusal } from '../draft.js';

const MOST_ATTRIBUTES = 100;

/** Text as it stands in XML, without the characters that XML cannot hold. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/**
 * XML rewritten so that any parser reads it in one pass: every element closed, every `<` and `&` escaped, comments,
 * instructions and document types gone, and with these all entities but the five of XML and those of HTML.
 * @throws Refusal where it has more elements than `most`, or nests them deeper than any document does
 */
export function wellFormed(xml: string, most: number): string {
  const out: string[] = ['<?xml version="1.0" encoding="UTF-8"?>'];
  let elements = 0;
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++elements > most)
          throw new Refusal(
            'too-large',
            'It has more elements than a feed or a text has. Add its articles one by one.',
          );
        if (++depth > DEEPEST_NESTING) throw new Refusal('unsafe', 'It nests its elements deeper than any text does.');
        const kept = Object.entries(attributes)
          .filter(([key]) => /^[\p{L}_][\p{L}\p{N}_:.-]*$/u.test(key))
          .slice(0, MOST_ATTRIBUTES)
          .map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
        out.push(`<${nameOf(name)}${kept.join('')}>`);
      },
      ontext(text) {
        if (depth > 0) out.push(escapeXml(text));
      },
      onclosetag(name) {
        depth--;
        out.push(`</${nameOf(name)}>`);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return out.join('');
}

const nameOf = (name: string): string => (/^[\p{L}_][\p{L}\p{N}_:.-]*$/u.test(name) ? name : 'x');
