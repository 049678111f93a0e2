import {
  type APIMessageTopLevelComponent,
  AttachmentBuilder,
  ContainerBuilder,
  FileBuilder,
  MediaGalleryBuilder,
  MediaGalleryItemBuilder,
  MessageFlags,
  SeparatorBuilder,
  TextDisplayBuilder,
} from 'discord.js';
import type { Flow } from '../../../commands/follow-up.js';
import { type Reply, reply } from '../../replies/reply.js';
import type { Attachment } from '../attachments.js';
import { buttonRows } from './buttons.js';
import { cut, LIMITS } from './limits.js';
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
function toMessage(made: Reply, { blocks }: Pick<Rendered, 'blocks'>, rows: ReturnType<typeof buttonRows>): OutMessage {
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

/** What a message is made of besides its text. */
export interface Behind {
  readonly flow: Flow;
  readonly state: string;
  readonly attachments?: readonly Attachment[];
}

/** Components, nested ones counted, as Discord counts them. */
const countOf = (components: readonly object[]): number =>
  components.reduce((sum, each) => sum + 1 + countOf((each as { components?: object[] }).components ?? []), 0);

/** With Components V2 a file is seen only where a component shows it. */
function shownFiles(attachments: readonly Attachment[]): APIMessageTopLevelComponent[] {
  const pictures = attachments.flatMap(({ name, alt }) =>
    alt ? [new MediaGalleryItemBuilder().setURL(`attachment://${name}`).setDescription(cut(alt, LIMITS.altText))] : [],
  );
  const files = attachments.filter(({ alt }) => !alt);
  return [
    ...(pictures.length > 0 ? [new MediaGalleryBuilder().addItems(...pictures).toJSON()] : []),
    ...files.map(({ name }) => new FileBuilder().setURL(`attachment://${name}`).toJSON()),
  ];
}

/** A reply with its pictures, its files and its buttons. */
export function replyMessage(made: Reply, rendered: Rendered, { flow, state, attachments = [] }: Behind): OutMessage {
  const rows = buttonRows(made, rendered, flow, state);
  const files = attachments.slice(0, LIMITS.files);
  const shown = shownFiles(files);
  // A container of n texts has n - 1 lines between them; texts are joined where there are too many components.
  const room = LIMITS.components - countOf(rows) - countOf(shown);
  const blocks = [...rendered.blocks];
  while (blocks.length > 1 && 2 * blocks.length > room) blocks.splice(-2, 2, blocks.slice(-2).join('\n'));
  const message = toMessage(made, { blocks }, rows);
  if (files.length === 0) return message;
  const [container, ...below] = message.components;
  return {
    ...message,
    components: [container!, ...shown, ...below],
    files: files.map(
      ({ name, content, alt }) =>
        new AttachmentBuilder(content, { name, ...(alt && { description: cut(alt, LIMITS.altText) }) }),
    ),
  };
}
