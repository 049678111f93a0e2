import { holds, inPlainWords, isGeneric, isOf, withoutLead } from '../../commands/asking-words.js';
import { type FilterOptions, stanceNamed } from '../../commands/claim-options.js';
import { takePeriod } from '../../commands/period-words.js';
import { takeFilters } from '../../commands/read-actors.js';
import type { Library } from '../library.js';
import { theatreNamed, topicNamed } from '../relations/topics.js';
import { cleanLine } from '../text/clean.js';
import { tokens } from '../text/tokens.js';
import type { Form } from './fill-in.js';

/** What a short remark asks about the reply before it. */
export type Remark =
  | { readonly kind: 'more' | 'shorter' | 'sources' | 'who' | 'why' }
  | { readonly kind: 'context'; readonly quote: number }
  /** Only what is not done: planned, possible, demanded or denied. */
  | { readonly kind: 'undone'; readonly role: 'Planned' | 'Possible' | 'Demanded' | 'Denied' }
  | { readonly kind: 'changed'; readonly since?: string; readonly until?: string }
  | { readonly kind: 'replace'; readonly slots: Slots }
  /** The same in another form: "as a timeline", "export that as csv". */
  | { readonly kind: 'as'; readonly form: Form; readonly format?: 'csv' | 'json' };

/** What takes the place of something in the question before. */
export interface Slots {
  /** Names of actors, as typed. */
  readonly actors: readonly string[];
  readonly filters: FilterOptions;
}

