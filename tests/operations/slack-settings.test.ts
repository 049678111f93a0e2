import { describe, expect, it } from 'vitest';
import { readSettings } from '../../src/operations/settings.js';

const read = (environment: Record<string, string>) => readSettings(environment, '/nowhere/.env').slack;

describe('the settings of Slack', () => {
  it('are there only where one of its secrets is', () => {
    expect(read({})).toBeUndefined();
    expect(read({ SLACK_BOT_TOKEN: '' })).toBeUndefined();
    expect(read({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' })).toEqual({
      botToken: 'xoxb-1',
      appToken: 'xapp-1',
      apiUrl: 'https://slack.com/api/',
      channels: [],
    });
  });

  it.each(['http://127.0.0.1:9/api', 'http://127.0.0.1:9/api/'])(
    'take an address with or without its last slash: %s',
    (url) => {
      expect(read({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_API_URL: url })?.apiUrl).toBe('http://127.0.0.1:9/api/');
    },
  );

  it.each([
    [{ SLACK_BOT_TOKEN: 'xapp-secret' }, 'SLACK_BOT_TOKEN must be the bot token, which begins with xoxb-'],
    [{ SLACK_APP_TOKEN: 'xoxb-secret' }, 'SLACK_APP_TOKEN must be the app-level token, which begins with xapp-'],
    [{ SLACK_API_URL: 'ftp://secret' }, 'SLACK_API_URL must be an address'],
    [{ SLACK_CHANNELS: '#secret' }, 'SLACK_CHANNELS must be ids of channels'],
    [{ PORT: '99999' }, 'PORT must be a port'],
  ])('are refused by name, never by value: %o', (environment, message) => {
    expect(() => read(environment)).toThrow(message);
    expect(() => read(environment)).not.toThrow('secret');
  });

  it('list channels in any way', () => {
    expect(read({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_CHANNELS: 'C0123, G0456 C0789' })?.channels).toEqual([
      'C0123',
      'G0456',
      'C0789',
    ]);
  });
});
