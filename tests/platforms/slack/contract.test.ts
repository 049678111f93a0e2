import { expect } from 'vitest';
import { startBot } from '../../support/slack/bot.js';
import { startLoopback } from '../../support/slack/loopback.js';
import { command } from '../../support/slack/payloads.js';
import { wordsOf } from '../../support/slack/read-blocks.js';
import { platformContract } from '../contract.js';

/** What Slack makes of what a person types. */
const asSent = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

platformContract('Slack', async (library) => {
  const slack = await startLoopback();
  const bot = await startBot(slack, library);
  let asked = 0;
  return {
    async say(text) {
      const name = `contract-${++asked}`;
      await bot.send('slash_commands', command(slack, asSent(text), { response_url: slack.responseUrl(name) }));
      const [answer] = await slack.called('response_url', 1, ({ path }) => path === `/respond/${name}`);
      return wordsOf(answer!);
    },
    async end() {
      await bot.stop();
      await slack.stop();
      expect(slack.complaints).toEqual([]);
    },
  };
});
