import { cleanLine } from '../../text/clean.js';
import { fold } from '../../text/fold.js';

const LONGEST_NAME = 70;
const MOST_NAMES = 12;
const BY =
  /^(?:(?:written|reported|posted|published|story|text|words|analysis|opinion|exclusive|report|commentary)\s+)?by\b[:\s]*|^authors?\s*:\s*/iu;
const NOBODY =
  /^(?:admin(?:istrator)?|webmaster|editor|root|user|authors?|unknown|anonymous|guest|n\/a|none|null|undefined|by|staff|web ?desk|published|posted|share|follow|google\+|news ?desk|news|writer|comments?)$/iu;
// What a byline goes on with after the name.
const AFTER =
  /\s*(?:[(<[@|·•–—]|\s-\s|-$|\b(?:published|posted|updated|filed|follow|archive|share|special (?:to|for)|twitter|google\+|e-?mail|contact)\b|\b(?:in|for|is|at|on|of|from)\s|\d|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s*(?=\d))/iu;
const ROLE =
  /\b(?:writers?|reporters?|correspondents?|editors?|staff|special|columnists?|analysts?|contributors?|producers?|photographers?|fellows?|professors?|directors?|senior|chief|bureau|researchers?|ph\.?d|m\.?d)\b/iu;
// "U.S. Department of State", cut before its "of".
const HALF_AN_OFFICE = /\b(?:Department|Ministry|Office|Bureau|Embassy|Institute|Council|Commission|Secretariat)$/u;
const ADDRESS = /https?:|www\.|\.(?:com|org|net|gov|edu|info|tv)\b|@/iu;
const PARTICLE = /^(?:al|el|de|da|di|do|dos|du|la|le|van|von|der|den|bin|ibn|ben|abu|af|av|y|e|zu|ter|ten|st\.?|d')/iu;

const isName = (text: string): boolean =>
  text.length > 1 &&
  text.length <= LONGEST_NAME &&
  !NOBODY.test(text) &&
  !ADDRESS.test(text) &&
  text.split(/\s+/u).length <= 6 &&
  text.split(/\s+/u).every((word) => /^[\p{Lu}\p{Lo}'’"“&]/u.test(word) || PARTICLE.test(word));

/** The names in a byline without "By", roles, places and dates: "By Jane Doe, staff writer, in Ankara" is "Jane Doe". */
export function namesInByline(byline: string): string[] {
  return cleanLine(byline)
    .replace(BY, '')
    .split(/\s*[,;]\s*|\s+(?:and|with)\s+|\s+&\s+/u)
    .map((part) => part.replace(BY, ''))
    .map((part) => part.slice(0, AFTER.exec(part)?.index ?? part.length).trim())
    .filter((part) => isName(part) && !ROLE.test(part) && !HALF_AN_OFFICE.test(part));
}

/** Several names as one line, each once; undefined for none, or for a list that is no list of authors. */
export function joinNames(names: readonly string[]): string | undefined {
  const seen = new Map<string, string>();
  for (const name of names) if (!seen.has(fold(name))) seen.set(fold(name), name);
  return seen.size > 0 && seen.size <= MOST_NAMES ? [...seen.values()].join(', ') : undefined;
}
