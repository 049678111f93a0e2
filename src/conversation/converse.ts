import type { Command, CommandContext } from '../../commands/command.js';
import { contextAfter, type Flow, flowOf, quotesOf } from '../../commands/follow-up.js';
import type { Call } from '../../commands/read-text.js';
import { readText } from '../../commands/read-text.js';
import { readTyped } from '../../commands/read-typed.js';
import { type Report, runCommand, sendable } from '../../commands/run-command.js';
import { isOnlyOrders } from '../../commands/strip-instructions.js';
import type { Library } from '../library.js';
import type { Reply } from '../replies/reply.js';
import { cleanLine } from '../text/clean.js';
import { plainWords } from '../text/plain-words.js';
import { questionStopWords } from '../text/stop-words.js';
import { tokens } from '../text/tokens.js';
import { answerRemark } from './answer-remark.js';
import { carriedNotice, namesIn } from './carry-over.js';
import { fillIn } from './fill-in.js';
import { createMemory, type Memory, type Turn } from './memory.js';
import { ofSubject } from './of-subject.js';
import { type Remark, readRemark } from './read-follow-up.js';

/** Told of what could not be answered. */
export type Unanswered = (asked: { question: string; command: string; reply: Reply; library: Library }) => void;

export interface ConversationOptions {
  readonly commands: readonly Command[];
  readonly report: Report;
  readonly memory?: Memory;
  readonly unanswered?: Unanswered;
}

/** What a platform gives with each message. */
export interface Said {
  readonly library: Library;
}

const POINTS_BACK =
  /^(?:it|its|they|them|their|theirs|he|she|him|her|his|hers|this|that|these|those|there|then|both|two|former|latter)$/u;
const PERSONAL = /^(?:it|its|they|them|their|theirs|he|she|him|her|his|hers)$/u;
const SHORT = 9;

/**
 * Conversations on any platform. A thread key stands for one thread, or for one person in private: what was said under
 * one key is never known under another.
 */
export function createConversation({ commands, report, memory = createMemory(), unanswered }: ConversationOptions) {
  const contextFor = (library: Library, turn?: Turn): CommandContext => ({
    library,
    commands,
    ...(turn && { previousCitations: turn.citations }),
  });

  function keep(key: string, call: Call, reply: Reply, question?: string, before?: Turn, context?: string): Reply {
    if (reply.kind === 'error' || reply.kind === 'help') return reply;
    const previousQuestion = context ?? before?.flow.previousQuestion;
    const by = {
      ...call,
      ...(previousQuestion && { previousQuestion }),
      ...(before && { origin: { action: { kind: 'more' as const }, shown: before.flow.shown } }),
    };
    const flow = flowOf(by, reply, quotesOf(reply).length);
    // A list of sources is looked at beside what is talked about, and does not end it.
    const citations = reply.citations.length > 0 ? reply.citations : (memory.get(key)?.citations ?? []);
    memory.put(key, { call, flow, citations, ...(question && { question }) });
    return reply;
  }

  async function ask(
    call: Call,
    key: string,
    { library }: Said,
    turn: Turn | undefined,
    notices: readonly string[] = [],
    context?: string,
  ): Promise<Reply> {
    const made = await runCommand(
      call,
      { ...contextFor(library, turn), ...(context && { previousQuestion: context }) },
      report,
    );
    const reply =
      notices.length > 0 && made.kind !== 'error' && made.kind !== 'help'
        ? { ...made, notices: [...notices, ...made.notices] }
        : made;
    const question = questionOf(call);
    // Orders to the bot are no question: nobody misses an answer, and the thread goes on from what was before.
    if (question && isOnlyOrders(question)) return made;
    if (!reply.answered && reply.kind !== 'error' && reply.kind !== 'help')
      unanswered?.({ question: question ?? describe(call), command: call.command, reply, library });
    if (LOOKING.has(call.command) && turn) {
      memory.put(key, { ...turn, citations: reply.citations.length > 0 ? reply.citations : turn.citations });
      return reply;
    }
    // A question that leans on the one before stays readable for the one after it.
    const full = question && context ? `${question} (${context})`.slice(0, 600) : question;
    return keep(key, call, reply, full, undefined, context);
  }

  const remark = (said: Remark, key: string, turn: Turn, library: Library): Promise<Reply | undefined> =>
    answerRemark(said, turn, {
      library,
      report,
      context: contextFor(library, turn),
      ask: (call, notices) => ask(call, key, { library }, turn, notices),
      keep: (call, reply, question, before) => keep(key, call, reply, question, before),
    });

  return {
    /**
     * Answers a line of text in the light of what was said before under the same key. Never throws.
     * @param threadKey opaque, from the platform: its name, the thread, and in private the person
     */
    async converse(typed: string, threadKey: string, said: Said): Promise<Reply> {
      const text = plainWords(typed);
      const { library } = said;
      const turn = memory.get(threadKey);
      try {
        const remarked = turn && !/^\s*\//u.test(text) ? readRemark(text, library, turn.flow.shown.length) : undefined;
        // Only a remark may need claims; a question is not kept waiting while those of a large corpus are found.
        if (remarked) await library.prepareClaims();
        const reply = turn && remarked && (await remark(remarked, threadKey, turn, library));
        if (reply) return reply;
      } catch (error) {
        return sendable(() => Promise.reject(error), library, report);
      }
      // A line without a word is answered in a line: the whole help is for who asks for it.
      const call = /[\p{L}\p{N}]/u.test(text) ? readTyped(text, commands, library) : readText(text, commands, library);
      const bare =
        turn &&
        (NAMED_ALONE.has(call.command)
          ? fillIn(call, turn, library)
          : call.command === 'ask' && ofSubject(text, turn, library));
      if (bare) return ask(bare.call, threadKey, said, turn, bare.notices);
      const leans =
        turn?.question !== undefined &&
        call.command === 'ask' &&
        !isOnlyOrders(text) &&
        leansBack(String(call.options.question), library);
      if (!leans) return ask(call, threadKey, said, turn);
      const names = namesIn(turn.question!, library);
      return ask(call, threadKey, said, turn, carriedNotice(names), turn.question);
    },
    /** Runs a command that was not typed as text (a slash command, a button), and remembers it under the key. */
    call: (call: Call, threadKey: string, said: Said): Promise<Reply> =>
      ask(call, threadKey, said, memory.get(threadKey)),
    /**
     * Tells what a platform showed of the last reply, where it is not all: "more" goes on after it.
     * @param shown how many quotes; or, where their order is the platform's own, the flow behind the message
     */
    shown(threadKey: string, shown: number | Flow): void {
      const turn = memory.get(threadKey);
      if (!turn) return;
      const flow = typeof shown === 'number' ? { ...turn.flow, shown: turn.flow.shown.slice(0, shown) } : shown;
      memory.put(threadKey, { ...turn, flow });
    },
    forget: (threadKey: string): void => memory.forget(threadKey),
  };
}

