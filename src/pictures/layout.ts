import { instance, type Viz } from '@viz-js/viz';

export interface Box {
  readonly width: number;
  readonly height: number;
}

/** A box that links end at as its outline runs. */
export interface Outlined extends Box {
  readonly outline: 'box' | 'ellipse' | 'hexagon';
}

export interface Link {
  /** Indices of boxes. */
  readonly from: number;
  readonly to: number;
  /** Length wished for, in pixels. */
  readonly length: number;
}

/** Where boxes and links lie, in pixels from the upper left corner. */
export interface Layout extends Box {
  /** Centres of the boxes, in their order. */
  readonly centres: readonly { x: number; y: number }[];
  /** SVG paths of the links, in their order. */
  readonly paths: readonly string[];
}

const POINTS_PER_INCH = 72;
let graphviz: Promise<Viz> | undefined;

interface Placed {
  readonly bb: string;
  readonly objects?: readonly { name: string; pos: string }[];
  readonly edges?: readonly { pos: string; id: string }[];
}

const numbers = (list: string): number[] => list.split(/[\s,]+/u).map(Number);

/**
 * Places boxes by the forces of their links (Graphviz, neato: stress majorization), apart from each other, links led
 * around boxes. The same input gives the same layout. Graphviz sees sizes and numbers only, never a name.
 */
export async function layOut(boxes: readonly Outlined[], links: readonly Link[]): Promise<Layout> {
  graphviz ??= instance();
  const placed = (await graphviz).renderJSON(
    {
      directed: false,
      graphAttributes: {
        start: 1,
        overlap: 'prism',
        sep: '+22,16',
        esep: '+6,6',
        splines: 'spline',
        mode: 'major',
        outputorder: 'nodesfirst',
      },
      nodeAttributes: { fixedsize: true, label: '' },
      nodes: boxes.map(({ width, height, outline }, i) => ({
        name: `n${i}`,
        attributes: { shape: outline, width: width / POINTS_PER_INCH, height: height / POINTS_PER_INCH },
      })),
      edges: links.map(({ from, to, length }, i) => ({
        tail: `n${from}`,
        head: `n${to}`,
        attributes: { id: `e${i}`, len: length / POINTS_PER_INCH },
      })),
    },
    { engine: 'neato' },
  ) as Placed;
  const [left = 0, bottom = 0, right = 0, top = 0] = numbers(placed.bb);
  const point = (x: number, y: number) => ({ x: x - left, y: top - y });
  const centreOf = new Map(placed.objects?.map(({ name, pos }) => [name, numbers(pos)]));
  const pathOf = new Map(placed.edges?.map(({ id, pos }) => [id, pos]));
  return {
    width: right - left,
    height: top - bottom,
    centres: boxes.map((_, i) => {
      const [x = 0, y = 0] = centreOf.get(`n${i}`) ?? [];
      return point(x, y);
    }),
    paths: links.map((_, i) => {
      const at = (pathOf.get(`e${i}`) ?? '').trim().split(/\s+/u).filter(Boolean).map(numbers);
      const [first, ...rest] = at.map(([x = 0, y = 0]) => {
        const { x: px, y: py } = point(x, y);
        return `${px.toFixed(1)},${py.toFixed(1)}`;
      });
      return first ? `M${first} C${rest.join(' ')}` : '';
    }),
  };
}
