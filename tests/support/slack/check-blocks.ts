import { z } from 'zod';

// Slack's Block Kit reference, as far as the bot uses it, strictly: an unknown field is a mistake.
const text = (most: number) => z.string().min(1).max(most);
const plain = (most: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: text(most), emoji: z.boolean().optional() });
const mrkdwn = z.strictObject({ type: z.literal('mrkdwn'), text: text(3000), verbatim: z.boolean().optional() });
const style = z.strictObject({ bold: z.boolean().optional(), italic: z.boolean().optional() });
const url = z
  .string()
  .max(3000)
  .regex(/^https?:\/\//u);
const run = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string().min(1), style: style.optional() }),
  z.strictObject({ type: z.literal('link'), url, text: z.string().min(1).optional() }),
]);
const runs = z.array(run).min(1);
const section = z.strictObject({ type: z.literal('rich_text_section'), elements: runs });
const richText = z.strictObject({
  type: z.literal('rich_text'),
  elements: z
    .array(
      z.discriminatedUnion('type', [
        section,
        z.strictObject({ type: z.literal('rich_text_quote'), elements: runs }),
        z.strictObject({
          type: z.literal('rich_text_list'),
          style: z.enum(['bullet', 'ordered']),
          elements: z.array(section).min(1),
        }),
      ]),
    )
    .min(1),
});
const actionId = text(255);
const option = z.strictObject({ text: plain(75), value: text(150) });
const options = z.array(option).min(1).max(100);
const button = z.strictObject({
  type: z.literal('button'),
  action_id: actionId,
  text: plain(75),
  value: z.string().max(2000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
});
const staticSelect = z.strictObject({
  type: z.literal('static_select'),
  action_id: actionId,
  placeholder: plain(150).optional(),
  options,
});
const externalSelect = z.strictObject({
  type: z.literal('external_select'),
  action_id: actionId,
  placeholder: plain(150).optional(),
  min_query_length: z.int().optional(),
});
const input = z.strictObject({
  type: z.literal('plain_text_input'),
  action_id: actionId,
  max_length: z.int().max(3000).optional(),
  placeholder: plain(150).optional(),
});
const feedback = z.strictObject({ text: plain(75), value: text(2000) });
const cell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) }),
  richText,
]);
const distinct = <T extends { action_id: string }>(elements: readonly T[]) =>
  new Set(elements.map(({ action_id }) => action_id)).size === elements.length;

const messageBlock = z.discriminatedUnion('type', [
  richText,
  z.strictObject({ type: z.literal('header'), text: plain(150) }),
  z.strictObject({ type: z.literal('section'), text: z.union([plain(3000), mrkdwn]) }),
  z.strictObject({
    type: z.literal('context'),
    elements: z
      .array(z.union([plain(3000), mrkdwn]))
      .min(1)
      .max(10),
  }),
  z.strictObject({
    type: z.literal('actions'),
    elements: z
      .array(z.discriminatedUnion('type', [button, staticSelect]))
      .min(1)
      .max(25)
      .refine(distinct),
  }),
  z.strictObject({
    type: z.literal('context_actions'),
    elements: z
      .array(
        z.strictObject({
          type: z.literal('feedback_buttons'),
          action_id: actionId,
          positive_button: feedback,
          negative_button: feedback,
        }),
      )
      .min(1)
      .max(5),
  }),
  z.strictObject({
    type: z.literal('table'),
    rows: z
      .array(z.array(cell).min(1).max(20))
      .min(1)
      .max(100)
      .refine((rows) => rows.every((row) => row.length === rows[0]!.length), 'rows of different lengths')
      .refine((rows) => JSON.stringify(rows).length < 10_000, 'too many characters in a table'),
    column_settings: z
      .array(z.strictObject({ align: z.enum(['left', 'center', 'right']), is_wrapped: z.boolean().optional() }))
      .max(20)
      .optional(),
  }),
]);

const message = z
  .array(messageBlock)
  .max(50)
  .refine((blocks) => blocks.filter(({ type }) => type === 'table').length <= 1, 'only_one_table_allowed')
  .refine((blocks) => JSON.stringify(blocks).length <= 13_000, 'msg_blocks_too_long');

const home = z.strictObject({
  type: z.literal('home'),
  blocks: z
    .array(messageBlock)
    .max(100)
    .refine((blocks) => !blocks.some(({ type }) => type === 'table')),
});

const modal = z.strictObject({
  type: z.literal('modal'),
  callback_id: text(255),
  private_metadata: z.string().max(3000),
  title: plain(24),
  submit: plain(24),
  close: plain(24),
  blocks: z
    .array(
      z.strictObject({
        type: z.literal('input'),
        block_id: text(255),
        label: plain(2000),
        optional: z.boolean(),
        element: z.discriminatedUnion('type', [externalSelect, staticSelect, input]),
      }),
    )
    .max(100),
});

const complaint = (parsed: { success: boolean; error?: z.ZodError | undefined }): string | undefined =>
  parsed.success ? undefined : z.prettifyError(parsed.error!);

/** What Slack would refuse in the blocks of a message; undefined where it takes them. */
export const complaintAboutBlocks = (blocks: unknown): string | undefined => complaint(message.safeParse(blocks));

/** The same for a Home tab or a modal. */
export const complaintAboutView = (view: unknown): string | undefined =>
  complaint((view as { type?: string })?.type === 'home' ? home.safeParse(view) : modal.safeParse(view));

/** The same for the answer to a list that asks for options. */
export const complaintAboutOptions = (answer: unknown): string | undefined =>
  complaint(z.strictObject({ options: z.array(option).max(100) }).safeParse(answer));
