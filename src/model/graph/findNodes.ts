import type { DrawnGraph } from './drawnGraph';
import type { GraphNode } from './graph';

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

type Drawn = Pick<DrawnGraph, 'nodes' | 'groups' | 'inside'>;

/** Nodes and groups as they are read: by title, each group before what lies in it. */
const inReadingOrder = (
  { nodes, groups }: Drawn,
  titleOf: (node: GraphNode) => string,
): readonly GraphNode[] => {
  const groupIds = new Set(groups.map(({ id }) => id));
  const members = new Map<string | undefined, GraphNode[]>();
  for (const node of [...groups, ...nodes]) {
    const parent = node.parent !== undefined && groupIds.has(node.parent) ? node.parent : undefined;
    members.set(parent, [...(members.get(parent) ?? []), node]);
  }
  const titles = new Map([...groups, ...nodes].map((node) => [node, titleOf(node)]));
  const compareTitles = (a: GraphNode, b: GraphNode): number =>
    collator.compare(titles.get(a) ?? '', titles.get(b) ?? '');
  const read = (parent: string | undefined): readonly GraphNode[] =>
    (members.get(parent) ?? [])
      .sort(compareTitles)
      .flatMap((node) => [node, ...(groupIds.has(node.id) ? read(node.id) : [])]);
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
