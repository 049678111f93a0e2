import {
  type Flow,
  type FollowUp,
  flowOf,
  flowSchema,
  followedBy,
  runAgain,
  runFollowUp,
} from '../../commands/follow-up.js';
import { commands } from '../../commands/index.js';
import type { Call } from '../../commands/read-text.js';
import { readTyped } from '../../commands/read-typed.js';
import { createConversation, turnOf } from '../conversation/converse.js';
import { createMemory } from '../conversation/memory.js';
import { readRemark } from '../conversation/read-follow-up.js';
import { keepFromLog, noteRequest, type Outcome } from '../operations/request-record.js';
import { bothSidesFirst } from '../replies/both-sides-first.js';
import type { Reply } from '../replies/reply.js';
import type { PlatformDeps } from './platform.js';

type By = Pick<Flow, 'command' | 'options' | 'previousQuestion' | 'origin'>;

/** A reply, and what made it. */
export interface Made {
  /** Its quotes stand in the order in which a platform shows them. */
  readonly reply: Reply;
  readonly by: By;
  /** Whether the thread goes on from it, `told` where the conversation knows that already; undefined for a mere look. */
  readonly goesOn?: 'told' | 'from here';
}

/** A reply as it was shown. */
export interface Shown {
  /** What stands behind its buttons, and the id under which it lies. */
  readonly flow: Flow;
  readonly id: string;
}

/** Buttons after which the conversation goes on from what they brought. */
const GOES_ON: ReadonlySet<FollowUp['kind']> = new Set(['more', 'cooperation', 'conflict']);

function outcomeOf({ kind, reference, answered }: Reply): Outcome {
  if (kind === 'error') return reference ? 'error' : 'refused';
  return answered ? 'answered' : 'no-answer';
}

/**
 * The conversations of one chat platform: text, commands and buttons, each with the thread that it is said in. Nothing
 * said under one thread's key is known under another; who sees what is for the platform to decide by the keys.
 */
export function createDialogue({
  library,
  log,
  state,
  unanswered,
}: Pick<PlatformDeps, 'library' | 'log' | 'state' | 'unanswered'>) {
  const report = (reference: string, error: unknown) => log.error(`reference ${reference}`, error);
  const memory = createMemory();
  const conversation = createConversation({ commands, report, memory, ...(unanswered && { unanswered }) });

  function made(reply: Reply, by: By, goesOn?: Made['goesOn']): Made {
    noteRequest({ command: by.command, outcome: outcomeOf(reply) });
    return { reply: bothSidesFirst(reply), by, ...(goesOn && reply.kind !== 'error' && { goesOn }) };
  }

  /** @param previous the reply that the text goes on from, where it is not the last of the thread */
  async function text(said: string, thread: string, previous?: Flow): Promise<Made> {
    keepFromLog(said);
    const now = library();
    if (previous) memory.put(thread, turnOf(previous, now));
    const before = memory.get(thread);
    const reply = await conversation.converse(said, thread, { library: now });
    const after = memory.get(thread);
    if (after && after.flow !== before?.flow) return made(reply, after.flow, 'told');
    const remark = before && readRemark(said, now, before.flow.shown.length);
    if (!remark) return made(reply, readTyped(said, commands, now));
    // A look at the reply before: its buttons go on with that reply.
    const { command, options, previousQuestion, shown } = before.flow;
    const by = { command, options, ...(previousQuestion && { previousQuestion }) };
    return made(reply, remark.kind === 'context' ? { ...by, origin: { action: remark, shown } } : by);
  }

  async function call(asked: Call, thread: string): Promise<Made> {
    keepFromLog(...Object.values(asked.options).filter((value) => typeof value === 'string'));
    const before = memory.get(thread);
    const reply = await conversation.call(asked, thread, { library: library() });
    return made(reply, asked, memory.get(thread)?.flow !== before?.flow ? 'told' : undefined);
  }

  return {
    text,
    call,
    /** A line typed after a command of the platform: it stands for itself, unless it means nothing without the reply before. */
    line(typed: string, thread: string): Promise<Made> {
      keepFromLog(typed);
      const asked = readTyped(typed, commands, library());
      const leans = asked.command === 'ask' && memory.get(thread) && readRemark(typed, library(), 1);
      return leans ? text(typed, thread) : call(asked, thread);
    },
    /** What a button of an earlier reply asks for, in the thread in which its answer is shown. */
    async followUp(action: FollowUp, flow: Flow, thread: string): Promise<Made> {
      const context = { library: library(), commands };
      if (action.kind === 'suggestion') return text(flow.suggestions[action.index] ?? 'help', thread, flow);
      const by = followedBy(action, flow, context);
      return made(
        await runFollowUp(action, flow, context, report),
        by,
        GOES_ON.has(action.kind) ? 'from here' : undefined,
      );
    },
    /** The reply of a flow once more, for everybody to see; no thread goes on from it. */
    async again(flow: Flow): Promise<Made> {
      return made(await runAgain(flow, { library: library(), commands }, report), flow);
    },
    /**
     * Takes note of what was shown of a reply: "more" and "context 2" in words go by it, like the buttons.
     * @param shown how many of its quotes stand in the message
     * @param owner who alone sees it
     */
    shown({ reply, by, goesOn }: Made, thread: string, shown: number, owner?: string): Shown {
      const flow = flowOf(by, reply, shown, owner);
      if (goesOn === 'told') conversation.shown(thread, flow);
      else if (goesOn) memory.put(thread, turnOf(flow, library()));
      return { flow, id: state.put(flow) };
    },
    /** Whether something was said in a thread that is still remembered. */
    knows: (thread: string): boolean => memory.get(thread) !== undefined,
    /** Whether a text means nothing without a reply before it: "more", "and Qatar?". */
    isRemark: (said: string): boolean => readRemark(said, library(), 1) !== undefined,
    /** What is behind an id; undefined where it is expired, unknown or not one. */
    async flow(id: string): Promise<Flow | undefined> {
      const parsed = flowSchema.safeParse(await state.get(id));
      return parsed.success ? parsed.data : undefined;
    },
    report,
  };
}
