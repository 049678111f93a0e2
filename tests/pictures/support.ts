import type { NetworkPicture, TimelinePicture } from '../../src/replies/picture.js';
import { pictureSchema } from '../../src/replies/picture.js';

const common = { title: 'Who stands with whom', alt: 'In words.', lines: [], filters: [], span: '2 articles, 2024' };
const SHAPES = ['state', 'group', 'organisation'] as const;
const STANCES = ['cooperative', 'conflictual', 'mixed'] as const;

/** A network of these names, the first tied to each of the others in turn by one of the three stances. */
export function networkOfNames(names: readonly string[], known: Partial<NetworkPicture> = {}): NetworkPicture {
  const actors = names.map((name, i) => ({ id: `a${i}`, name, shape: SHAPES[i % 3]!, focus: i === 0 }));
  const ties = actors
    .slice(1)
    .map(({ id }, i) => ({ a: 'a0', b: id, stance: STANCES[i % 3]!, cooperative: i, conflictual: 1, mixed: 0 }));
  return pictureSchema.parse({
    kind: 'network',
    name: 'network',
    ...common,
    actors,
    ties,
    ...known,
  }) as NetworkPicture;
}

/** A timeline of these marks. */
export const timelineOfMarks = (
  marks: readonly Partial<TimelinePicture['marks'][number]>[],
  known: Partial<TimelinePicture> = {},
): TimelinePicture =>
  pictureSchema.parse({
    kind: 'timeline',
    name: 'timeline',
    ...common,
    marks: marks.map((mark) => ({
      date: '2024-03-05',
      dateBasis: 'stated',
      lane: 'cooperative',
      done: true,
      label: 'with Sweden',
      ...mark,
    })),
    ...known,
  }) as TimelinePicture;

/**
 * Whether a text is well-formed XML as we write it: elements closed in their order, attributes quoted, no bare `<` or
 * `&`, no characters that XML forbids. Gives what is wrong.
 */
export function faultOf(xml: string): string | undefined {
  if (/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(xml)) return 'a forbidden character';
  const open: string[] = [];
  let rest = xml.trim();
  while (rest) {
    const tag = /^<(\/?)([a-z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/iu.exec(rest);
    const words = /^[^<]+/u.exec(rest);
    const chunk = tag?.[0] ?? words?.[0];
    if (!chunk) return `not markup: ${rest.slice(0, 60)}`;
    if (/&(?!(?:amp|lt|gt|quot|#39);)/u.test(chunk)) return `a bare &: ${chunk}`;
    if (tag) {
      const [, close, name, , empty] = tag;
      if (close && open.pop() !== name) return `closed out of order: ${name}`;
      if (!close && !empty) open.push(name!);
    }
    rest = rest.slice(chunk.length);
  }
  return open.length > 0 ? `never closed: ${open.join(' ')}` : undefined;
}

export const svgText = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Width and height that a PNG says it has. */
export function pngSize(bytes: Uint8Array): { width: number; height: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
