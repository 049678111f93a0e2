import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type InteractionPayload, slash, someone, typed } from '../support/discord/payloads.js';
import { startDiscordServer, TOKEN } from '../support/discord/server.js';

// How quickly the bot responds on the shipped corpus while so many people use it at once; the bot is a process of its own.
const USERS = 50;
const ROUNDS = 20;

const QUESTIONS = [
  'Who backs the Syrian rebels?',
  'How do Russia and Turkey work together?',
  'Who opposes Israel?',
  'When did Turkey and Russia meet?',
];
const TYPED = ['', 'tur', 'Ankara', 'Rusia', 'united sta', 'saudi'];

const server = await startDiscordServer();
const bot = spawn(process.execPath, ['dist/src/main.js'], {
  stdio: ['ignore', 'inherit', 'pipe'],
  env: {
    PATH: process.env.PATH,
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_URL: server.apiUrl,
    ENTENTE_DATA: mkdtempSync(join(tmpdir(), 'entente-')),
  },
});
let log = '';
bot.stderr.on('data', (chunk) => {
  log += chunk;
});
while (!log.includes('Discord is up')) await once(bot.stderr, 'data');

async function timed(interaction: InteractionPayload, path: (of: InteractionPayload) => string): Promise<number> {
  const start = performance.now();
  server.gateway.dispatch('INTERACTION_CREATE', interaction);
  const { at } = await server.request((sent) => sent.path.includes(path(interaction)));
  return at - start;
}

const lists: number[] = [];
const firsts: number[] = [];
const answers: number[] = [];

async function user(n: number, round: number) {
  const where = { user: someone(round * USERS + n) };
  lists.push(await timed(typed('relation', 'a', TYPED[(n + round) % TYPED.length]!, where), ({ id }) => `/${id}/`));
  const pair = n % 2 === 0;
  const asked = pair
    ? slash('relation', { a: 'Turkey', b: 'Russia' }, where)
    : slash('ask', { question: QUESTIONS[(n + round) % QUESTIONS.length]! }, where);
  const start = performance.now();
  firsts.push(await timed(asked, ({ id }) => `/${id}/`));
  const { at } = await server.request(({ method, path }) => method === 'PATCH' && path.includes(asked.token));
  answers.push(at - start);
}

for (let round = 0; round < ROUNDS; round++) {
  await Promise.all(Array.from({ length: USERS }, (_each, n) => user(n, round)));
  // Looking for a request goes through all that came: without this the bench would measure itself.
  server.sent.length = 0;
}

const quantile = (values: number[], q: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))]!;
const report = (name: string, values: number[]) =>
  console.log(
    `${name.padEnd(16)} median ${quantile(values, 0.5).toFixed(1)} ms, p95 ${quantile(values, 0.95).toFixed(1)} ms, p99 ${quantile(values, 0.99).toFixed(1)} ms (${values.length})`,
  );

console.log(`${USERS} people at once on Node ${process.version}`);
report('autocomplete', lists);
report('first response', firsts);
report('answer', answers);
if (server.violations.length > 0) console.log(server.violations.slice(0, 3));
bot.kill('SIGTERM');
await once(bot, 'close');
await server.stop();
