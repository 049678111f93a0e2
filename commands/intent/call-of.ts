import type { Library } from '../../src/library.js';
import { cleanLine } from '../../src/text/clean.js';
import { questionStopWords } from '../../src/text/stop-words.js';
import { tokens } from '../../src/text/tokens.js';
import { hintsOf } from '../asking-words.js';
import { YES_NO } from '../asks-for-relation.js';
import type { Call } from '../command.js';
import { INTENTS, type Intent } from './intents.js';
import { LIKELY } from './likely.js';
import { matterOf } from './matter-of.js';
import { type NamedIn, namedIn } from './named-in.js';
import { periodsOf } from './periods-of.js';
import { readIntents } from './read-intent.js';
import { speakerAndMatter } from './speaker-and-matter.js';
import { statementIn } from './statement-in.js';
import { threeOf } from './three-of.js';

/** What a call needs of a text: undefined where the text lacks it. */
type Read = (named: NamedIn, text: string, library: Library) => Call | undefined;

const pairOf = ({ names, filters }: NamedIn, command: string, besides: Record<string, unknown> = {}) => {
  const [a, b, more] = names;
  return a && b && !more ? { command, options: { a, b, ...filters, ...besides } } : undefined;
};

const PARTICULAR = /\b(?:who|whom|whose|when|why|which)\b|\bwhat\s*\?*$/iu;
const HOW_THEY = /^\s*(?:how|what)\s+(?:do|does|did|have|has)\b/iu;

/** Whether a text asks for one deed of the two, for somebody or for a reason, which a search answers: "how do they trade?" */
function asksOfDeed({ mentions, rest }: NamedIn, text: string): boolean {
  if (YES_NO.test(text) || PARTICULAR.test(text)) return true;
  const [next] = tokens(rest).filter(({ start }) => start >= (mentions[1]?.end ?? 0));
  const standing = !next || questionStopWords.has(next.folded) || hintsOf(next.folded).includes('standing');
  return HOW_THEY.test(text) && !standing;
}

/** "A timeline of what Norway promised" is no timeline of Norway. */
const OF_WHAT = /\bof\s+(?:what|who|whom|how)\b/iu;
/** What is listed: "the newest on Norway" is news, and no list of articles. */
const OF_TEXTS =
  /\b(?:articles?|sources?|texts?|documents?|papers?|publications?|publishers?|outlets?|bibliograph\w*|corpus|library|titles?|pieces?|references?|database|collection|folder)\b/iu;
const ARTICLES_SAY =
  /\b(?:do|does|did|have|has)\s+(?:(?:the|these|your|any|all|of)\s+)*(?:articles?|sources?|texts?|papers?|corpus|you)\b/iu;

/** Intents whose replies come near to each other: where one of them is meant, the likeliest of them will do. */
const NEAR: readonly (readonly Intent[])[] = [
  ['relation', 'change', 'timeline'],
  ['voices', 'quote'],
  ['friends', 'foes', 'friends-and-foes'],
];
const FAMILIES = [
  ...NEAR,
  ...INTENTS.filter((intent) => !NEAR.some((family) => family.includes(intent))).map((intent) => [intent]),
];
/** Words of time, which tell of a change only beside another word that does. */
const TIMES = new Set(
  'before after then now later ago used over until since still anymore better worse gone went moved move'.split(' '),
);
const isChange = (folded: string): boolean => !TIMES.has(folded) && hintsOf(folded).includes('change');
/** Help answers nothing that was asked: only who surely wants it gets it. */
const SURE = 0.85;

/** Friends and foes are `ask`'s own: it reads a likely intent itself. */
const CALLS: Readonly<Partial<Record<Intent, Read>>> = {
  relation: (named, text) => (asksOfDeed(named, text) ? undefined : pairOf(named, 'relation')),
  timeline: (named, text) => {
    if (OF_WHAT.test(text)) return undefined;
    const [a, b, more] = named.names;
    return a && !more ? { command: 'timeline', options: { a, ...(b && { b }), ...named.filters } } : undefined;
  },
  change: (named, text) => {
    const { since, until, ...filters } = named.filters;
    const [a, b] = named.names;
    // Within one day, month or year nothing is set against anything; and "until" alone cuts.
    const cut = since && until ? since === until : until !== undefined;
    if (cut || !tokens(text).some(({ folded }) => isChange(folded))) return pairOf(named, 'relation');
    if (a && !b) return { command: 'timeline', options: { a, ...named.filters } };
    return pairOf({ ...named, filters }, 'relation', { periods: periodsOf(text) });
  },
  compare: (named) => {
    const three = threeOf(named);
    return three && { command: 'compare', options: { ...three, ...named.filters } };
  },
  disputes: (named, text) => {
    if (!tokens(text).some(({ folded }) => hintsOf(folded).includes('disagreeing'))) return undefined;
    const surfaces = named.mentions.map(({ surface }) => surface);
    const matter = matterOf(text, 'disagreeing', 'telling');
    // Whom it is about stands before how it is put.
    const query =
      surfaces.length === 0 || surfaces.some((name) => matter.includes(name)) ? matter : surfaces.join(' and ');
    return named.names.length > 0 || query ? { command: 'disputes', options: query ? { query } : {} } : undefined;
  },
  check: (_named, text, library) => {
    const statement = statementIn(text, library);
    // What is asked is no statement: "does Norway back Sweden" wants an answer.
    return statement && !YES_NO.test(statement) ? { command: 'check', options: { statement } } : undefined;
  },
  quote: (_named, text) => {
    const words = /["“„«]([^"“”„«»]{2,300})["”»]/u.exec(text)?.[0] ?? matterOf(text, 'quoting');
    return words ? { command: 'quote', options: { words } } : undefined;
  },
  voices: (named, text) => {
    // What the articles say is looked for in them, whoever says it.
    if (ARTICLES_SAY.test(text)) {
      const words = matterOf(text, 'speaking', 'telling', 'quoting');
      return words ? { command: 'quote', options: { words } } : undefined;
    }
    const read = speakerAndMatter(named);
    return read && { command: 'voices', options: { ...read } };
  },
  network: ({ names: [actor, more], filters: { since, until } }) => ({
    command: 'network',
    options: { ...(actor && !more && { actor }), ...(since && { since }), ...(until && { until }) },
  }),
  export: ({ names: [a, b], filters }, text) => ({
    command: 'export',
    options: { ...(a && { a }), ...(b && { b }), ...filters, ...(/\bjson\b/iu.test(text) && { format: 'json' }) },
  }),
  sources: ({ names: [actor], filters: { since, until } }, text) => {
    if (!OF_TEXTS.test(text)) return undefined;
    const query = actor ?? (since && since === until ? since : undefined);
    return { command: 'sources', options: query ? { query } : {} };
  },
  help: ({ names }) => (names.length === 0 ? { command: 'help', options: {} } : undefined),
};

/**
 * The command that a text in English most likely means, where it says so in words that no command knows as its own:
 * read by what such texts have in common. Undefined for a question, and where it lacks what the command needs.
 */
export function callOf(text: string, library: Library): Call | undefined {
  const likelihoods = readIntents(text, library);
  const massOf = (family: readonly Intent[]) => family.reduce((sum, each) => sum + likelihoods[each], 0);
  const family = FAMILIES.reduce((best, each) => (massOf(each) > massOf(best) ? each : best));
  const intent = family.reduce((best, each) => (likelihoods[each] > likelihoods[best] ? each : best));
  if (massOf(family) < (intent === 'help' ? SURE : LIKELY)) return undefined;
  return CALLS[intent]?.(namedIn(text, library), cleanLine(text), library);
}