export type Conversation = ReturnType<typeof createConversation>;

/** The turn that a reply's buttons stand for, so that a conversation can go on from a reply of long ago. */
export function turnOf(flow: Flow, library: Library): Turn {
  const { command, options, previousQuestion } = flow;
  const asked = questionOf({ command, options });
  const question = asked && previousQuestion ? `${asked} (${previousQuestion})`.slice(0, 600) : asked;
  const citations = contextAfter(flow, library).previousCitations ?? [];
  return { call: { command, options }, flow, citations, ...(question && { question }) };
}

/** Commands that mean nothing without an actor. */
const NAMED_ALONE: ReadonlySet<string> = new Set(['timeline', 'relation', 'actor']);

/** Commands that look something up and leave the thread's subject alone. */
const LOOKING: ReadonlySet<string> = new Set(['sources', 'source', 'help', 'export']);

function questionOf({ command, options }: Call): string | undefined {
  if (command === 'ask') return cleanLine(String(options.question ?? '')).slice(0, 500) || undefined;
  if (command === 'check') return cleanLine(String(options.statement ?? '')).slice(0, 500) || undefined;
  return undefined;
}

const describe = ({ command, options }: Call): string =>
  [command, ...Object.values(options).filter((value) => typeof value === 'string')].join(' ').slice(0, 500);

/** Whether a question needs the one before: it points back, or is short and names nobody. */
function leansBack(question: string, library: Library): boolean {
  const words = tokens(question);
  const named = library.actors.find(question, { question: true });
  const pointing = words.find(({ folded }) => POINTS_BACK.test(folded));
  if (pointing && words.length <= 2 * SHORT) {
    // "And Norway, how is it doing?" means whom it names.
    const itself = PERSONAL.test(pointing.folded) && named.some(({ end }) => end <= pointing.start);
    return named.length < 2 && !itself;
  }
  // A date of its own lets a question stand for itself: "What happened on 19 June 2025?"
  if (/\b(?:1[4-9]|20)\d\d\b/u.test(question)) return false;
  // So do three words of its own: "Who called the talks constructive?"
  if (words.filter(({ folded }) => !questionStopWords.has(folded)).length > 2) return false;
  return words.length <= SHORT && named.length === 0;
}
