import type { App } from '@slack/bolt';
import type { InputBlock, ModalView, PlainTextOption } from '@slack/types';
import { z } from 'zod';
import { completeOption } from '../../../../commands/complete.js';
import type { SlackContext } from '../context.js';
import type { Place } from '../delivery.js';
import { LIMITS } from '../render/limits.js';
import { plainText } from '../render/rich-text.js';
import { answerPrivately } from './private-answer.js';

const CALLBACK = 'relation';
const SELECTS = ['a', 'b', 'topic', 'theatre'] as const;
const STANCES = ['cooperation', 'conflict'] as const;
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u;

const actionOf = (option: string) => `relation_${option}`;

/** Where the answer goes once the form is sent: to where the command was typed. */
const originSchema = z.object({ url: z.string().optional(), channel: z.string().optional() });
type Origin = z.infer<typeof originSchema>;

const input = (option: string, label: string, element: InputBlock['element'], optional = true): InputBlock => ({
  type: 'input',
  block_id: option,
  label: plainText(label, LIMITS.label),
  optional,
  element,
});

const select = (option: string, placeholder: string): InputBlock['element'] => ({
  type: 'external_select',
  action_id: actionOf(option),
  placeholder: plainText(placeholder, LIMITS.placeholder),
  min_query_length: 1,
});

const date = (option: string): InputBlock['element'] => ({
  type: 'plain_text_input',
  action_id: actionOf(option),
  max_length: 10,
  placeholder: plainText('YYYY, YYYY-MM or YYYY-MM-DD', LIMITS.placeholder),
});

const optionOf = (text: string, value: string): PlainTextOption => ({
  text: plainText(text, LIMITS.optionText),
  value,
});

/** The form for the relation of two actors; names and topics are completed as one types. */
export const relationModal = (origin: Origin = {}): ModalView => ({
  type: 'modal',
  callback_id: CALLBACK,
  private_metadata: JSON.stringify(origin),
  title: plainText('Compare two actors', LIMITS.modalTitle),
  submit: plainText('Show', LIMITS.modalButton),
  close: plainText('Cancel', LIMITS.modalButton),
  blocks: [
    input('a', 'One actor', select('a', 'a state, leader, group or organisation'), false),
    input('b', 'The other', select('b', 'a state, leader, group or organisation'), false),
    input('topic', 'Topic', select('topic', 'military, energy, arms, or a place')),
    input('stance', 'Only', {
      type: 'static_select',
      action_id: actionOf('stance'),
      placeholder: plainText('cooperation and conflict', LIMITS.placeholder),
      options: STANCES.map((name) => optionOf(name, name)),
    }),
    input('since', 'Since', date('since')),
    input('until', 'Until', date('until')),
  ],
});

const fieldSchema = z.object({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
});

/** What the form says, by option; empty fields are left out, and so is what is no field of a form. */
function optionsOf(state: object | null | undefined): Record<string, string> {
  const options: Record<string, string> = {};
  for (const [option, fields] of Object.entries(state ?? {})) {
    const read = fieldSchema.safeParse(Object.values((fields as object | null) ?? {})[0]);
    const value = (read.data?.selected_option?.value ?? read.data?.value ?? '').trim();
    if (value) options[option] = value;
  }
  return options;
}

function mistakesIn(options: Record<string, string>): Record<string, string> {
  const mistakes: Record<string, string> = {};
  if (options.a && options.a === options.b) mistakes.b = 'Choose two different actors.';
  for (const end of ['since', 'until']) {
    const value = options[end];
    if (value && !DATE.test(value)) mistakes[end] = 'Write YYYY, YYYY-MM or YYYY-MM-DD.';
  }
  return mistakes;
}

const readOrigin = (metadata: string): Origin => {
  try {
    return originSchema.parse(JSON.parse(metadata));
  } catch {
    return {};
  }
};

/** The form and the lists in it. */
export function listenToRelationModal(app: App, context: SlackContext): void {
  const { deps, seenBefore } = context;

  for (const option of SELECTS) {
    app.options(actionOf(option), async ({ ack, payload }) => {
      const choices = completeOption(option, payload.value ?? '', deps.library(), LIMITS.options);
      const fitting = choices.filter(({ value }) => value.length <= LIMITS.optionValue);
      await ack({ options: fitting.map(({ name, value }) => optionOf(name, value)) });
    });
  }

  app.view(CALLBACK, async ({ ack, body, view }) => {
    const options = optionsOf(view.state?.values);
    const mistakes = mistakesIn(options);
    if (Object.keys(mistakes).length > 0) {
      await ack({ response_action: 'errors', errors: mistakes });
      return;
    }
    await ack();
    const user = body.user.id;
    if (seenBefore(`view ${[user, view.id, view.hash, JSON.stringify(options)].join(' ')}`)) return;
    const { url, channel } = readOrigin(view.private_metadata);
    const place: Place =
      url !== undefined ? { kind: 'private', url, user, ...(channel && { channel }) } : { kind: 'direct', user };
    await answerPrivately(context, 'form', place, async () => ({ command: 'relation', options }));
  });
}
