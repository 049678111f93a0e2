import type { Button, Part, Run } from './scene.js';

interface Component {
  readonly type: number;
  readonly content?: string;
  readonly label?: string;
  readonly style?: number;
  readonly placeholder?: string;
  readonly components?: readonly Component[];
}

const [ROW, BUTTON, MENU, TEXT, GALLERY, FILE, SEPARATOR, CONTAINER] = [1, 2, 3, 10, 12, 13, 14, 17];
const PRIMARY = 1;

const INLINE = /\\(.)|\*\*|__|\[((?:\\.|[^\\[\]])+)\]\(([^()\s]+)\)/gsu;

/** A line of the Markdown that the renderer writes: bold, underlined, links, and what is escaped as it is. */
export function readInline(markdown: string, look: Omit<Run, 'text'> = {}): Run[] {
  const runs: Run[] = [];
  let [at, bold, underlined] = [0, false, false];
  const put = (text: string, more: Omit<Run, 'text'> = {}) => {
    if (text) runs.push({ text, ...look, ...(bold && { bold }), ...(underlined && { underlined }), ...more });
  };
  for (const match of markdown.matchAll(INLINE)) {
    put(markdown.slice(at, match.index));
    const [whole, escaped, label] = match;
    if (escaped !== undefined) put(escaped);
    else if (whole === '**') bold = !bold;
    else if (whole === '__') underlined = !underlined;
    else put(label!.replace(/\\(.)/gu, '$1'), { link: true });
    at = match.index + whole.length;
  }
  put(markdown.slice(at));
  return joined(runs);
}

/** Neighbours in the same look as one, so that no word falls apart where something in it was escaped. */
function joined(runs: readonly Run[]): Run[] {
  const made: Run[] = [];
  const lookOf = ({ text: _text, ...look }: Run) => JSON.stringify(look);
  for (const run of runs) {
    const last = made.at(-1);
    if (last && lookOf(last) === lookOf(run)) made[made.length - 1] = { ...last, text: last.text + run.text };
    else made.push(run);
  }
  return made;
}

function readLine(line: string): Part {
  if (line.startsWith('### ')) return { kind: 'heading', runs: readInline(line.slice(4)) };
  if (line.startsWith('-# ')) return { kind: 'small', runs: readInline(line.slice(3)) };
  if (line.startsWith('- ')) return { kind: 'text', runs: readInline(line.slice(2)), look: 'bullet' };
  return { kind: 'text', runs: readInline(line) };
}

/** The components of a message as they are drawn. @param svg the picture that is attached, where one is */
export function fromDiscord(components: readonly Component[], svg?: string): Part[] {
  return components.flatMap((component): Part[] => {
    const { type, content = '', components: inner = [] } = component;
    switch (type) {
      case TEXT:
        return content.split('\n').map(readLine);
      case SEPARATOR:
        return [{ kind: 'rule' }];
      case CONTAINER:
        return [{ kind: 'container', parts: fromDiscord(inner, svg) }];
      case ROW:
        return [{ kind: 'buttons', buttons: inner.map(buttonOf) }];
      case GALLERY:
        return svg ? [{ kind: 'picture', svg }] : [];
      case FILE:
        return [{ kind: 'small', runs: [{ text: 'a file' }] }];
      default:
        throw new Error(`a component of type ${type} is not drawn`);
    }
  });
}

function buttonOf({ type, label = '', style, placeholder = '' }: Component): Button {
  if (type === MENU) return { label: placeholder, look: 'menu' };
  if (type !== BUTTON) throw new Error(`a component of type ${type} in a row is not drawn`);
  return { label, look: style === PRIMARY ? 'primary' : 'plain' };
}

/** What Discord shows while an option is typed: the choices, one under the other. */
export const fromChoices = (choices: readonly { readonly name: string }[]): Part[] => [
  { kind: 'container', parts: choices.map(({ name }) => ({ kind: 'text', runs: [{ text: name }] })) },
];
