import type { App } from '@slack/bolt';
import type { HomeView, KnownBlock } from '@slack/types';
import { commands } from '../../../../commands/index.js';
import { usage } from '../../../../commands/options.js';
import type { Library } from '../../../library.js';
import { exampleQuestions } from '../../../replies/examples.js';
import { showSpan } from '../../../replies/show-date.js';
import type { SlackContext } from '../context.js';
import { ACTIONS, button } from '../render/buttons.js';
import { LIMITS } from '../render/limits.js';
import { clipped } from '../render/plain.js';
import { bullets, header, paragraph, run, smallPrint } from '../render/rich-text.js';

/** What the bot can do, what it answers from, and examples that work on a click. */
function homeView(library: Library): HomeView {
  const { articles } = library.corpus;
  const publishers = new Set(articles.flatMap(({ publisher }) => publisher ?? []));
  const examples = exampleQuestions(library).map((text, i) =>
    button(ACTIONS.example, text, clipped(text, LIMITS.buttonValue), i),
  );
  const known = publishers.size === 1 ? '1 known publisher' : `${publishers.size} known publishers`;
  const blocks: KnownBlock[] = [
    header('Who works with whom, who opposes whom'),
    paragraph(
      run(
        'I answer questions about alliances with exact quotes, each numbered back to its source. What I say is quoted or counted; where the articles do not answer, I say so.',
      ),
    ),
    bullets('What I answer from', [run(showSpan(articles)), run(known)]),
    bullets('Where to ask', [
      run('here, in Messages: every question opens a thread'),
      run('/entente and a question, anywhere: only you see the answer until you share it'),
      run('mention me in a channel: I answer in the thread and stay for follow-ups'),
      run('"Check against sources" in the menu of a message'),
    ]),
    ...(examples.length > 0 ? [header('For example'), { type: 'actions' as const, elements: examples }] : []),
    { type: 'actions', elements: [button(ACTIONS.compare, 'Compare two actors', 'compare')] },
    bullets(
      'Commands',
      commands.map((command) => run(`${usage(command)} — ${command.description}`)),
    ),
    smallPrint(['Found by rule, not by a language model. Questions are not kept in the log.']),
  ];
  return { type: 'home', blocks };
}

/** The Home tab. */
export function listenToHome(app: App, context: SlackContext): void {
  const { deps, seenBefore, web } = context;
  app.event('app_home_opened', async ({ event, body }) => {
    if (event.tab === 'messages' || seenBefore(`event ${body.event_id}`)) return;
    await context.run(
      'view',
      async () => void (await web.client.views.publish({ user_id: event.user, view: homeView(deps.library()) })),
      async () => {},
    );
  });
}
