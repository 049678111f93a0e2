import { z } from 'zod';

const strings = z.array(z.string().min(1)).default([]);

const turnSchema = z.strictObject({
  thread: z.string().default('t'),
  say: z.string(),
  answered: z.boolean().optional(),
  shows: strings,
  showsAny: z.array(z.array(z.string().min(1)).min(1)).default([]),
  hides: strings,
  says: strings,
  saysNot: strings,
  roles: z.array(z.strictObject({ quote: z.string().min(1), role: z.string() })).default([]),
});

/** A line of a task file; tests/data/README.md says what its keys mean. */
export const taskSchema = z.strictObject({
  id: z.string(),
  platform: z.enum(['terminal', 'slack', 'discord']),
  kind: z.string(),
  note: z.string().optional(),
  turns: z.array(turnSchema).min(1),
});

export type Task = z.infer<typeof taskSchema>;
export type Turn = z.infer<typeof turnSchema>;

/** A reply as a person sees it. */
export interface Shown {
  readonly answered: boolean;
  /** Each quote that stands there, with the label over it: its role, or the heading of its list. */
  readonly quotes: readonly { readonly text: string; readonly label: string }[];
  /** All other words, as they are sent. */
  readonly words: string;
}

/** What is wrong with the reply to a turn; empty where the turn passes. */
export function faultsOf(turn: Turn, { answered, quotes, words }: Shown): string[] {
  const has = (part: string) => quotes.some(({ text }) => text.includes(part));
  const matches = (pattern: string, text: string) => new RegExp(pattern, 'iu').test(text);
  return [
    ...(turn.answered === true && !(answered && quotes.length > 0) ? ['is not answered'] : []),
    ...(turn.answered === false && answered ? ['is answered'] : []),
    ...turn.shows.filter((part) => !has(part)).map((part) => `does not show “${part}”`),
    ...turn.showsAny.filter((parts) => !parts.some(has)).map((parts) => `shows none of “${parts.join('” “')}”`),
    ...turn.hides.filter(has).map((part) => `shows “${part}”`),
    ...turn.says.filter((pattern) => !matches(pattern, words)).map((pattern) => `does not say /${pattern}/`),
    ...turn.saysNot.filter((pattern) => matches(pattern, words)).map((pattern) => `says /${pattern}/`),
    ...turn.roles.flatMap(({ quote, role }) => {
      const labels = quotes.filter(({ text }) => text.includes(quote)).map(({ label }) => label);
      const fits = role.startsWith('^(?!')
        ? labels.every((label) => matches(role, label))
        : labels.length === 0 || labels.some((label) => matches(role, label));
      return fits ? [] : [`shows “${quote}” under “${labels.join('”, “')}”, not /${role}/`];
    }),
  ];
}
