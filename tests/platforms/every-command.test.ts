import { describe, expect, it } from 'vitest';
import { flowOf } from '../../commands/follow-up.js';
import { commands } from '../../commands/index.js';
import { readTyped } from '../../commands/read-typed.js';
import { runCommand } from '../../commands/run-command.js';
import { withAttachments } from '../../src/platforms/attachments.js';
import { replyMessage } from '../../src/platforms/discord/message.js';
import { renderReply as renderDiscord } from '../../src/platforms/discord/render-reply.js';
import { buttonBlocks } from '../../src/platforms/slack/render/buttons.js';
import { renderReply as renderSlack } from '../../src/platforms/slack/render/render-reply.js';
import { bothSidesFirst } from '../../src/replies/both-sides-first.js';
import type { Reply } from '../../src/replies/reply.js';
import { violationsOf } from '../support/discord/checks.js';
import { complaintAboutBlocks } from '../support/slack/check-blocks.js';
import { shipped } from '../tasks/analyst.js';

const report = (_reference: string, error: unknown): never => {
  throw error;
};
const STATE = 'AAAAAAAAAAAAAAAA';

/** Lines for every command over the shipped articles: with actors of theirs, and what is in its own examples. */
const PAIRS = ['Turkey Russia', 'Iran Hamas', 'Iran Turkey', 'Qatar Iran', 'Russia Syria', 'Israel Hamas'];
const LINES: readonly string[] = [
  ...commands.flatMap(({ name, examples }) => [name, ...examples.map((example) => `${name} ${example}`)]),
  ...PAIRS.flatMap((pair) => ['relation', 'timeline', 'disputes', 'export', 'voices'].map((name) => `${name} ${pair}`)),
  ...PAIRS.map((pair) => `relation ${pair} periods "2018 and 2021"`),
  ...['Turkey', 'Iran', 'Russia', 'Qatar'].flatMap((name) => [`actor ${name}`, `network ${name}`, `voices ${name}`]),
  'compare Qatar to Iran or Turkey',
  'compare Turkey: Russia or Iran',
  'check Turkey and Russia are allies. Iran supports Hamas. Qatar broke with Iran. Israel attacked Syria in 2019.',
  `check ${'Turkey backed the opposition, and Russia opposed Turkey in Syria. '.repeat(60)}`,
  'ask Who supports Hamas?',
  'quote Idlib',
];

async function sentFor(made: Reply) {
  const { reply, attachments } = await withAttachments(bothSidesFirst(made), report);
  const discord = renderDiscord(reply, { asked: 'x'.repeat(300) });
  const flow = flowOf({ command: 'ask', options: {} }, reply, discord.shown, 'someone');
  const body = {
    ...replyMessage(reply, discord, { flow, state: STATE, attachments }),
    allowed_mentions: { parse: [] },
  };
  const { files: _files, ...rest } = body;
  const slack = renderSlack(reply);
  const { shown, incomplete } = slack;
  const blocks = [...slack.blocks, ...buttonBlocks(reply, { id: STATE, shown, shareable: true, incomplete })];
  return { rest, blocks, text: slack.text, attachments };
}

describe('the reply of every command over the shipped articles', () => {
  it.each(LINES)('is within the limits of Discord and Slack, whatever its kind: %.60s', async (line) => {
    const library = shipped();
    const made = await runCommand(readTyped(line, commands, library), { library, commands }, report);
    const kinds: readonly string[] = [made.kind, 'a-kind-of-tomorrow'];
    for (const kind of kinds) {
      const { rest, blocks, text, attachments } = await sentFor({ ...made, kind } as Reply);
      const path = '/webhooks/1/t/messages/@original';
      expect(violationsOf({ method: 'PATCH', path, body: rest, at: 0 })).toEqual([]);
      expect(complaintAboutBlocks(blocks)).toBeUndefined();
      expect(text.length).toBeLessThanOrEqual(4_000);
      expect(attachments.reduce((sum, { content }) => sum + content.length, 0)).toBeLessThanOrEqual(8_000_000);
    }
  });
});
