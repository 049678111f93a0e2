// `npm run soak`: 20,000 different questions to one process through a Discord and a Slack on the loopback, and what its
// memory does meanwhile. Another number of questions: `npm run soak -- 2000`.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRepository, trainingSets } from '../eval/gold.js';
import { slash, someone } from '../support/discord/payloads.js';
import { startDiscordServer, TOKEN } from '../support/discord/server.js';
import { startLoopback } from '../support/slack/loopback.js';
import { direct, eventOf, ts } from '../support/slack/payloads.js';
import { makeArticles } from './make-articles.js';
import { readMakings } from './read-makings.js';
import { seeded } from './seeded.js';

const QUESTIONS = Number(process.argv[2] ?? 20_000);
/** Questions under way at once, and between two looks at the memory. */
const AT_ONCE = 8;
const STEP = Math.max(AT_ONCE, Math.round(QUESTIONS / 20));

// All that takes long comes before there is a connection that has to be kept alive.
const random = seeded(11);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
const asked = trainingSets().flatMap(({ questions }) => questions.map(({ question }) => question));
const makings = readMakings();
// Half of them of whom the articles speak.
const spoken = ['Turkey', 'Russia', 'Iran', 'Syria', 'Israel', 'Qatar', 'Hamas', 'United States'];
const others = makings.actors.actors.map(({ name }) => name);
// Words that nobody has asked before, so that nothing that keeps words can rest.
const strange = makeArticles(QUESTIONS / 2, makings, { random: seeded(23) });

const [discord, slack] = await Promise.all([startDiscordServer(), startLoopback()]);
const data = mkdtempSync(join(tmpdir(), 'entente-soak-'));
const bot = fork(inRepository('dist/tests/bench/soak-bot.js'), {
  execArgv: ['--expose-gc'],
  stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  env: {
    PATH: process.env.PATH,
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_URL: discord.apiUrl,
    SLACK_BOT_TOKEN: 'xoxb-fake-token',
    SLACK_APP_TOKEN: 'xapp-fake-token',
    SLACK_API_URL: slack.apiUrl,
    ENTENTE_DATA: data,
    PORT: '0',
    LOG_FORMAT: 'json',
  },
});
let log = '';
bot.stderr!.on('data', (chunk) => {
  log += chunk;
});
while (!log.includes('Discord is up') || !log.includes('Slack is up')) await once(bot.stderr!, 'data');
const url = `http://127.0.0.1:${/port (\d+)/u.exec(log)![1]}`;

interface Memory {
  readonly heap: number;
  readonly resident: number;
}

/** The memory of the bot after a collection, in MiB. */
async function memory(): Promise<Memory> {
  const told = once(bot, 'message');
  bot.send('memory');
  const [{ heapUsed, rss }] = (await told) as [NodeJS.MemoryUsage];
  return { heap: heapUsed / 2 ** 20, resident: rss / 2 ** 20 };
}

const anActor = (): string => pick(random() < 0.5 ? spoken : others);

/** A question as people ask: a command, a sentence of the sets or a new one, names and words ever new. */
function question(n: number): { command: string; options: Record<string, string> } {
  const words = strange[n % strange.length]!.text.slice(0, 200 + (n % 300));
  switch (n % 8) {
    case 0:
      return { command: 'relation', options: { a: anActor(), b: anActor() } };
    case 1:
      return { command: 'actor', options: { name: anActor() } };
    case 2:
      return { command: 'check', options: { statement: words } };
    case 3:
      return { command: 'quote', options: { words: words.slice(0, 40) } };
    case 4:
      return { command: 'timeline', options: { a: anActor(), since: String(2000 + (n % 25)) } };
    case 5:
      return { command: 'ask', options: { question: words } };
    default:
      return { command: 'ask', options: { question: `${pick(asked)} ${n % 3 ? '' : words.slice(0, 30)}` } };
  }
}

async function onDiscord(n: number): Promise<void> {
  const { command, options } = question(n);
  const interaction = slash(command, options, { user: someone(n % 12_000) });
  discord.gateway.dispatch('INTERACTION_CREATE', interaction);
  await discord.request(({ method, path }) => method === 'PATCH' && path.includes(interaction.token));
}

async function onSlack(n: number): Promise<void> {
  const { command, options } = question(n);
  const at = ts();
  const text = `${command === 'ask' ? '' : `/${command} `}${Object.values(options).join(' and ')}`;
  await slack.deliver('events_api', eventOf(direct({ text, user: `U${n % 12_000}`, ts: at })));
  await slack.called('chat.postMessage', 1, (args) => args.thread_ts === at);
}

const row = (n: number, { heap, resident }: Memory) =>
  console.log(`${String(n).padStart(8)}${heap.toFixed(1).padStart(12)}${resident.toFixed(1).padStart(12)}`);

console.log(`${QUESTIONS} questions on Node ${process.version}\n questions    heap MiB     RSS MiB`);
const began = performance.now();
const looks: Memory[] = [await memory()];
row(0, looks[0]!);
for (let n = 0; n < QUESTIONS; ) {
  const until = Math.min(QUESTIONS, n + STEP);
  const next = async () => {
    while (n < until) {
      const own = n++;
      await (own % 2 === 0 ? onDiscord : onSlack)(own);
      // What the loopback servers keep of requests is theirs, and looking through all of it would take ever longer.
      if (own % 50 === 0) {
        discord.sent.splice(0, Math.max(0, discord.sent.length - 200));
        slack.calls.splice(0, Math.max(0, slack.calls.length - 200));
        discord.messages.clear();
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  looks.push(await memory());
  row(n, looks.at(-1)!);
}
const seconds = (performance.now() - began) / 1000;
const half = looks[Math.floor(looks.length / 2)]!;
const end = looks.at(-1)!;
console.log(
  `in ${seconds.toFixed(0)} s; heap: ${looks[0]!.heap.toFixed(1)} at the start, ${half.heap.toFixed(1)} half-way, ${end.heap.toFixed(1)} MiB at the end: ` +
    `${(end.heap - half.heap).toFixed(1)} MiB over the second half, ${(((end.heap - half.heap) * 2 ** 20) / (QUESTIONS / 2)).toFixed(0)} bytes a question`,
);
console.log(`files of the state behind buttons: ${readdirSync(join(data, 'state')).length}`);
const figures = await (await fetch(`${url}/metrics`)).text();
console.log(
  figures.match(/^entente_(?:answers|abstentions|refused|rate_limited|busy|errors)_total.* [1-9]\d*$/gmu)?.join('\n'),
);
bot.kill('SIGTERM');
await once(bot, 'exit');
await Promise.all([discord.stop(), slack.stop()]);
process.exit(0);
