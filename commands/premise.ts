import type { Library } from '../src/library.js';
import { type CheckedSentence, checkStatement } from '../src/relations/check-statement.js';
import type { Standing } from '../src/relations/stand-to-claim.js';
import { worldOf } from '../src/replies/card-parts.js';
import type { ChosenQuote } from '../src/search/answer.js';
import { overlaps } from '../src/text/span.js';
import { stem } from '../src/text/stem.js';
import { tokens } from '../src/text/tokens.js';

/** What a question takes for granted and the articles do not tell. */
export interface FailedPremise {
  /** As a statement: "Norway did leave the pact". */
  readonly statement: string;
  /** What the articles tell of those whom it names. */
  readonly sentences: readonly CheckedSentence[];
}

/** "What made Norway leave the pact?" supposes that it left. */
const WHAT_MADE =
  /^\s*(?:(?:so|and|but|then|ok)[,\s]+)*what\s+(?:made|led|drove|caused|prompted|forced|pushed|moved|convinced|persuaded|got|motivated|induced|brought)\s+(.+?)[\s?.!]*$/iu;
const SUPPOSES =
  /^\s*(?:(?:so|and|but|then|ok)[,\s]+)*(?:why|when|where|how(?!\s+(?:many|much|long|far|often|close|old|big|large))|for\s+what\s+(?:reason|purpose)|since\s+when|on\s+what\s+(?:day|date)|in\s+(?:what|which)\s+(?:year|month))\s+(did|does|do|has|have|had|is|are|was|were)\s+(.+?)[\s?.!]*$/iu;
/** Deeds by which something ends, those that may stand for each other together: who supposes one is answered by no sentence on how it went on. */
const ENDS: readonly ReadonlySet<string>[] = [
  'quit leave left exit withdraw withdrew withdrawal abandon depart departure pull pullout walk',
  'end stop cease halt suspend freeze terminate',
  'cancel call scrap drop postpone',
  'break broke broken sever cut rupture',
  'refuse refusal reject decline rebuff',
  'expel expulsion kick oust evict dismiss throw',
  'resign resignation step',
].map((words) => new Set(words.split(' ').map(stem)));

/** What bears out that something was so; another place or time is for the search to tell. */
const BORNE_OUT: ReadonlySet<Standing> = new Set(['supports', 'done', 'planned', 'elsewhere']);
/** Verbs of these that end something only with such a word: "call off", not "call on". */
const NEEDS_PARTICLE = new Set('call walk step kick throw drop break broke cut pull'.split(' ').map(stem));
const ENDING = /\b(?:off|out|away|down|aside|back|ties|relations|contact|contacts|with)\b/iu;
const PARTICLE = /^(?:off|out|away|down|up|from)$/u;

/** Splits "Norway and Sweden leave the pact" after the actors that it begins with. */
function subjectIn(rest: string, library: Library): number | undefined {
  const mentions = library.actors.find(rest, { question: true });
  const [first] = mentions;
  if (!first || !/^(?:the\s+|both\s+)?$/iu.test(rest.slice(0, first.start))) return undefined;
  let end = first.end;
  for (const { start, end: next } of mentions.slice(1)) {
    if (!/^\s*(?:,|and|,\s*and)\s*(?:the\s+)?$/iu.test(rest.slice(end, start))) break;
    end = next;
  }
  // "The Norwegian army cross …": whoever acts for the actor belongs to it.
  const { heads, verbs } = library.lexicon();
  const [next] = tokens(rest.slice(end));
  const acts = next && [heads.agents, heads.people, heads.force].some((words) => words.has(next.folded));
  return acts && !verbs.has(next.folded) ? end + next.end : end;
}

/** What a question supposes, as a statement; undefined where it supposes nothing that can be read. */
export function premiseOf(question: string, library: Library): string | undefined {
  const made = WHAT_MADE.exec(question)?.[1];
  const [, auxiliary = '', rest = ''] = made ? ['', 'did', made] : (SUPPOSES.exec(question) ?? []);
  const end = rest ? subjectIn(rest, library) : undefined;
  if (end === undefined || !/\S/u.test(rest.slice(end))) return undefined;
  const verb = /^do(?:es)?$/iu.test(auxiliary) ? 'did' : auxiliary;
  return `${rest.slice(0, end)} ${verb}${rest.slice(end).replace(made ? /^\s+to\b/iu : /(?!)/u, '')}`;
}

/**
 * The premise of a question where the articles do not bear it out: no claim of theirs supports what it supposes of two
 * actors, or it supposes an end of which none of the quotes found tells.
 */
export function failedPremise(
  question: string,
  found: readonly ChosenQuote[],
  library: Library,
): FailedPremise | undefined {
  if (!library.claimsReady()) return undefined;
  const statement = premiseOf(question, library);
  if (!statement) return undefined;
  const tools = { actors: library.actors, lexicon: library.lexicon() };
  const sentences = checkStatement(statement, library.claims(), worldOf(library), tools);
  const claims = sentences.flatMap((sentence) => sentence.claims);
  // What no verb or noun of the lexicon told is too uncertain to refuse a question for.
  if (claims.some((claim) => claim.claims[0].rule === 'fallback')) return undefined;
  if (claims.length > 0) {
    const borne = claims.some(({ found }) => found.some(({ standing }) => BORNE_OUT.has(standing)));
    // "How did they hit back?" may mean a deed of many kinds.
    // "Since when has X been part of Astana": a city may stand for what met there.
    const uncertain =
      /^\s*since\b/iu.test(question) &&
      claims.some(({ claims: [{ target }] }) =>
        library.actors.find(target.mention).some(({ basis }) => basis === 'metonym'),
      );
    const open = /^\s*(?:\w+[,\s]+)?how\b/iu.test(question) && claims.some(({ found }) => found.length > 0);
    return borne || open || uncertain ? undefined : { statement, sentences };
  }
  const supposed = tokens(statement.slice(statement.search(/\b(?:did|has|have|had|is|are|was|were)\b/iu)));
  const act = supposed
    .slice(1)
    .find(({ folded }) => !/^(?:not|n't|been|being|to)$/u.test(folded) && !PARTICLE.test(folded));
  const ends = ENDS.find((words) => act && words.has(stem(act.folded)));
  if (!act || !ends || (NEEDS_PARTICLE.has(stem(act.folded)) && !ENDING.test(statement))) return undefined;
  // An end of something else is no end of this: whom the premise names, the sentence names.
  const named = library.actors.find(statement, { question: true }).map(({ actor }) => actor);
  const told = found.some((quote) =>
    (library.sentences.get(quote.article) ?? [])
      .filter((sentence) => overlaps(sentence, quote))
      .some(({ text }) => {
        const actors = new Set(library.actors.find(text).map(({ actor }) => actor));
        return tokens(text).some(({ folded }) => ends.has(stem(folded))) && named.every((actor) => actors.has(actor));
      }),
  );
  return told ? undefined : { statement, sentences };
}
