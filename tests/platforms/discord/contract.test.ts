import { expect } from 'vitest';
import { startBot } from '../../support/discord/bot.js';
import { mention } from '../../support/discord/payloads.js';
import { textOf } from '../../support/discord/reading.js';
import { platformContract } from '../contract.js';

platformContract('Discord', async (library) => {
  const bot = await startBot({ library });
  return {
    say: async (text) => textOf(await bot.say(mention(text))),
    end: async () => {
      await bot.end();
      expect(bot.server.violations).toEqual([]);
    },
  };
});
