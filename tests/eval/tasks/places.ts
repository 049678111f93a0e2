import type { Library } from '../../../src/library.js';
import { createSession } from '../../../src/platforms/terminal/session.js';
import { startBot as startDiscordBot } from '../../support/discord/bot.js';
import { mention, message, OTHER_CHANNEL, someone } from '../../support/discord/payloads.js';
import { startBot as startSlackBot } from '../../support/slack/bot.js';
import { startLoopback } from '../../support/slack/loopback.js';
import { direct, eventOf, ts } from '../../support/slack/payloads.js';
import { shownInDiscord, shownInSlack, shownInTerminal } from './read-shown.js';
import type { Shown } from './task.js';

/** Where tasks are done: somebody new for each task, and a thread for each of its keys. */
export interface Place {
  newcomer(): (text: string, thread: string) => Promise<Shown>;
  end(): Promise<void>;
}

const report = (reference: string, error: unknown): void => console.error(reference, error);

function terminal(library: Library): Place {
  return {
    newcomer() {
      const sessions = new Map<string, ReturnType<typeof createSession>>();
      return async (text, thread) => {
        const session = sessions.get(thread) ?? createSession(() => library, report);
        sessions.set(thread, session);
        return shownInTerminal(await session.say(text));
      };
    },
    end: async () => {},
  };
}

async function slack(library: Library): Promise<Place> {
  const server = await startLoopback();
  // Over HTTP: a socket ends where a busy machine keeps it from being greeted, and takes a message with it.
  const bot = await startSlackBot(server, library, { mode: 'http' });
  let people = 0;
  return {
    newcomer() {
      const user = `U7${++people}`;
      const channel = `D7${people}`;
      const roots = new Map<string, string>();
      return async (text, thread) => {
        const root = roots.get(thread);
        const at = ts();
        roots.set(thread, root ?? at);
        const inThread = (args: Record<string, unknown>) => args.channel === channel && args.thread_ts === (root ?? at);
        const before = server.all('chat.postMessage', inThread).length;
        await bot.send(
          'events_api',
          eventOf(direct({ text, user, channel, ts: at, ...(root && { thread_ts: root }) })),
        );
        const sent = (await server.called('chat.postMessage', before + 1, inThread)).at(-1)!;
        return shownInSlack(sent.blocks as Parameters<typeof shownInSlack>[0]);
      };
    },
    async end() {
      await bot.stop();
      await server.stop();
      if (server.complaints.length > 0) throw new Error(`Slack would refuse: ${server.complaints.join('; ')}`);
    },
  };
}

async function discord(library: Library): Promise<Place> {
  const bot = await startDiscordBot({ library });
  let people = 0;
  return {
    newcomer() {
      const user = someone(70_000 + ++people);
      const threads: string[] = [];
      const places = [{ dm: true }, {}, { channel: OTHER_CHANNEL }];
      return async (text, thread) => {
        if (!threads.includes(thread)) threads.push(thread);
        const place = places[threads.indexOf(thread)];
        if (!place) throw new Error('a task has three threads at most');
        const said = (place.dm ? message : mention)(text, { user, ...place });
        return shownInDiscord((await bot.say(said)).body);
      };
    },
    async end() {
      await bot.end();
      if (bot.server.violations.length > 0)
        throw new Error(`Discord would refuse: ${JSON.stringify(bot.server.violations)}`);
    },
  };
}

export const PLACES = { terminal, slack, discord };
