import { drawPicture } from '../pictures/draw.js';
import type { Reply } from '../replies/reply.js';

/** A file that goes with a message: a picture with its words, or an export. */
export interface Attachment {
  readonly name: string;
  readonly content: Buffer;
  /** Pictures only: the same content in words. */
  readonly alt?: string;
}

/** Bytes of all files of a message; Discord takes ten million, Slack far more. */
const MOST_BYTES = 8_000_000;
const MOST_PICTURES = 2;
const MOST_FILES = 2;

/** A reply with what is to be attached to it. Pictures are drawn here, and never where nobody looks at them. */
export interface WithAttachments {
  /** Says what could not be attached. */
  readonly reply: Reply;
  readonly attachments: readonly Attachment[];
}

/** Draws and collects what goes with a reply, within bounds. Never throws: a reply without its picture is still one. */
export async function withAttachments(
  reply: Reply,
  report: (reference: string, error: unknown) => void,
): Promise<WithAttachments> {
  const attachments: Attachment[] = [];
  const missing: string[] = [];
  let left = MOST_BYTES;
  const take = (attachment: Attachment) => {
    if (attachment.content.length > left) return void missing.push(`${attachment.name} is too large to be attached.`);
    left -= attachment.content.length;
    attachments.push(attachment);
  };
  for (const picture of (reply.pictures ?? []).slice(0, MOST_PICTURES)) {
    try {
      const { name, bytes } = await drawPicture(picture, 'png');
      take({ name, content: Buffer.from(bytes), alt: picture.alt });
    } catch (error) {
      report('picture', error);
      missing.push('The picture could not be drawn.');
    }
  }
  for (const { name, content } of (reply.files ?? []).slice(0, MOST_FILES))
    take({ name, content: Buffer.from(content) });
  return { reply: missing.length > 0 ? { ...reply, notices: [...missing, ...reply.notices] } : reply, attachments };
}
