import type { Sent } from './server.js';

interface Component {
  readonly type: number;
  readonly content?: string;
  readonly custom_id?: string;
  readonly label?: string;
  readonly options?: readonly { label: string; value: string }[];
  readonly components?: readonly Component[];
}

const flat = (components: readonly Component[]): Component[] =>
  components.flatMap((each) => [each, ...flat(each.components ?? [])]);

const componentsOf = ({ body }: Pick<Sent, 'body'>): Component[] => flat((body.data ?? body).components ?? []);

/** The Markdown of a message as it was sent. */
export const markdownOf = (sent: Pick<Sent, 'body'>): string =>
  componentsOf(sent)
    .flatMap(({ content }) => content ?? [])
    .join('\n');

/** What a person reads: Markdown of the bot's own taken away, escapes undone, links as words and address. */
export const readable = (markdown: string): string =>
  markdown
    .replace(/(?<!\\)\[((?:\\.|[^\]\\])+)\]\((https?:[^)]+)\)/gu, '$1 $2')
    .replace(/^(?:### |-# |- )/gmu, '')
    .replace(/(?<!\\)(?:\*\*|__)/gu, '')
    .replace(/\\([^\p{L}\p{N}\s])/gu, '$1');

export const textOf = (sent: Pick<Sent, 'body'>): string => readable(markdownOf(sent));

/** The buttons of a message: their labels with what they send. */
export const buttonsOf = (sent: Pick<Sent, 'body'>): Map<string, string> =>
  new Map(
    componentsOf(sent).flatMap(({ type, label, custom_id: id }) => (type === 2 && label && id ? [[label, id]] : [])),
  );

export const menuOf = (sent: Pick<Sent, 'body'>): Component | undefined =>
  componentsOf(sent).find(({ type }) => type === 3);

export const isEphemeral = ({ body }: Pick<Sent, 'body'>): boolean =>
  (((body.data?.flags ?? body.flags ?? 0) as number) & 64) !== 0;
