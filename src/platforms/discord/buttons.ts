import {
  ActionRowBuilder,
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  ButtonBuilder,
  ButtonStyle,
  StringSelectMenuBuilder,
} from 'discord.js';
import { type Flow, type FollowUp, followUpsOf } from '../../../commands/follow-up.js';
import type { Reply } from '../../replies/reply.js';
import { cleanLine } from '../../text/clean.js';
import { BUTTON_LABELS } from '../button-labels.js';
import { cut, LIMITS } from './limits.js';
import type { Rendered } from './render-reply.js';

/** What a button or a menu of ours asks for. */
export type Press = FollowUp | { readonly kind: 'follow-up' | 'share' | 'helpful' | 'unhelpful' };

/** A press with the id of the state behind it. */
export interface Pressed {
  /** Undefined for the menu, whose choice comes with the press. */
  readonly press: Press | undefined;
  readonly state: string;
}

const PREFIX = 'entente';
const LABELS = { ...BUTTON_LABELS, 'follow-up': 'Follow up' } as const;

const tail = (press: Press): string =>
  press.kind === 'context' ? `.${press.quote}` : press.kind === 'suggestion' ? `.${press.index}` : '';

/** `entente:<what>:<state>`: well under a hundred characters; all else lives under the id. */
export const customId = (press: Press, state: string): string => `${PREFIX}:${press.kind}${tail(press)}:${state}`;

/** Reads a custom id; undefined where it is none of ours. */
export function readCustomId(id: string): Pressed | undefined {
  const [, kind = '', n, state = ''] = /^entente:([a-z-]+)(?:\.(\d{1,3}))?:([\w-]{16})$/u.exec(id) ?? [];
  if (kind === 'quotes') return { press: undefined, state };
  if (kind === 'context') return { press: { kind, quote: Number(n) || 1 }, state };
  if (kind === 'suggestion') return { press: { kind, index: Number(n) }, state };
  return Object.hasOwn(LABELS, kind) ? { press: { kind } as Press, state } : undefined;
}

function button(press: Press, state: string, label: string, style = ButtonStyle.Secondary): ButtonBuilder {
  return new ButtonBuilder()
    .setCustomId(customId(press, state))
    .setLabel(cut(label, LIMITS.buttonLabel))
    .setStyle(style);
}

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

const rowOf = (buttons: readonly ButtonBuilder[]): Row[] =>
  buttons.length > 0
    ? [new ActionRowBuilder<ButtonBuilder>().addComponents(...buttons.slice(0, LIMITS.rowButtons)).toJSON()]
    : [];

/** The choice of a quote whose context is wanted: buttons for a few, a menu for many. */
function contextRow(shown: number, state: string): Row[] {
  const numbers = Array.from({ length: Math.min(shown, LIMITS.selectOptions) }, (_each, i) => i + 1);
  if (shown <= LIMITS.rowButtons) {
    return rowOf(numbers.map((quote) => button({ kind: 'context', quote }, state, `Context of quote ${quote}`)));
  }
  const menu = new StringSelectMenuBuilder()
    .setCustomId(`${PREFIX}:quotes:${state}`)
    .setPlaceholder('Context of quote …')
    .addOptions(numbers.map((n) => ({ label: `Context of quote ${n}`, value: String(n) })));
  return [new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu).toJSON()];
}

/** The rows of buttons under a reply; at most four. */
export function buttonRows(reply: Reply, { shown, incomplete }: Rendered, flow: Flow, state: string): Row[] {
  if (reply.kind === 'error' && flow.suggestions.length === 0) return [];
  const offered = followUpsOf(reply, shown);
  const label = (press: Press) => (press.kind in LABELS ? LABELS[press.kind as keyof typeof LABELS] : '');
  const plain: Press[] = [
    ...offered.filter(({ kind }) => kind !== 'context' && kind !== 'suggestion'),
    ...(incomplete ? [{ kind: 'details' as const }] : []),
  ];
  const quotes = reply.quotes.length + reply.near.length > 0;
  const suggestions = offered.flatMap((press) =>
    press.kind === 'suggestion' && cleanLine(flow.suggestions[press.index] ?? '')
      ? [button(press, state, cleanLine(flow.suggestions[press.index]!))]
      : [],
  );
  const about: Press[] = [
    ...(reply.kind === 'error' ? [] : [{ kind: 'follow-up' as const }]),
    ...(quotes ? [{ kind: 'helpful' as const }, { kind: 'unhelpful' as const }] : []),
    ...(flow.owner && reply.kind !== 'error' ? [{ kind: 'share' as const }] : []),
  ];
  return [
    ...rowOf(
      plain.map((press) => button(press, state, label(press), press.kind === 'more' ? ButtonStyle.Primary : undefined)),
    ),
    ...(quotes && shown > 0 ? contextRow(shown, state) : []),
    ...rowOf(suggestions),
    ...rowOf(about.map((press) => button(press, state, label(press)))),
  ];
}