const PLAIN: readonly (readonly [RegExp, Remark])[] = [
  [
    /^(?:(?:and|ok(?:ay)?|yes|so|now|then|also|got|have you(?: got)?|is there|are there|do you have)[,\s]+)*(?:(?:show |give )?(?:me )?(?:some |any |even |still )?more(?: quotes?| evidence| results?| of (?:them|that|it|these))?|next(?: page| ones?| quotes?)?|go on|continue|keep going|and then|what else|anything else|the rest)$/iu,
    { kind: 'more' },
  ],
  [
    /^(?:(?:make (?:it|that) |a bit |much |please )?(?:shorter|briefer|brief)|in short|briefly|in brief|too long|tl;?dr|summari[sz]e(?: (?:it|that))?)$/iu,
    { kind: 'shorter' },
  ],
  [
    /^(?:(?:show |list |what are |give )?(?:me )?(?:the |your |its |those |their )?sources?(?: of (?:that|this|it))?|which (?:sources|articles)(?: (?:is|are) (?:that|this|these|those) from)?|where (?:is|does) (?:that|this|it) (?:come )?from|source)$/iu,
    { kind: 'sources' },
  ],
  [
    /^(?:(?:and |but )?who (?:says?|said|claims?|claimed|told|reports?|reported) (?:that|this|it|so|these|those)|says who|according to who(?:m)?|whose words are (?:these|those|that)|who is (?:quoted|speaking))$/iu,
    { kind: 'who' },
  ],
  [
    /^(?:(?:but |and )?why(?: (?:is|was) (?:that|this|it)(?: so)?| so| not| (?:do|did|does) (?:they|it|he|she))?|how come|for what reason|what(?:'s| is| was) the reason)$/iu,
    { kind: 'why' },
  ],
];
const UNDONE =
  /^(?:(?:show|give|and|now)\s+)?(?:me\s+)?(?:only|just)\s+(?:(?:what|that which)\s+(?:is|was|were|has been)\s+|the\s+|those\s+)?(?:only\s+)?(planned|plans|possible|demanded|demands|denied|denials)(?:\s+(?:ones?|quotes?|things?|claims?))?$|^(?:and\s+)?what\s+(?:is|was)\s+(?:only\s+)?(planned|possible|demanded|denied)$/iu;
const CONTEXT =
  /^(?:(?:show |give |see )?(?:me )?(?:some )?(?:the |more )?context(?: (?:of|for|around|to))?|what (?:stands|comes|is) (?:around|before|after)|more around)\s*(?:the )?(?:(first|second|third|fourth|fifth|last|quote|number|no\.?|#)?\s*(?:quote)?\s*\[?(\d{1,2})?\]?)\s*$/iu;
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];
const CHANGED =
  /^(?:(?:and|so|but|ok(?:ay)?)[,\s]+)*(?:what(?:['’]?s| has| have| is)?|how)\s+(?:(?:is|has|have|had|did|are|that|this|it|they|things|anything|something)\s+)*(?:chang(?:e|es|ed|ing)|new|news|different|differently|developed|evolved)(?:\s+(?:with|about|for|there|between|among|of|to|in|over)(?:\s+(?:it|them|this|that|these|those|him|her|the (?:two|pair)|both|time))?)?(?:\s+since\s+then)?$/iu;
const AS =
  /^(?:(?:and|now|then|please|can i|could i|can you|could you)[,\s]+)*(?:(?:show|give|make|draw|export|send|get|see|have|put)\s+)?(?:(?:me|us)\s+)?(?:(?:it|that|this|them|these|those|all|the same)\s+)?(?:(?:as|in|into|on)\s+)?(?:an?\s+|the\s+)?(timeline|chronology|network|picture|graph|csv|json|spreadsheet)(?:\s+(?:file|picture|of (?:it|that|this|them|these|those)))?$/iu;
const EXPORT = /^export\s+(?:it|that|this|them|these|those)$/iu;
const LEAD =
  /^(?:no[,\s]+)?(?:i\s+mean(?:t)?|rather|make\s+(?:it|that))\s+|^(?:(?:ok(?:ay)?|so|now|then|and|but|or|also)[,\s]+)*(?:what about|how about|and what about|(?:the )?same (?:for|with|in)|what of|and|but|or)\s+|^(?:only|just|with|in|inside|over|during|since|before|after|until|about|on|between|from)\b/iu;
const FILLER = new Set(
  'no i mean meant rather make and or but so then also now ok okay what how about the a an same for with in inside over on of to at just only during from between is are was were it that there please side part half ones claims'.split(
    ' ',
  ),
);

/**
 * Reads a remark that means nothing without the reply before it: "more", "and Qatar?", "what about 2021?", "context 3".
 * Undefined for whatever stands by itself.
 * @param quotes shown in the reply before
 */
export function readRemark(typed: string, library: Library, quotes: number): Remark | undefined {
  const text = cleanLine(typed)
    .slice(0, 160)
    .replace(/[\s?!.…]+$/u, '')
    .replace(/,? please$/iu, '')
    .trim();
  if (!text || cleanLine(typed).length > 160) return undefined;
  const plain = PLAIN.find(([pattern]) => pattern.test(text));
  if (plain) return plain[1];
  const [, undone = '', asked = undone] = UNDONE.exec(text) ?? [];
  if (asked || undone) return { kind: 'undone', role: roleOf(asked || undone) };
  const context = CONTEXT.exec(text);
  if (context) return { kind: 'context', quote: numberOf(context[1], context[2], quotes) };
  const around = readAround(text, quotes, library);
  if (around) return around;
  const { rest, period } = takePeriod(text);
  if (CHANGED.test(rest.replace(/\s+/gu, ' ').trim()))
    return {
      kind: 'changed',
      ...(period.since && { since: period.since }),
      ...(period.until && { until: period.until }),
    };
  return readForm(text) ?? readSlots(text, /\?/u.test(typed), library);
}

const ORDINAL = /\b(?:(first|second|third|fourth|fifth|last)|(?:quote|number|no\.?|#)\s*\[?(\d{1,2})\]?)/iu;

const SAID_OF_IT = /\b(?:says?|said|stands?|written|printed|reads?|appears?)\b.*\b(?:it|that|this)$/iu;

/** What stands around a quote, asked for in free words: "give me the lines before and after". */
function readAround(text: string, quotes: number, library: Library): Remark | undefined {
  const plain = withoutLead(inPlainWords(text));
  if (!holds(plain, 'around') || library.actors.find(plain, { question: true }).length > 0) return undefined;
  const words = tokens(plain).map(({ folded }) => folded);
  const asks = words.some((word) => isOf(word, 'context')) || SAID_OF_IT.test(plain);
  const only = words.every((word) => /^\d+$/u.test(word) || isGeneric(word, 'context', 'around', 'seen'));
  const [, ordinal, digits] = ORDINAL.exec(plain) ?? [];
  return asks && only ? { kind: 'context', quote: numberOf(ordinal, digits, quotes) } : undefined;
}

function readForm(text: string): Remark | undefined {
  if (EXPORT.test(text)) return { kind: 'as', form: 'export' };
  const [whole, word = ''] = AS.exec(text) ?? [];
  const form = word.toLowerCase();
  // A name alone is the command itself, which may be meant for all actors.
  if (!whole || whole.toLowerCase() === form) return undefined;
  if (form === 'timeline' || form === 'chronology') return { kind: 'as', form: 'timeline' };
  if (form === 'csv' || form === 'spreadsheet') return { kind: 'as', form: 'export', format: 'csv' };
  if (form === 'json') return { kind: 'as', form: 'export', format: 'json' };
  return { kind: 'as', form: 'network' };
}

const roleOf = (word: string): 'Planned' | 'Possible' | 'Demanded' | 'Denied' =>
  /^plan/iu.test(word) ? 'Planned' : /^poss/iu.test(word) ? 'Possible' : /^demand/iu.test(word) ? 'Demanded' : 'Denied';

function numberOf(word: string | undefined, digits: string | undefined, quotes: number): number {
  if (digits) return Number(digits);
  if (word?.toLowerCase() === 'last') return Math.max(1, quotes);
  return Math.max(0, ORDINALS.indexOf(word?.toLowerCase() ?? '')) + 1;
}

function readSlots(text: string, asks: boolean, library: Library): Remark | undefined {
  const led = LEAD.test(text);
  const { rest, filters: taken } = takeFilters(text);
  let filters: FilterOptions = taken;
  const lexicon = library.lexicon();
  const mentions = library.actors.find(rest, { question: true });
  const actors: string[] = [];
  for (const { surface, start } of mentions) {
    const place = /\b(?:in|inside|over)\s+(?:the\s+)?$/iu.test(rest.slice(0, start));
    const theatre = place ? theatreNamed(surface, lexicon) : undefined;
    if (theatre && !filters.theatre) filters = { ...filters, theatre };
    else actors.push(surface);
  }
  const left: string[] = [];
  for (const { surface, folded, start, end } of tokens(rest)) {
    if (mentions.some((mention) => mention.start < end && start < mention.end) || FILLER.has(folded)) continue;
    const topic = topicNamed(surface, lexicon);
    const stance = stanceNamed(surface);
    if (stance && !filters.stance) filters = { ...filters, stance: surface };
    else if (topic && 'theatre' in topic && !filters.theatre) filters = { ...filters, theatre: topic.theatre };
    else if (topic && led && !filters.topic) filters = { ...filters, topic: surface };
    else left.push(surface);
  }
  const some = actors.length > 0 || Object.keys(filters).length > 0;
  if (!some || left.length > 0 || actors.length > 2) return undefined;
  // A name alone is a remark where it is asked; two names alone are a relation of their own.
  if (!led && !(asks && actors.length <= 1) && !(actors.length === 0)) return undefined;
  return { kind: 'replace', slots: { actors, filters } };
}
