import type { ActionsBlock, Button, ContextActionsBlock, KnownBlock, PlainTextOption } from '@slack/types';
import { type FollowUp, followUpsOf, quotesOf } from '../../../../commands/follow-up.js';
import type { Quote, Reply } from '../../../replies/reply.js';
import { BUTTON_LABELS } from '../../button-labels.js';
import { LIMITS } from './limits.js';
import { plainText } from './rich-text.js';

const MOST_IN_CONTEXT = 12;

/** What the buttons under a reply are called in the payloads of clicks. */
export const ACTIONS = {
  more: 'entente_more',
  details: 'entente_details',
  context: 'entente_context',
  sources: 'entente_sources',
  cooperation: 'entente_cooperation',
  conflict: 'entente_conflict',
  suggestion: 'entente_suggestion',
  share: 'entente_share',
  feedback: 'entente_feedback',
  example: 'entente_example',
  compare: 'entente_compare',
} as const;

/** A value of a button or an option: an id under which the state lies, and what of it is meant. */
const stateValue = (id: string, detail: string | number = ''): string => `${id}:${detail}`;

/** The parts of such a value. */
export function readStateValue(value: string | undefined): { id: string; detail: string } {
  const [id = '', detail = ''] = (value ?? '').split(':');
  return { id, detail };
}

/** A button; ids within a block have to differ, hence `suffix`. */
export const button = (action: string, text: string, value: string, suffix: string | number = ''): Button => ({
  type: 'button',
  action_id: suffix === '' ? action : `${action}_${suffix}`,
  text: plainText(text, LIMITS.buttonText),
  value,
});

type Element = ActionsBlock['elements'][number];

/** One button for the context of one quote, a list for several. */
function contextElements(quotes: readonly Quote[], id: string): Element[] {
  if (quotes.length === 1) return [button(ACTIONS.context, 'In context', stateValue(id, 1))];
  const options: PlainTextOption[] = quotes.slice(0, MOST_IN_CONTEXT).map((_quote, i) => ({
    text: { type: 'plain_text', text: `Quote ${i + 1}` },
    value: stateValue(id, i + 1),
  }));
  if (options.length === 0) return [];
  const placeholder = plainText('A quote in context', LIMITS.placeholder);
  return [{ type: 'static_select', action_id: ACTIONS.context, placeholder, options }];
}

const feedback = (id: string): ContextActionsBlock => ({
  type: 'context_actions',
  elements: [
    {
      type: 'feedback_buttons',
      action_id: ACTIONS.feedback,
      positive_button: { text: plainText(BUTTON_LABELS.helpful, LIMITS.feedbackText), value: stateValue(id, 'up') },
      negative_button: { text: plainText(BUTTON_LABELS.unhelpful, LIMITS.feedbackText), value: stateValue(id, 'down') },
    },
  ],
});

export interface ButtonOptions {
  /** Under which the state behind the reply lies. */
  readonly id: string;
  readonly shown: number;
  /** Only the person who asked sees the reply so far. */
  readonly shareable: boolean;
  /** Lists of the reply were cut. */
  readonly incomplete: boolean;
}

/** The buttons under a reply: what can be done with it, what to ask next, and whether it helped. */
export function buttonBlocks(reply: Reply, { id, shown, shareable, incomplete }: ButtonOptions): KnownBlock[] {
  const tools: Element[] = shareable
    ? [{ ...button(ACTIONS.share, BUTTON_LABELS.share, stateValue(id)), style: 'primary' }]
    : [];
  const next: Element[] = [];
  const followUps: FollowUp[] = [...followUpsOf(reply, shown), ...(incomplete ? [{ kind: 'details' as const }] : [])];
  for (const action of followUps) {
    if (action.kind === 'suggestion') {
      const text = reply.suggestions[action.index] ?? '';
      next.push(button(ACTIONS.suggestion, text, stateValue(id, action.index), action.index));
    } else if (action.kind !== 'context')
      tools.push(button(ACTIONS[action.kind], BUTTON_LABELS[action.kind], stateValue(id)));
  }
  const inContext = followUps.some(({ kind }) => kind === 'context') ? quotesOf(reply).slice(0, shown) : [];
  const row = [...tools, ...contextElements(inContext, id)];
  return [
    ...(row.length > 0 ? [{ type: 'actions' as const, elements: row }] : []),
    ...(next.length > 0 ? [{ type: 'actions' as const, elements: next }] : []),
    ...(quotesOf(reply).length > 0 ? [feedback(id)] : []),
  ];
}
