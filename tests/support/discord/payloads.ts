/** What Discord's gateway delivers, as little of it as the client needs. */

let counter = 0n;
const EPOCH = 1_420_070_400_000n;

/** A new id; Discord's ids tell when they were made. */
export const snowflake = (): string => (((BigInt(Date.now()) - EPOCH) << 22n) + ++counter).toString();

const user = (id: string, name: string, bot = false) => ({
  id,
  username: name,
  global_name: null,
  discriminator: '0',
  avatar: null,
  bot,
});

export const APPLICATION = '900000000000000001';
export const GUILD = '900000000000000010';
export const CHANNEL = '900000000000000020';
export const OTHER_CHANNEL = '900000000000000021';
export const DM = '900000000000000030';
export const BOT = user(APPLICATION, 'entente', true);
export const IDA = user('900000000000000100', 'ida');
export const OLAV = user('900000000000000101', 'olav');

export type User = ReturnType<typeof user>;
export const someone = (n: number): User => user(`9000000000001${String(n).padStart(5, '0')}`, `user${n}`);

const textChannel = (id: string, name: string) => ({
  id,
  type: 0,
  name,
  guild_id: GUILD,
  position: 0,
  permission_overwrites: [],
  nsfw: false,
  parent_id: null,
});

const memberOf = (of: User) => ({
  user: of,
  roles: [],
  joined_at: '2024-01-01T00:00:00Z',
  deaf: false,
  mute: false,
  flags: 0,
  avatar: null,
});

export const guild = () => ({
  id: GUILD,
  name: 'A server',
  icon: null,
  owner_id: IDA.id,
  roles: [
    {
      id: GUILD,
      name: '@everyone',
      permissions: '2147483647',
      color: 0,
      hoist: false,
      position: 0,
      managed: false,
      mentionable: false,
      flags: 0,
    },
  ],
  emojis: [],
  features: [],
  stickers: [],
  channels: [textChannel(CHANNEL, 'general'), textChannel(OTHER_CHANNEL, 'other')],
  members: [memberOf(BOT)],
  threads: [],
  presences: [],
  voice_states: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
  joined_at: '2024-01-01T00:00:00Z',
  large: false,
  member_count: 3,
  unavailable: false,
  verification_level: 0,
  default_message_notifications: 0,
  explicit_content_filter: 0,
  mfa_level: 0,
  system_channel_flags: 0,
  premium_tier: 0,
  preferred_locale: 'en-US',
  nsfw_level: 0,
  premium_progress_bar_enabled: false,
});

export interface Where {
  readonly user?: User;
  readonly dm?: boolean;
  readonly channel?: string;
}

function interaction(type: number, data: object, { user: by = IDA, dm = false, channel = CHANNEL }: Where) {
  const id = snowflake();
  return {
    id,
    application_id: APPLICATION,
    type,
    token: `token-${id}`,
    version: 1,
    data,
    locale: 'en-US',
    entitlements: [],
    authorizing_integration_owners: {},
    app_permissions: '2147483647',
    attachment_size_limit: 10_000_000,
    ...(dm
      ? { channel_id: DM, channel: { id: DM, type: 1 }, user: by, context: 1 }
      : {
          guild_id: GUILD,
          guild_locale: 'en-US',
          channel_id: channel,
          channel: textChannel(channel, 'general'),
          member: { ...memberOf(by), permissions: '2147483647' },
          context: 0,
        }),
  };
}

export type InteractionPayload = ReturnType<typeof interaction>;

const optionsOf = (options: Record<string, string | boolean>, focused?: string) =>
  Object.entries(options).map(([name, value]) => ({
    name,
    value,
    type: typeof value === 'boolean' ? 5 : 3,
    ...(name === focused && { focused: true }),
  }));

export const slash = (name: string, options: Record<string, string | boolean> = {}, where: Where = {}) =>
  interaction(2, { id: snowflake(), name, type: 1, options: optionsOf(options) }, where);

export const typed = (name: string, option: string, value: string, where: Where = {}) =>
  interaction(4, { id: snowflake(), name, type: 1, options: optionsOf({ [option]: value }, option) }, where);

export const press = (customId: string, where: Where = {}) => ({
  ...interaction(3, { custom_id: customId, component_type: 2 }, where),
  message: message('', { user: BOT, ...where }),
});

export const choose = (customId: string, value: string, where: Where = {}) => ({
  ...interaction(3, { custom_id: customId, component_type: 3, values: [value] }, where),
  message: message('', { user: BOT, ...where }),
});

export const modal = (customId: string, field: string, value: string, where: Where = {}) =>
  interaction(
    5,
    { custom_id: customId, components: [{ type: 18, id: 1, component: { type: 4, id: 2, custom_id: field, value } }] },
    where,
  );

export function menu(name: string, content: string, where: Where = {}) {
  const target = message(content, { user: OLAV });
  const data = {
    id: snowflake(),
    name,
    type: 3,
    target_id: target.id,
    resolved: { messages: { [target.id]: target } },
  };
  return interaction(2, data, where);
}

export function message(
  content: string,
  { user: by = IDA, dm = false, channel = CHANNEL, ...more }: Where & Record<string, unknown> = {},
) {
  return {
    id: snowflake(),
    channel_id: dm ? DM : channel,
    ...(dm ? { channel_type: 1 } : { guild_id: GUILD, member: memberOf(by) }),
    author: by,
    content,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: content.includes(`<@${APPLICATION}>`) ? [BOT] : [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    type: 0,
    flags: 0,
    ...more,
  };
}

export const mention = (text: string, where: Where & Record<string, unknown> = {}) =>
  message(`<@${APPLICATION}> ${text}`, where);
