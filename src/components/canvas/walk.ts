import type { NodeFace } from './scene';
import type { Links } from './links';
import { type Spot, centreOf, meanOf } from '../../model/graph/geometry/boxes';

export type Direction = 'left' | 'right' | 'up' | 'down';

const ALONG: Readonly<Record<Direction, Spot>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** What lies further to the side than so many times ahead is in another direction. */
const SIDEWAYS = 1.7;

const byPlace = (a: NodeFace, b: NodeFace): number => a.box.y - b.box.y || a.box.x - b.box.x;

/** Nodes from the upper left to the lower right. */
export const inReadingOrder = (links: Links): readonly string[] =>
  [...links.faces.values()]
    .filter(({ depth }) => depth === undefined)
    .sort(byPlace)
    .map(({ node }) => node.id);

const nearest = (from: Spot, to: Direction, candidates: readonly NodeFace[]) => {
  const along = ALONG[to];
  const costs = candidates.flatMap(({ node, box }) => {
    const spot = centreOf(box);
    const [dx, dy] = [spot.x - from.x, spot.y - from.y];
    const ahead = dx * along.x + dy * along.y;
    const aside = Math.abs(dx * along.y - dy * along.x);
    return ahead > 0 && aside <= ahead * SIDEWAYS ? [{ id: node.id, cost: ahead + aside }] : [];
  });
  return costs.reduce<(typeof costs)[number] | undefined>(
    (best, one) => (best && best.cost <= one.cost ? best : one),
    undefined,
  )?.id;
};

/** Where one can go from here: along the edges of a node, to the ends of an edge, into a group. */
const reachable = (links: Links, id: string): readonly string[] => {
  const edge = links.edges.get(id)?.edge;
  if (edge) return [edge.source, edge.target];
  const members = links.nesting.inside(id);
  if (members.length > 0) return members;
  const ends = (links.edgesOf.get(id) ?? []).flatMap((one) => [one.edge.source, one.edge.target]);
  return [...new Set(ends)].filter((end) => end !== id);
};

const spotOf = (links: Links, id: string): Spot | undefined => {
  const edge = links.edges.get(id)?.edge;
  const ids = edge ? [edge.source, edge.target] : [id];
  const spots = ids.flatMap((one) => {
    const face = links.faces.get(one);
    return face ? [centreOf(face.box)] : [];
  });
  return meanOf(spots);
};

/** The nearest neighbour in a direction; undefined where there is none. */
export const stepFrom = (links: Links, id: string, to: Direction): string | undefined => {
  const from = spotOf(links, id);
  const faces = reachable(links, id).flatMap((one) => links.faces.get(one) ?? []);
  // From an edge, both directions that its ends do not lie in lead nowhere.
  return from && nearest(from, to, faces);
};

/** The edges of where one is, one after another, all around; from an edge on, those of its source. */
export const nextEdge = (links: Links, id: string, by: 1 | -1): string | undefined => {
  const current = links.edges.get(id)?.edge;
  const edges = links.edgesOf.get(current?.source ?? id) ?? [];
  const at = edges.findIndex(({ edge }) => edge.id === id);
  const next = at < 0 ? (by > 0 ? 0 : edges.length - 1) : (at + by + edges.length) % edges.length;
  return edges[next]?.edge.id;
};
