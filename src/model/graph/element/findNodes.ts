import type { DrawnGraph } from '../drawnGraph';
import type { GraphNode } from '../graph';
import { nestingOf } from '../hierarchy/nesting';

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

type Drawn = Pick<DrawnGraph, 'nodes' | 'groups' | 'inside'>;

/** Nodes and groups as they are read: by title, each group before what lies in it. */
const inReadingOrder = (
  drawn: Drawn,
  titleOf: (node: GraphNode) => string,
): readonly GraphNode[] => {
  const { inside } = nestingOf(drawn);
  const all = [...drawn.groups, ...drawn.nodes];
  const titled = new Map(all.map((node) => [node.id, { node, title: titleOf(node) }]));
  const read = (parent: string | undefined): readonly GraphNode[] =>
    inside(parent)
      .flatMap((id) => titled.get(id) ?? [])
      .sort((a, b) => collator.compare(a.title, b.title))
      .flatMap(({ node }) => [node, ...read(node.id)]);
  return read(undefined);
};

/**
 * Ids of the nodes and groups with a text in their title, in any case, or in that of what they stand for. Nothing has no
 * text.
 */
export const findNodes = (
  drawn: Drawn,
  text: string,
  titleOf: (node: GraphNode) => string,
): readonly string[] => {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  const isFound = (node: GraphNode): boolean => titleOf(node).toLowerCase().includes(wanted);
  return inReadingOrder(drawn, titleOf)
    .filter((node) => isFound(node) || (drawn.inside?.get(node.id) ?? []).some(isFound))
    .map(({ id }) => id);
};
