import type { Button, Part, Run } from './scene.js';

// biome-ignore lint/suspicious/noExplicitAny: blocks are looked into as Slack would
type Block = any;

const runOf = ({ type, text, style, url }: Block): Run[] => {
  if (type === 'link') return [{ text: text ?? url, link: true }];
  if (type !== 'text') throw new Error(`rich text of type ${type} is not drawn`);
  return [{ text, ...(style?.bold && { bold: true }), ...(style?.italic && { faint: true }) }];
};

const runsOf = (elements: readonly Block[]): Run[] => elements.flatMap(runOf);

function fromRichText(element: Block): Part[] {
  switch (element.type) {
    case 'rich_text_section':
      return [{ kind: 'text', runs: runsOf(element.elements) }];
    case 'rich_text_quote':
      return [{ kind: 'text', runs: runsOf(element.elements), look: 'quote' }];
    case 'rich_text_list':
      return element.elements.map((each: Block) => ({ kind: 'text', runs: runsOf(each.elements), look: 'bullet' }));
    default:
      throw new Error(`rich text of type ${element.type} is not drawn`);
  }
}

/** Small print: words, and links in the one form in which the renderer writes them. */
const smallOf = ({ type, text }: Block): Run[] => {
  const [, label] = /^<[^|>]+\|([^>]+)>$/u.exec(text) ?? [];
  return type === 'mrkdwn' && label ? [{ text: label, link: true }] : [{ text }];
};

const cellOf = (cell: Block): Run => {
  if (cell.type === 'raw_text') return { text: cell.text };
  const runs: Run[] = cell.elements.flatMap((each: Block) => runsOf(each.elements));
  return { text: runs.map(({ text }) => text).join(''), bold: runs.every(({ bold }) => bold) };
};

function buttonOf(element: Block): Button[] {
  switch (element.type) {
    case 'button':
      return [{ label: element.text.text, look: element.style === 'primary' ? 'primary' : 'plain' }];
    case 'static_select':
      return [{ label: element.placeholder.text, look: 'menu' }];
    case 'feedback_buttons':
      return [element.positive_button, element.negative_button].map(({ text }) => ({
        label: text.text,
        look: 'plain',
      }));
    default:
      throw new Error(`an element of type ${element.type} is not drawn`);
  }
}

function fromBlock(block: Block): Part[] {
  switch (block.type) {
    case 'header':
      return [{ kind: 'heading', runs: [{ text: block.text.text }] }];
    case 'rich_text':
      return [...block.elements.flatMap(fromRichText), { kind: 'gap' }];
    case 'context':
      // Each element is a column of its own in one line, as far as there is room.
      return [
        {
          kind: 'small',
          runs: block.elements.flatMap((each: Block, i: number) => [
            ...(i > 0 ? [{ text: '   ' }] : []),
            ...smallOf(each),
          ]),
        },
      ];
    case 'table':
      return [{ kind: 'table', rows: block.rows.map((row: Block[]) => row.map(cellOf)) }];
    case 'actions':
    case 'context_actions':
      return [{ kind: 'buttons', buttons: block.elements.flatMap(buttonOf) }];
    case 'input': {
      const { label, element, optional } = block;
      return [
        {
          kind: 'field',
          label: `${label.text}${optional ? ' (optional)' : ''}`,
          shows: element.placeholder.text,
          list: element.type !== 'plain_text_input',
        },
      ];
    }
    default:
      throw new Error(`a block of type ${block.type} is not drawn`);
  }
}

/** The blocks of a message or a view as they are drawn. */
export const fromSlack = (blocks: readonly Block[]): Part[] => blocks.flatMap(fromBlock);

/** A form with its title and its buttons. */
export const fromModal = ({ title, blocks, submit, close }: Block): Part[] => [
  {
    kind: 'container',
    parts: [
      { kind: 'heading', runs: [{ text: title.text }] },
      ...fromSlack(blocks),
      {
        kind: 'buttons',
        buttons: [
          { label: submit.text, look: 'primary' },
          { label: close.text, look: 'plain' },
        ],
      },
    ],
  },
];
