import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examineDiscord } from '../../../src/platforms/discord/examine.js';
import { discord } from '../../../src/platforms/discord/platform.js';
import { settingsOn } from '../../support/discord/bot.js';
import { APPLICATION, GUILD, snowflake } from '../../support/discord/payloads.js';
import { type DiscordServer, startDiscordServer } from '../../support/discord/server.js';

let server: DiscordServer;
beforeEach(async () => {
  server = await startDiscordServer();
});
afterEach(async () => {
  expect(server.violations).toEqual([]);
  await server.stop();
});

const register = (set: Record<string, string> = {}) => discord.register!(settingsOn(server, set));

describe('entente register', () => {
  it('puts all commands in place at once and says what changed', async () => {
    const lines = await register();
    expect(lines[0]).toMatch(/^added: \/ask, \/relation, .*“Check against sources”$/u);
    expect(server.sent.filter(({ method }) => method === 'PUT')).toHaveLength(1);
    expect((await register())[0]).toMatch(/^as before: \/ask/u);
  });

  it('names what is changed and what is removed', async () => {
    server.register('everywhere', [
      { id: snowflake(), name: 'ask', type: 1, description: 'something else' },
      { id: snowflake(), name: 'oracle', type: 1, description: 'gone' },
    ]);
    const lines = await register();
    expect(lines).toContain('changed: /ask');
    expect(lines).toContain('removed: /oracle');
  });

  it('keeps to one server where that is set, and warns of commands that would appear twice', async () => {
    await register();
    const lines = await register({ DISCORD_GUILD_ID: GUILD });
    expect(lines.join('\n')).toContain(`in place in the server ${GUILD}`);
    expect(lines.join('\n')).toContain('shows them twice');
    expect(server.sent.at(-2)!.path).toBe(`/applications/${APPLICATION}/guilds/${GUILD}/commands`);
  });

  it('says what to do where Discord refuses', async () => {
    await expect(register({ DISCORD_TOKEN: 'another' })).rejects.toThrow(/Reset Token/u);
    server.fail('PUT', /commands$/u, { status: 403, body: { code: 50001, message: 'Missing Access' } });
    await expect(register({ DISCORD_GUILD_ID: GUILD })).rejects.toThrow(/DISCORD_GUILD_ID.*invite/u);
  });
});

describe('entente doctor', () => {
  const examine = (set: Record<string, string> = {}) => examineDiscord(settingsOn(server, set));
  const stateOf = (findings: Awaited<ReturnType<typeof examine>>) =>
    Object.fromEntries(findings.map(({ what, state }) => [what, state]));

  it('says that all is well, and prints the invite link with the least permissions', async () => {
    await register({ DISCORD_GUILD_ID: GUILD });
    const findings = await examine({ DISCORD_GUILD_ID: GUILD, DISCORD_APPLICATION_ID: APPLICATION });
    expect(findings.filter(({ state }) => state !== 'ok')).toEqual([
      {
        state: 'note',
        what: 'invite link',
        says: `https://discord.com/oauth2/authorize?client_id=${APPLICATION}&scope=bot+applications.commands&permissions=274878008320`,
      },
    ]);
  });

  it('names what is missing and where to get it', async () => {
    const [finding] = await examineDiscord({ ...settingsOn(server), discord: undefined } as never);
    expect(finding).toMatchObject({ state: 'note', what: 'DISCORD_TOKEN' });
    expect(finding!.says).toContain('https://discord.com/developers/applications');
    expect((await examine()).find(({ what }) => what === 'commands')!.says).toContain('Run "entente register"');
  });

  it('names what is wrong', async () => {
    expect(stateOf(await examine({ DISCORD_TOKEN: 'another' }))).toEqual({ DISCORD_TOKEN: 'wrong' });
    expect(stateOf(await examine({ DISCORD_APPLICATION_ID: snowflake() }))).toMatchObject({
      DISCORD_APPLICATION_ID: 'wrong',
    });
    expect(stateOf(await examine({ DISCORD_GUILD_ID: snowflake() }))).toMatchObject({ DISCORD_GUILD_ID: 'wrong' });
  });
});
