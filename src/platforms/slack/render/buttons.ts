import type { ActionsBlock, Button, ContextActionsBlock, KnownBlock, Option } from '@slack/types';
import type { Reply } from '../../../replies/reply.js';
import { LIMITS, SHOWN } from './limits.js';
import { clipped } from './plain.js';
import { plainText } from './rich-text.js';

/** What the buttons under a reply are called in the payloads of clicks. */
export const ACTIONS = {
  more: 'entente_more',
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
export const valueOf = (id: string, detail: string | number = ''): string => `${id}:${detail}`;

/** The parts of such a value. */
export function readValue(value: string | undefined): { id: string; detail: string } {
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

function contextOf(reply: Reply, id: string, shown: number): (Button | ActionsBlock['elements'][number])[] {
  const quotes = [...reply.quotes, ...reply.near].slice(0, Math.min(shown, LIMITS.options));
  if (reply.kind === 'source' || quotes.length === 0) return [];
  if (quotes.length === 1) return [button(ACTIONS.context, 'In context', valueOf(id, 1))];
  const options: Option[] = quotes.map(({ text }, i) => ({
    text: plainText(`${i + 1}: ${clipped(text, 60)}`, LIMITS.optionText),
    value: valueOf(id, i + 1),
  }));
  // The select is named by its number, so that a value chosen twice is sent twice.
  return [
    {
      type: 'static_select',
      action_id: ACTIONS.context,
      placeholder: plainText('A quote in context', LIMITS.placeholder),
      options: options.slice(0, 12) as never,
    },
  ];
}

const feedback = (id: string): ContextActionsBlock => ({
  type: 'context_actions',
  elements: [
    {
      type: 'feedback_buttons',
      action_id: ACTIONS.feedback,
      positive_button: { text: plainText('Helpful', LIMITS.feedbackText), value: valueOf(id, 'up') },
      negative_button: { text: plainText('Not helpful', LIMITS.feedbackText), value: valueOf(id, 'down') },
    },
  ],
});

export interface ButtonOptions {
  /** Under which the state behind the reply lies. */
  readonly id: string;
  readonly shown: number;
  /** Only the person who asked sees the reply so far. */
  readonly shareable: boolean;
  /** Whether another click could bring more quotes than the reply has: a search of the articles. */
  readonly mayHaveMore: boolean;
}

/** The buttons under a reply: what can be done with it, what to ask next, and whether it helped. */
export function buttonBlocks(reply: Reply, { id, shown, shareable, mayHaveMore }: ButtonOptions): KnownBlock[] {
  const quotes = reply.quotes.length + reply.near.length;
  const onePair = reply.kind === 'relation' && reply.card && !reply.card.short && quotes > 0;
  const unfiltered = onePair && !reply.card?.filters.some((filter) => /cooperative|conflictual/u.test(filter));
  const tools = [
    ...(shareable ? [{ ...button(ACTIONS.share, 'Share in channel', valueOf(id)), style: 'primary' as const }] : []),
    ...(quotes > shown || (mayHaveMore && quotes > 0) ? [button(ACTIONS.more, 'More quotes', valueOf(id))] : []),
    ...contextOf(reply, id, shown),
    ...(quotes > 0 && reply.citations.length > 0 ? [button(ACTIONS.sources, 'Sources', valueOf(id))] : []),
    ...(unfiltered
      ? [
          button(ACTIONS.cooperation, 'Only cooperation', valueOf(id)),
          button(ACTIONS.conflict, 'Only conflict', valueOf(id)),
        ]
      : []),
  ];
  const next = reply.suggestions
    .slice(0, SHOWN.suggestions - 1)
    .map((text, i) => button(ACTIONS.suggestion, text, valueOf(id, i), i));
  return [
    ...(tools.length > 0 ? [{ type: 'actions' as const, elements: tools }] : []),
    ...(next.length > 0 ? [{ type: 'actions' as const, elements: next }] : []),
    ...(quotes > 0 ? [feedback(id)] : []),
  ];
}
