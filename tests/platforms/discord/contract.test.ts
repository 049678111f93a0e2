import { expect } from 'vitest';
import { startBot } from '../../support/discord/bot.js';
import { mention, someone } from '../../support/discord/payloads.js';
import { textOf } from '../../support/discord/reading.js';
import { platformContract } from '../contract.js';

platformContract('Discord', async (library) => {
  const bot = await startBot({ library });
  let asked = 0;
  return {
    // Each question from somebody else: a conversation would lend its context to the next.
    say: async (text) => textOf(await bot.say(mention(text, { user: someone(asked++) }))),
    end: async () => {
      await bot.end();
      expect(bot.server.violations).toEqual([]);
    },
  };
});
