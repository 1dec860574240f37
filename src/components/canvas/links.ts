import { type Nesting, nestingOf } from '../../model/graph/hierarchy/nesting';
import type { EdgeFace, NodeFace, Scene } from './scene';

/** Who is joined to whom, so that nobody needs to search for it. */
export interface Links {
  readonly faces: ReadonlyMap<string, NodeFace>;
  readonly edges: ReadonlyMap<string, EdgeFace>;
  /** Of nodes: the edges that begin or end there. */
  readonly edgesOf: ReadonlyMap<string, readonly EdgeFace[]>;
  readonly nesting: Nesting;
}

/** A part of a graph that belongs together. */
export interface Neighbourhood {
  readonly nodes: ReadonlySet<string>;
  readonly edges: readonly EdgeFace[];
}

const edgesByEnd = (edges: readonly EdgeFace[]): Links['edgesOf'] => {
  const byEnd = new Map<string, EdgeFace[]>();
  for (const face of edges)
    for (const end of new Set([face.edge.source, face.edge.target])) {
      const known = byEnd.get(end);
      if (known) known.push(face);
      else byEnd.set(end, [face]);
    }
  return byEnd;
};

export const linksOf = ({ groups, nodes, edges }: Scene): Links => {
  const nodesOf = (faces: readonly NodeFace[]) => faces.map(({ node }) => node);
  return {
    faces: new Map([...groups, ...nodes].map((face) => [face.node.id, face])),
    edges: new Map(edges.map((face) => [face.edge.id, face])),
    edgesOf: edgesByEnd(edges),
    nesting: nestingOf({ groups: nodesOf(groups), nodes: nodesOf(nodes) }),
  };
};

export const NO_LINKS = linksOf({ groups: [], nodes: [], edges: [] });

/** What is drawn of some nodes and groups. */
export const facesOf = ({ faces }: Links, ids: readonly string[]): readonly NodeFace[] =>
  ids.flatMap((id) => faces.get(id) ?? []);

const withEnds = (edges: readonly EdgeFace[], ids: readonly string[]): Neighbourhood => ({
  nodes: new Set([...ids, ...edges.flatMap(({ edge }) => [edge.source, edge.target])]),
  edges,
});

/** What is joined to a node, an edge or all of a group. */
export const neighbourhood = (links: Links, id: string): Neighbourhood => {
  const edge = links.edges.get(id);
  if (edge) return withEnds([edge], []);
  const ids = [id, ...links.nesting.allInside(id)];
  const edges = new Set(ids.flatMap((one) => links.edgesOf.get(one) ?? []));
  return withEnds(
    [...edges],
    ids.filter((one) => links.faces.has(one)),
  );
};
