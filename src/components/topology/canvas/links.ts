import type { EdgeFace, NodeFace, Scene } from './scene';

/** Who is joined to whom, so that nobody needs to search for it. */
export interface Links {
  readonly faces: ReadonlyMap<string, NodeFace>;
  readonly edges: ReadonlyMap<string, EdgeFace>;
  /** Of nodes: the edges that begin or end there. */
  readonly edgesOf: ReadonlyMap<string, readonly EdgeFace[]>;
  /** Of groups: what lies in them directly. */
  readonly members: ReadonlyMap<string, readonly NodeFace[]>;
}

/** A part of a graph that belongs together. */
export interface Neighbourhood {
  readonly nodes: ReadonlySet<string>;
  readonly edges: readonly EdgeFace[];
}

const collect = <T>(items: readonly T[], keysOf: (item: T) => readonly (string | undefined)[]) => {
  const known = new Map<string, T[]>();
  for (const item of items)
    for (const key of new Set(keysOf(item))) {
      if (key === undefined) continue;
      const list = known.get(key);
      if (list) list.push(item);
      else known.set(key, [item]);
    }
  return known;
};

export const linksOf = ({ groups, nodes, edges }: Scene): Links => {
  const all = [...groups, ...nodes];
  return {
    faces: new Map(all.map((face) => [face.node.id, face])),
    edges: new Map(edges.map((face) => [face.edge.id, face])),
    edgesOf: collect(edges, ({ edge }) => [edge.source, edge.target]),
    members: collect(all, ({ node }) => [node.parent]),
  };
};

export const NO_LINKS = linksOf({ groups: [], nodes: [], edges: [] });

/** All that lies in a group, however deep, outer ones first. */
export const insidesOf = (links: Links, id: string): readonly NodeFace[] => {
  const inside: NodeFace[] = [];
  const seen = new Set([id]);
  const open = [id];
  for (let group = open.pop(); group !== undefined; group = open.pop())
    for (const face of links.members.get(group) ?? []) {
      if (seen.has(face.node.id)) continue;
      seen.add(face.node.id);
      inside.push(face);
      open.push(face.node.id);
    }
  return inside;
};

/** The groups that something lies in, the innermost first. */
export const groupsAround = (links: Links, id: string): readonly NodeFace[] => {
  const around: NodeFace[] = [];
  const seen = new Set<string>();
  let parent = links.faces.get(id)?.node.parent;
  while (parent !== undefined && !seen.has(parent)) {
    seen.add(parent);
    const face = links.faces.get(parent);
    if (!face) break;
    around.push(face);
    parent = face.node.parent;
  }
  return around;
};

const withEnds = (edges: readonly EdgeFace[], ids: readonly string[]): Neighbourhood => ({
  nodes: new Set([...ids, ...edges.flatMap(({ edge }) => [edge.source, edge.target])]),
  edges,
});

/** What is joined to a node, an edge or all of a group. */
export const neighbourhood = (links: Links, id: string): Neighbourhood => {
  const edge = links.edges.get(id);
  if (edge) return withEnds([edge], []);
  const ids = [id, ...insidesOf(links, id).map(({ node }) => node.id)];
  const edges = new Set(ids.flatMap((one) => links.edgesOf.get(one) ?? []));
  return withEnds(
    [...edges],
    ids.filter((one) => links.faces.has(one)),
  );
};
