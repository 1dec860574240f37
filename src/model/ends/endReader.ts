import { addressBlock } from '../fields/address';
import type { Labels } from '../metrics/figures';
import { endGroupFields, knownAs, levelIdentities, wireName } from './ends';
import type { GraphNode } from '../graph/graph';
import type { GraphGrouping } from './groupings';
import { nodeId } from './nodeId';
import { BLOCK, type EndPrefix, type Identity, OUTSIDE, type Scope, SUBNET } from './scopes';
import { remember } from '../graph/remember';

/** An end of traffic, and what its fields say that it lies in, the innermost group first. */
export interface End {
  readonly node: GraphNode;
  readonly groups: readonly GraphNode[];
}

type FieldOf = (field: string) => string | undefined;

const nodeOf = (kind: string, labels: Labels): GraphNode => ({
  id: nodeId(kind, labels),
  kind,
  labels,
});

/** One node, or none. */
const nodesAs = (identity: Identity, fieldOf: FieldOf): readonly GraphNode[] => {
  const known = knownAs(identity, fieldOf);
  return known ? [nodeOf(known.kind, known.labels)] : [];
};

const blockGroups = (labels: Labels): readonly GraphNode[] => {
  const block = addressBlock(labels.Addr ?? '');
  return block === undefined ? [] : [nodeOf(BLOCK.kind, { Block: block })];
};

/** Reads groups, of which there are few with many members, each once. */
const groupReader = (identity: Identity) => {
  const groups = remember<readonly GraphNode[]>();
  const fields = [...identity.needs, ...(identity.keeps ?? [])];
  return (fieldOf: FieldOf) =>
    groups(
      fields.map((field) => fieldOf(field) ?? ''),
      () => nodesAs(identity, fieldOf),
    );
};

/** Reads ends of pairs, each combination of values once. */
export const endReader = (scope: Scope, grouping: GraphGrouping) => {
  const fields = endGroupFields(scope, grouping);
  const [object, ...others] = scope.known;
  const levels = levelIdentities(scope, grouping).map(groupReader).reverse();
  const subnets = groupReader(SUBNET);

  const read = (fieldOf: FieldOf): End => {
    const [known] = nodesAs(object, fieldOf);
    if (known) return { node: known, groups: levels.flatMap((groups) => groups(fieldOf)) };
    const [node = nodeOf(OUTSIDE.kind, {})] = others.flatMap((other) => nodesAs(other, fieldOf));
    if (node.labels.Addr === undefined) return { node, groups: [] };
    const [subnet] = subnets(fieldOf);
    return { node, groups: subnet ? [subnet] : blockGroups(node.labels) };
  };

  const ends = remember<End>();
  const wires = (prefix: EndPrefix) => fields.map((field) => wireName(prefix, field));
  const names = { Src: wires('Src'), Dst: wires('Dst') };
  return (labels: Labels, prefix: EndPrefix): End => {
    const texts = names[prefix].map((name) => labels[name] ?? '');
    return ends(texts, () => read((field) => texts[fields.indexOf(field)]));
  };
};
