import type { App, BlockAction } from '@slack/bolt';
import type { Flow, FollowUp } from '../../../../commands/follow-up.js';
import { noteRequest } from '../../../operations/request-record.js';
import { type Answer, sentence } from '../answering.js';
import { conversationOf, type SlackContext } from '../context.js';
import { type Place, QUIET } from '../delivery.js';
import { directKey, threadKey } from '../memory.js';
import { ACTIONS, readStateValue } from '../render/buttons.js';
import { escaped } from '../render/plain.js';
import { paragraph, run } from '../render/rich-text.js';
import { apology } from './private-answer.js';
import { relationModal } from './relation-modal.js';

const EXPIRED = 'These buttons are too old, or the bot has been set up anew. Ask again.';
const NOT_YOURS = 'This answer belongs to somebody else. Ask me yourself, and you get buttons of your own.';
const THANKS = { up: 'Thank you, noted as helpful.', down: 'Thank you, noted as not helpful.' } as const;

/** A click, as much of it as matters here. */
interface Click {
  readonly name: string;
  readonly id: string;
  readonly detail: string;
  readonly user: string;
  readonly userName: string;
  readonly channel: string | undefined;
  readonly thread: string | undefined;
  readonly trigger: string;
  /** Where to answer; clicks on the Home tab have none. */
  readonly url: string | undefined;
  /** The same click, delivered again. */
  readonly key: string;
}

function readClick(body: BlockAction): Click | undefined {
  const [action] = body.actions;
  if (!action) return undefined;
  const raw = action as { value?: string; selected_option?: { value?: string } | null };
  const value = raw.value ?? raw.selected_option?.value ?? '';
  const container = body.container as { message_ts?: string; thread_ts?: string };
  const message = body.message as { thread_ts?: string } | undefined;
  return {
    name: action.action_id.replace(/_\d+$/u, ''),
    ...readStateValue(value),
    user: body.user.id,
    userName: body.user.name ?? body.user.username ?? 'somebody',
    channel: body.channel?.id,
    thread: message?.thread_ts ?? container.thread_ts,
    trigger: body.trigger_id,
    url: body.response_url,
    key: `click ${[body.user.id, action.action_id, value, action.action_ts, container.message_ts, body.trigger_id].join(' ')}`,
  };
}

const FOLLOW_UPS: Readonly<Record<string, (detail: string) => FollowUp>> = {
  [ACTIONS.more]: () => ({ kind: 'more' }),
  [ACTIONS.details]: () => ({ kind: 'details' }),
  [ACTIONS.sources]: () => ({ kind: 'sources' }),
  [ACTIONS.cooperation]: () => ({ kind: 'cooperation' }),
  [ACTIONS.conflict]: () => ({ kind: 'conflict' }),
  [ACTIONS.context]: (detail) => ({ kind: 'context', quote: Number(detail) }),
  [ACTIONS.suggestion]: (detail) => ({ kind: 'suggestion', index: Number(detail) }),
};

/** The buttons under replies and on the Home tab. */
export function listenToActions(app: App, context: SlackContext): void {
  const { answering, delivery, deps, memory, seenBefore, web } = context;

  const privately = ({ url, user, channel }: Click): Place =>
    url ? { kind: 'private', url, user, ...(channel && { channel }) } : { kind: 'direct', user };

  const remember = (key: string, { state }: Answer) => {
    const last = state ?? memory.get(key)?.state;
    memory.set(key, last ? { state: last } : {});
  };

  /** In a thread the answer is for all who follow it; elsewhere it is for whoever clicked. */
  async function follow(action: FollowUp, flow: Flow, click: Click): Promise<void> {
    const { channel = 'direct', thread, user } = click;
    const inThread = click.channel !== undefined && thread !== undefined && !flow.owner;
    const asker = {
      user,
      private: !inThread,
      thread: conversationOf(context, { channel, user, ...(inThread && { thread }) }),
    };
    const answer = await answering.follow(action, flow, asker);
    if (!answer) return;
    if (!inThread) return void (await delivery.deliver(privately(click), answer.message));
    remember(threadKey(channel, thread), answer);
    await delivery.deliver({ kind: 'thread', channel, thread, user }, answer.message);
  }

  async function share(flow: Flow, click: Click): Promise<void> {
    if (seenBefore(`shared ${click.id}`)) return;
    const { channel = 'direct', user } = click;
    const thread = conversationOf(context, { channel, user });
    const answer = await answering.share(flow, { id: user, name: click.userName, thread });
    const place = privately(click);
    if (answer && place.kind === 'private') await delivery.share(place, answer.message);
  }

  async function keepFeedback(flow: Flow, click: Click): Promise<void> {
    noteRequest({ command: 'feedback', outcome: 'done' });
    const helpful = click.detail === 'up';
    const { command, options } = flow;
    await deps.keepFeedback({ platform: 'slack', helpful, command, options });
    await delivery.deliver(privately(click), { text: THANKS[helpful ? 'up' : 'down'], blocks: [] });
  }

  /** An example of the Home tab is asked in Messages, where the answer can be followed up. */
  async function example(question: string, user: string): Promise<void> {
    const asked = paragraph([...run('You asked: '), ...run(question, { bold: true })]);
    const root = await web.client.chat.postMessage({
      channel: user,
      text: escaped(question),
      blocks: [asked],
      ...QUIET,
    });
    const channel = root.channel ?? user;
    const thread = root.ts ?? '';
    const asker = { user, private: false, thread: conversationOf(context, { channel, thread, user }) };
    const answer = await answering.ask({ command: 'ask', options: { question } }, asker);
    if (!answer) return;
    remember(threadKey(channel, thread), answer);
    remember(directKey(channel, user), answer);
    await delivery.deliver({ kind: 'thread', channel, thread, user }, answer.message);
  }

  async function handle(click: Click, rawValue: string): Promise<void> {
    if (click.name === ACTIONS.example) return example(rawValue, click.user);
    if (click.name === ACTIONS.compare) {
      return void (await web.client.views.open({ trigger_id: click.trigger, view: relationModal() }));
    }
    const flow = await answering.flow(click.id);
    const refusal = !flow ? EXPIRED : flow.owner && flow.owner !== click.user ? NOT_YOURS : undefined;
    if (!flow || refusal) {
      noteRequest({ outcome: 'refused' });
      return void (await delivery.deliver(privately(click), sentence(refusal ?? EXPIRED)));
    }
    if (click.name === ACTIONS.share) return share(flow, click);
    if (click.name === ACTIONS.feedback) return keepFeedback(flow, click);
    const action = FOLLOW_UPS[click.name]?.(click.detail);
    if (action) await follow(action, flow, click);
  }

  app.action<BlockAction>({ type: 'block_actions' }, async ({ body }) => {
    const click = readClick(body);
    if (!click?.name.startsWith('entente_') || seenBefore(click.key)) return;
    const [action] = body.actions;
    const raw = action && 'value' in action && typeof action.value === 'string' ? action.value : '';
    await context.run(
      'button',
      () => handle(click, raw),
      (reference) => delivery.deliver(privately(click), apology(reference)),
    );
  });
}
