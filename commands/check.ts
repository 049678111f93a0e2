import { z } from 'zod';
import { checkStatement } from '../src/relations/check-statement.js';
import { worldOf } from '../src/replies/card-parts.js';
import { checkReply } from '../src/replies/check-reply.js';
import type { Reply } from '../src/replies/reply.js';
import { UserError } from '../src/replies/to-reply-error.js';
import { cleanLine } from '../src/text/clean.js';
import { defineCommand } from './command.js';
import { instructionReply } from './instruction-reply.js';
import { nearQuotes } from './near-quotes.js';
import { readQuestion } from './question.js';

const ASKED = /^(?:\/?check|fact[- ]?check|verify)\s*(?:this\b)?\s*[:,-]?\s*/iu;
// One claim is a question as well and may be answered as one; with two, each needs its own reply.
const SEVERAL_TRUE =
  /^\s*(?:is|are)\s+(?:it|these|they)\s+(?:really\s+)?(?:true|correct|right|so)\s+that\b.*\band\s+that\b/iu;
const TRUE_THAT = /^\s*is\s+it\s+(?:really\s+)?(?:true|correct|right|so)\s+that\s+/iu;
const STEP = 3;
const NEAR = 3;

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
  isMeant: (text) =>
    /^\s*(?:fact[- ]?check|verify|check)\s*(?:this\s*)?[:-]/iu.test(text) ||
    /^\s*fact[- ]?check\s/iu.test(text) ||
    SEVERAL_TRUE.test(text),
  read: (text) => ({ statement: cleanLine(text).replace(ASKED, '').replace(TRUE_THAT, '') }),
  async run({ statement }, { library, mostQuotes }): Promise<Reply> {
    const { text, notices, instructed } = readQuestion(statement.replace(ASKED, ''), 'statement');
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
