import type { Loopback } from './loopback.js';

let count = 0;
const next = () => ++count;

/** A channel or a thread of its own for each test. */
export const ts = () => `17000${String(next()).padStart(5, '0')}.000200`;

export const eventOf = (event: Record<string, unknown>, eventId = `Ev${next()}`) => ({
  type: 'event_callback',
  token: 'legacy',
  team_id: 'T1',
  api_app_id: 'A1',
  event,
  event_id: eventId,
  event_time: 1_700_000_000,
  authorizations: [{ team_id: 'T1', user_id: 'UBOT', is_bot: true }],
});

interface Said {
  readonly text: string;
  readonly user?: string;
  readonly channel?: string;
  readonly ts?: string;
  readonly thread_ts?: string;
  readonly [other: string]: unknown;
}

export const mention = ({ text, user = 'U1', channel = 'C1', ts: at = ts(), ...rest }: Said) => ({
  type: 'app_mention',
  user,
  channel,
  ts: at,
  event_ts: at,
  text: `<@UBOT> ${text}`,
  ...rest,
});

export const message = ({ text, user = 'U1', channel = 'C1', ts: at = ts(), ...rest }: Said) => ({
  type: 'message',
  channel_type: channel.startsWith('D') ? 'im' : 'channel',
  user,
  channel,
  ts: at,
  event_ts: at,
  text,
  ...rest,
});

export const direct = (said: Said) => message({ channel: 'D1', ...said });

export const command = (slack: Loopback, text: string, more: Record<string, string> = {}): Record<string, string> => ({
  command: '/entente',
  text,
  user_id: 'U1',
  user_name: 'ada',
  channel_id: 'C1',
  channel_name: 'general',
  team_id: 'T1',
  team_domain: 'test',
  api_app_id: 'A1',
  trigger_id: `trigger-${next()}`,
  response_url: slack.responseUrl(),
  ...more,
});

interface Clicked {
  readonly action_id: string;
  readonly value?: string;
  readonly user?: string;
  readonly channel?: string;
  readonly thread?: string;
  readonly home?: boolean;
  readonly [other: string]: unknown;
}

export const click = (
  slack: Loopback,
  { action_id, value, user = 'U1', channel = 'C1', thread, home, ...rest }: Clicked,
) => ({
  type: 'block_actions',
  user: { id: user, username: 'ada', name: 'ada', team_id: 'T1' },
  api_app_id: 'A1',
  team: { id: 'T1', domain: 'test' },
  trigger_id: `trigger-${next()}`,
  container: home
    ? { type: 'view', view_id: 'V1' }
    : { type: 'message', message_ts: '1700000000.000300', channel_id: channel, ...(thread && { thread_ts: thread }) },
  ...(!home && { channel: { id: channel, name: 'general' }, response_url: slack.responseUrl('click') }),
  ...(thread && { message: { type: 'message', ts: '1700000000.000300', thread_ts: thread } }),
  actions: [
    {
      type: 'button',
      action_id,
      block_id: 'b',
      action_ts: `1700000001.${next()}`,
      ...(value !== undefined && { value }),
      ...rest,
    },
  ],
});

export const messageShortcut = (slack: Loopback, text: string) => ({
  type: 'message_action',
  callback_id: 'check_message',
  trigger_id: `trigger-${next()}`,
  action_ts: `1700000002.${next()}`,
  user: { id: 'U1', name: 'ada', team_id: 'T1' },
  team: { id: 'T1', domain: 'test' },
  channel: { id: 'C1', name: 'general' },
  message_ts: '1700000000.000400',
  message: { type: 'message', user: 'U2', text, ts: '1700000000.000400' },
  response_url: slack.responseUrl('shortcut'),
});

export const suggestion = (option: string, value: string) => ({
  type: 'block_suggestion',
  user: { id: 'U1', name: 'ada', team_id: 'T1' },
  team: { id: 'T1', domain: 'test' },
  api_app_id: 'A1',
  action_id: `relation_${option}`,
  block_id: option,
  value,
  container: { type: 'view', view_id: 'V1' },
  view: { id: 'V1', type: 'modal', callback_id: 'relation', private_metadata: '{}', state: { values: {} } },
});

export const submission = (values: Record<string, unknown>, metadata = '{}', id = `V${next()}`) => ({
  type: 'view_submission',
  user: { id: 'U1', name: 'ada', team_id: 'T1' },
  team: { id: 'T1', domain: 'test' },
  api_app_id: 'A1',
  trigger_id: `trigger-${next()}`,
  view: { id, hash: 'h', type: 'modal', callback_id: 'relation', private_metadata: metadata, state: { values } },
});
