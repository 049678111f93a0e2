// How soon Slack gets its acknowledgements while 50 people ask at once. Run: npm run bench:slack
import { join } from 'node:path';
import { buildLibrary } from '../../src/build-library.js';
import { packageRoot } from '../../src/operations/package-root.js';
import { startBot } from '../support/slack/bot.js';
import { startLoopback } from '../support/slack/loopback.js';
import { command, direct, eventOf, mention, ts } from '../support/slack/payloads.js';

const USERS = 50;
const ROUNDS = 6;
const QUESTIONS = [
  'Who backs the Syrian rebels?',
  'relation Turkey Russia since 2018',
  'actor Iran',
  'timeline Turkey',
  'What did Erdogan say about Idlib?',
  'sources',
];

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;

for (const mode of ['socket', 'http'] as const) {
  const slack = await startLoopback();
  const library = buildLibrary(join(packageRoot(), 'corpus'));
  const bot = await startBot(slack, library, { mode });
  const acks: number[] = [];
  const before = performance.now();
  await Promise.all(
    Array.from({ length: USERS }, async (_user, u) => {
      const user = `U${100 + u}`;
      for (let round = 0; round < ROUNDS; round++) {
        const text = QUESTIONS[(u + round) % QUESTIONS.length]!;
        const name = `${mode}-${u}-${round}`;
        const thread = ts();
        const [type, payload, answered] =
          round % 3 === 0
            ? ([
                'slash_commands',
                command(slack, text, { user_id: user, response_url: slack.responseUrl(name) }),
                ['response_url', 'path', `/respond/${name}`],
              ] as const)
            : ([
                'events_api',
                eventOf((round % 3 === 1 ? mention : direct)({ text, user, ts: thread })),
                ['chat.postMessage', 'thread_ts', thread],
              ] as const);
        acks.push((await bot.send(type, payload)).ms);
        await slack.called(answered[0], 1, (args) => args[answered[1]] === answered[2]);
      }
    }),
  );
  acks.sort((a, b) => a - b);
  const shown = [0.5, 0.9, 0.99, 1].map(
    (share) => `${share === 1 ? 'max' : `p${share * 100}`} ${at(acks, share).toFixed(1)} ms`,
  );
  const seconds = (performance.now() - before) / 1000;
  console.log(
    `${mode}: ${acks.length} requests of ${USERS} people in ${seconds.toFixed(1)} s; acknowledged: ${shown.join(', ')}`,
  );
  if (slack.complaints.length > 0) console.log(slack.complaints.slice(0, 3));
  await bot.stop();
  await slack.stop();
}
process.exit(0);
