import {
  type APIMessageTopLevelComponent,
  AttachmentBuilder,
  ContainerBuilder,
  FileBuilder,
  MessageFlags,
  SeparatorBuilder,
  TextDisplayBuilder,
} from 'discord.js';
import type { Flow } from '../../../commands/follow-up.js';
import { type Reply, reply } from '../../replies/reply.js';
import { buttonRows } from './buttons.js';
import { LIMITS } from './limits.js';
import { type Rendered, renderReply } from './render-reply.js';

/** What is sent to Discord, apart from flags that the way of sending decides. */
export interface OutMessage {
  readonly components: APIMessageTopLevelComponent[];
  readonly flags: MessageFlags.IsComponentsV2;
  readonly files?: AttachmentBuilder[];
}

const COLOURS: Partial<Record<Reply['kind'], number>> = { 'no-answer': 0x9a9a9a, error: 0xc0392b };
const COLOUR = 0x2f6f8f;

/** Blocks of text and rows of buttons as components. */
export function toMessage(
  made: Reply,
  { blocks }: Pick<Rendered, 'blocks'>,
  rows: ReturnType<typeof buttonRows>,
): OutMessage {
  const container = new ContainerBuilder().setAccentColor(COLOURS[made.kind] ?? COLOUR);
  for (const [i, content] of blocks.entries()) {
    if (i > 0) container.addSeparatorComponents(new SeparatorBuilder().setDivider(i === blocks.length - 1 && i > 1));
    container.addTextDisplayComponents(new TextDisplayBuilder({ content }));
  }
  return { components: [container.toJSON(), ...rows], flags: MessageFlags.IsComponentsV2 };
}

/** A line of our own without buttons: a notice, an apology. */
export function plainMessage(text: string, kind: Reply['kind'] = 'help'): OutMessage {
  const made = reply({ kind, headline: text, answered: false });
  return toMessage(made, { blocks: renderNotice(text) }, []);
}

const renderNotice = (text: string): string[] => [
  renderReply(reply({ kind: 'help', headline: text, answered: false }))
    .blocks.join('\n')
    .replace(/^### /u, ''),
];

/** A reply with its files and its buttons. */
export function replyMessage(made: Reply, rendered: Rendered, flow: Flow, state: string): OutMessage {
  const message = toMessage(made, rendered, buttonRows(made, rendered, flow, state));
  const files = (made.files ?? []).slice(0, LIMITS.files);
  if (files.length === 0) return message;
  // With Components V2 a file is seen only where a component shows it.
  const shown = files.map(({ name }) => new FileBuilder().setURL(`attachment://${name}`).toJSON());
  const [container, ...rows] = message.components;
  return {
    ...message,
    components: [container!, ...shown, ...rows],
    files: files.map(({ name, content }) => new AttachmentBuilder(Buffer.from(content), { name })),
  };
}
