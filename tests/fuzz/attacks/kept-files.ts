import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { readKept } from '../../../src/operations/kept-lines.js';
import { createLearning } from '../../../src/operations/learning.js';
import { readSettings, SettingsError } from '../../../src/operations/settings.js';
import { createShortState } from '../../../src/operations/short-state.js';
import { createMemory } from '../../../src/platforms/slack/memory.js';
import { type Attack, hold } from '../attack.js';
import { hostileName, hostileText, hostileValue } from '../hostile.js';

const home = mkdtempSync(join(tmpdir(), 'entente-fuzz-state-'));
const folder = join(home, 'data');
const ID = 'AAAAAAAAAAAAAAAA';

const content = fc.oneof(
  hostileText(2_000),
  hostileValue.map((value) => JSON.stringify(value) ?? ''),
  fc.tuple(hostileValue, hostileValue).map(([expires, value]) => JSON.stringify({ expires, value })),
  fc.array(hostileValue, { maxLength: 5 }).map((lines) => lines.map((line) => JSON.stringify(line)).join('\n')),
  fc
    .tuple(hostileValue, hostileValue)
    .map(([at, question]) => JSON.stringify({ at, question, command: question, actors: question })),
);

/** What the bot kept and something else has spoilt is passed over: nothing throws, nothing is written elsewhere. */
export const keptFilesAttack: Attack<readonly [string, string]> = {
  name: 'files in the data folder, whatever has become of them',
  inputs: fc.tuple(content, hostileName),
  async strike([text, id]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(join(folder, 'state'), { recursive: true });
    for (const name of [`state/${ID}.json`, 'gaps.jsonl', 'threads.json']) writeFileSync(join(folder, name), text);
    const state = createShortState({ folder: join(folder, 'state'), warn: () => {} });
    await state.settled();
    await state.get(ID);
    hold((await state.get(id)) === undefined || id === ID, 'an id that was never given has no value');
    readKept(folder, 'gaps.jsonl');
    createLearning({ folder }).unanswered({ question: text, command: id, actors: [id], missing: [text] });
    const memory = createMemory({ file: join(folder, 'threads.json'), warn: () => {} });
    memory.get(id);
    hold(readdirSync(home).join() === 'data', 'nothing is written beside the data folder');
  },
  end: async () => rmSync(home, { recursive: true, force: true }),
};

/** Settings are taken or refused by name; what they hold is not told. */
export const settingsAttack: Attack<Readonly<Record<string, string>>> = {
  name: 'settings, whatever they hold',
  inputs: fc.dictionary(
    fc.constantFrom(
      'DISCORD_TOKEN',
      'SLACK_BOT_TOKEN',
      'SLACK_APP_TOKEN',
      'SLACK_SIGNING_SECRET',
      'PORT',
      'LOG_LEVEL',
      'ENTENTE_CORPUS',
      'ENTENTE_DATA',
      'DISCORD_API_URL',
      'SLACK_API_URL',
      'SLACK_CHANNELS',
      'DISCORD_GUILDS',
      'ENTENTE_LEARN',
    ),
    hostileText(200).map((text) => text.replaceAll('\u0000', '')),
    { noNullPrototype: true },
  ),
  strike(environment) {
    try {
      readSettings(environment, '/nowhere/.env');
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
      for (const name of ['DISCORD_TOKEN', 'SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET']) {
        const secret = environment[name]?.trim() ?? '';
        hold(secret.length < 8 || !error.message.includes(secret), `${name} is not told`);
      }
    }
  },
};
