import fc from 'fast-check';
import { flowOf } from '../../../commands/follow-up.js';
import { commands } from '../../../commands/index.js';
import { createConversation } from '../../../src/conversation/converse.js';
import { withAttachments } from '../../../src/platforms/attachments.js';
import { replyMessage } from '../../../src/platforms/discord/message.js';
import { renderReply as renderDiscord } from '../../../src/platforms/discord/render-reply.js';
import { buttonBlocks } from '../../../src/platforms/slack/render/buttons.js';
import { renderReply as renderSlack } from '../../../src/platforms/slack/render/render-reply.js';
import { renderReply as renderTerminal } from '../../../src/platforms/terminal/render-reply.js';
import { type Reply, replySchema } from '../../../src/replies/reply.js';
import { NASTY } from '../../helpers/heavy.js';
import { libraryOf, NORDIC } from '../../helpers/library.js';
import { violationsOf } from '../../support/discord/checks.js';
import { complaintAboutBlocks } from '../../support/slack/check-blocks.js';
import { type Attack, hold } from '../attack.js';
import { hostileText } from '../hostile.js';

export const nordic = libraryOf({
  ...NORDIC,
  nasty: `---\ntitle: ${JSON.stringify(NASTY)}\npublisher: ${JSON.stringify(NASTY)}\nnote: "<@1> @everyone"\n---\nFinland praised Estonia: ${NASTY}. Estonia thanked Finland for **help** and <!channel>.`,
});

const LONGEST = 4_000;
const STATE = 'AAAAAAAAAAAAAAAA';
const names = commands.map(({ name }) => name);

/** A line that somebody types: words, or a command with whatever for its options. */
export const hostileLine: fc.Arbitrary<string> = fc.oneof(
  hostileText(LONGEST),
  fc.tuple(fc.constantFrom(...names), hostileText(600)).map(([name, rest]) => `${name} ${rest}`),
  fc
    .tuple(
      fc.constantFrom(...names),
      hostileText(80),
      hostileText(80),
      fc.constantFrom('--topic', '--since', '--until', '--theatre', 'only', 'since', '--format', '--__proto__'),
      hostileText(80),
    )
    .map(([name, a, b, flag, value]) => `${name} "${a}" ${b} ${flag} ${value}`),
);

const failures: unknown[] = [];
const report = (_reference: string, error: unknown): void => void failures.push(error);

/** The reply is sound, its quotes are of the articles, and no platform shows markup or a mention that is not its own. */
async function examine(reply: Reply): Promise<void> {
  hold(failures.length === 0, `no failure inside: ${failures.splice(0).map(String)}`);
  replySchema.parse(reply);
  for (const { text, article, start, end } of [...reply.quotes, ...reply.near])
    hold(nordic.article(article)?.text.slice(start, end) === text, 'a quote is verbatim');
  const { reply: shown, attachments } = await withAttachments(reply, report);
  const discord = renderDiscord(shown, { asked: 'x' });
  const flow = flowOf({ command: 'ask', options: {} }, shown, discord.shown, 'someone');
  const { files: _files, ...body } = replyMessage(shown, discord, { flow, state: STATE, attachments });
  const sent = {
    method: 'PATCH',
    path: '/webhooks/1/t/messages/@original',
    at: 0,
    body: { ...body, allowed_mentions: { parse: [] } },
  };
  hold(violationsOf(sent).length === 0, `Discord takes it: ${violationsOf(sent)}`);
  hold(
    !/@(?:everyone|here)|<@[!&]?\d|<#\d|<t:\d/u.test(JSON.stringify(body).replace(/\\+[<@]/gu, '')),
    'Discord shows no mention',
  );
  const slack = renderSlack(shown);
  const blocks = [
    ...slack.blocks,
    ...buttonBlocks(shown, { id: STATE, shown: slack.shown, shareable: true, incomplete: slack.incomplete }),
  ];
  hold(complaintAboutBlocks(blocks) === undefined, `Slack takes it: ${complaintAboutBlocks(blocks)}`);
  hold(!/<[!@#]/u.test(slack.text), 'Slack shows no mention');
  const terminal = renderTerminal(reply);
  hold(
    !/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/u.test(terminal),
    'the terminal gets no order',
  );
}

/** Messages of one thread, each read in the light of those before. */
export const questionAttack: Attack<readonly string[]> = {
  name: 'questions, commands and follow-ups in a thread',
  inputs: fc.array(
    fc.oneof(
      { weight: 3, arbitrary: hostileLine },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          'Who supports the pact?',
          'relation Norway Sweden',
          'and Russia?',
          'more',
          'shorter',
          'why?',
          'who says that?',
          'context 1',
          'sources',
          'only 2024',
          'timeline Russia',
          'what has changed since 2020?',
        ),
      },
    ),
    { minLength: 1, maxLength: 3 },
  ),
  async strike(lines) {
    const conversation = createConversation({ commands, report });
    for (const line of lines) await examine(await conversation.converse(line, 'thread', { library: nordic }));
  },
};
