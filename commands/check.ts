import { z } from 'zod';
import type { Library } from '../src/library.js';
import { checkStatement } from '../src/relations/check-statement.js';
import { readStatement } from '../src/relations/read-statement.js';
import { worldOf } from '../src/replies/card-parts.js';
import { checkReply } from '../src/replies/check-reply.js';
import type { Reply } from '../src/replies/reply.js';
import { UserError } from '../src/replies/to-reply-error.js';
import { cleanLine } from '../src/text/clean.js';
import { listLines } from '../src/text/list-lines.js';
import { defineCommand } from './command.js';
import { instructionReply } from './instruction-reply.js';
import { statementIn } from './intent/statement-in.js';
import { nearQuotes } from './near-quotes.js';
import { readQuestion } from './question.js';

const ASKED = /^(?:\/?check|fact[- ]?check|verify)\s*(?:this\b)?\s*[:,-]?\s*/iu;
/** Ways to ask whether a statement is so; what is left of the text is the statement. */
const WHETHER: readonly RegExp[] = [
  /^\s*(?:is|are)\s+(?:it|this|that|these|they|the following)\s+(?:really\s+)?(?:true|correct|right|so|accurate)\s*(?:that\s+|[?:,-]\s*)(?=\S)/iu,
  /^\s*true\s+or\s+(?:false|not)\s*[?:,-]\s*(?=\S)/iu,
  /^\s*(?:please\s+)?(?:(?:can|could|would)\s+(?:you|we|anybody|someone)\s+)?(?:please\s+)?(?:confirm|verify|double-?check|fact-?check)\s*(?:for me\s+)?(?:that|whether|if|this|:)\s*:?\s*(?=\S)/iu,
  /[\s.,;?!–-]+(?:(?:is|are)\s+(?:that|this|it|these|they)\s+(?:really\s+)?(?:true|right|correct|so|accurate)|(?:true|right|correct)(?:\s+or\s+(?:false|not|wrong))?|fact or fiction)\s*\?\s*$/iu,
];
/** "Can you check this from #desk: …": what stands before the colon only asks. */
const PASSED_ON =
  /^\s*(?:please\s+)?(?:(?:can|could|would)\s+(?:you|we|anybody|someone)\s+)?(?:please\s+)?(?:fact[- ]?)?check\b[^:"“”«»?]{0,60}(?::\s*|(?=["“«]))(?=\S)/iu;
/** Words between quotation marks, long enough to state something. */
const QUOTED = /["“„«]([^"“”„«»]{8,900})["”“»]/gu;

/** The statement that a message quotes, where what stands around it names nobody; else the message. */
function quotedIn(text: string, library: Library): string {
  const quoted = [...text.matchAll(QUOTED)].map(([, words = '']) => words);
  const around = text.replace(QUOTED, ' ');
  const names = (words: string) => library.actors.find(words, { question: true }).length;
  return quoted.length > 0 && names(around) === 0 && quoted.some((words) => names(words) > 0)
    ? quoted.map((words) => (/[.!?]$/u.test(words) ? words : `${words}.`)).join(' ')
    : text;
}

/** The statement that a question whether it is so holds; undefined where the text is no such question. */
function statementAsked(text: string, library: Library): string | undefined {
  const pattern = WHETHER.find((each) => each.test(text));
  return pattern && (statementIn(text, library) ?? text.replace(pattern, '').trim());
}
const STEP = 3;
const NEAR = 3;

/** Whether a statement claims something of two actors; all else is better searched for than checked. */
const isStatement = (statement: string | undefined, library: Library): boolean =>
  statement !== undefined &&
  readStatement(statement.slice(0, 1000), { actors: library.actors, lexicon: library.lexicon() }).some(
    ({ claims }) => claims.length > 0,
  );

/** Finds what the articles say on a sentence that somebody wrote: for it, against it, or only planned. */
export const check = defineCommand({
  name: 'check',
  aliases: ['verify', 'factcheck'],
  description: 'Show what supports and what contradicts a statement',
  options: z.object({ statement: z.string().min(1).describe('what somebody wrote, in English; one claim or several') }),
  positional: 'statement',
  examples: ['Norway and Sweden are allies'],
  // "check who backs Hamas?" asks; "check Norway backs Sweden?" states.
  accepts: (text) =>
    text.trim().split(/\s+/u).length > 2 && !/^(?:who|what|when|where|why|how|which|if anyone)\b/iu.test(text.trim()),
  isMeant: (text, library) =>
    /^\s*(?:fact[- ]?check|verify|check)\s*(?:this\s*)?[:-]/iu.test(text) ||
    /^\s*fact[- ]?check\s/iu.test(text) ||
    (PASSED_ON.test(text) && isStatement(quotedIn(text.replace(PASSED_ON, ''), library), library)) ||
    isStatement(statementAsked(text, library), library),
  read(text, library) {
    const line = cleanLine(text).replace(PASSED_ON, '').replace(ASKED, '');
    return { statement: statementAsked(line, library) || line };
  },
  async run({ statement }, { library, mostQuotes }): Promise<Reply> {
    const { text, notices, instructed } = readQuestion(
      quotedIn(listLines(statement).replace(ASKED, ''), library),
      'statement',
    );
    if (!text && instructed) return instructionReply(statement, library);
    if (!text)
      throw new UserError('Write what I should check after the command.', ['check Norway and Sweden are allies']);
    await library.prepareClaims();
    const tools = { actors: library.actors, lexicon: library.lexicon() };
    // A question is checked as what it supposes: "Did Turkey join the pact?" has no claim, but its words are searched for.
    const sentences = checkStatement(text, library.claims(), worldOf(library), tools);
    const near = (sentence: string) => nearQuotes(sentence, library, { limit: mostQuotes ?? NEAR });
    return checkReply({ sentences, near, notices, more: mostQuotes ? Math.max(STEP, mostQuotes) : 0 }, library);
  },
});
