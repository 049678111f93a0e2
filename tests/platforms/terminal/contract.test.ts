import { renderReply } from '../../../src/platforms/terminal/render-reply.js';
import { createSession } from '../../../src/platforms/terminal/session.js';
import { platformContract } from '../contract.js';

platformContract('the terminal', async (library) => ({
  // Each question of a session of its own: a conversation would lend its context to the next.
  say: async (text) =>
    renderReply(
      await createSession(
        () => library,
        () => {},
      ).say(text),
    ),
  end: async () => {},
}));
