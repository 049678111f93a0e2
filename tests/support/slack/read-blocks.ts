/** All words of a message or a view, its blocks as one text. */
export const wordsOf = ({ blocks }: { readonly blocks?: unknown }): string =>
  [...JSON.stringify(blocks ?? []).matchAll(/"text":"((?:[^"\\]|\\.)*)"/gu)]
    .map(([, text]) => JSON.parse(`"${text}"`) as string)
    .join('');

interface Row {
  readonly type: string;
  readonly elements: readonly { action_id: string; value: string; text?: { text: string } }[];
}

/** What a click on a button sends. @throws where there is no button of that name */
export function buttonIn(
  { blocks }: { readonly blocks?: unknown },
  label: string,
): { action_id: string; value: string } {
  const rows = (blocks as Row[]).filter(({ type }) => type === 'actions');
  const found = rows.flatMap(({ elements }) => elements).find(({ text }) => text?.text === label);
  if (!found) throw new Error(`no button ${label}`);
  return { action_id: found.action_id, value: found.value };
}
