import type { NetworkPicture } from '../replies/picture.js';
import { heading, MARGIN } from './heading.js';
import { layOut } from './layout.js';
import { networkLegend } from './network-legend.js';
import { nodeBox, nodeLines, nodeShape } from './network-node.js';
import { palette } from './palette.js';
import { strand, thickness } from './strand.js';
import { document, element } from './svg.js';

const NARROWEST = 1000;
const FURTHEST = 240;
const NEAREST = 150;

const OUTLINES = { state: 'box', group: 'hexagon', organisation: 'ellipse' } as const;

/** The network as SVG. */
export async function drawNetwork(picture: NetworkPicture): Promise<string> {
  const { actors, ties } = picture;
  const labels = actors.map(nodeLines);
  const boxes = actors.map((actor, i) => nodeBox(actor, labels[i]!));
  const index = new Map(actors.map(({ id }, i) => [id, i]));
  const known = ties.filter(({ a, b }) => index.has(a) && index.has(b));
  const claims = known.map((tie) => tie.cooperative + tie.conflictual + tie.mixed);
  const most = Math.max(1, ...claims);
  const layout = await layOut(
    boxes.map((box, i) => ({ ...box, outline: OUTLINES[actors[i]!.shape] })),
    known.map((tie, i) => {
      const [from, to] = [index.get(tie.a)!, index.get(tie.b)!];
      // Those with many claims on each other lie near each other, but wide names leave a line between them.
      const names = (boxes[from]!.width + boxes[to]!.width) / 4;
      return { from, to, length: names + FURTHEST - (FURTHEST - NEAREST) * Math.sqrt(claims[i]! / most) };
    }),
  );
  const width = Math.max(NARROWEST, layout.width + 2 * MARGIN);
  const head = heading(picture, width);
  const key = networkLegend(picture, width, most);
  const left = (width - layout.width) / 2;
  const top = head.height + MARGIN;
  const height = top + layout.height + MARGIN + key.height + MARGIN;
  // Thin lines lie over thick ones, so that both are seen.
  const order = known.map((_, i) => i).sort((x, y) => claims[y]! - claims[x]!);
  return document({ width, height, title: picture.title, description: picture.alt }, [
    ...head.parts,
    element(
      'g',
      { transform: `translate(${left.toFixed(1)} ${top.toFixed(1)})` },
      [
        '',
        ...order.map((i) => strand(layout.paths[i]!, known[i]!.stance, thickness(claims[i]!, most))),
        ...actors.map((actor, i) => nodeShape(actor, labels[i]!, boxes[i]!, layout.centres[i]!)),
        '',
      ].join('\n'),
    ),
    element('line', {
      x1: MARGIN,
      x2: width - MARGIN,
      y1: height - key.height - 1.5 * MARGIN,
      y2: height - key.height - 1.5 * MARGIN,
      stroke: palette.grid,
    }),
    element('g', { transform: `translate(0 ${(height - key.height - MARGIN).toFixed(1)})` }, key.parts.join('\n')),
  ]);
}
