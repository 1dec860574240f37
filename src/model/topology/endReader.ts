import { addressBlock } from '../address';
import type { Labels } from '../metrics/figures';
import type { EndPrefix, Scope } from '../metrics/scopes';
import {
  endGroupFields,
  identitiesAt,
  knownAs,
  levelIdentities,
  OUTER_GROUP,
  wireName,
} from './ends';
import type { GraphNode } from './graph';
import { type GraphGrouping, levelsWithin } from './groupings';
import { nodeId } from './nodeId';

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

const blockGroups = (labels: Labels): GraphNode[] => {
  const block = addressBlock(labels.Addr ?? '');
  return block === undefined ? [] : [nodeOf('Block', { Block: block })];
};

const outerGroups = (labels: Labels, fieldOf: FieldOf): GraphNode[] => {
  const subnet = knownAs(OUTER_GROUP, fieldOf);
  return subnet ? [nodeOf(subnet.kind, subnet.labels)] : blockGroups(labels);
};

/** Reads ends of pairs, each combination of values once. */
export const endReader = (scope: Scope, grouping: GraphGrouping) => {
  const fields = endGroupFields(scope, grouping);
  const [object, ...others] = identitiesAt(scope.id);
  const levels = [...levelIdentities(levelsWithin(scope, grouping))].reverse();

  const read = (fieldOf: FieldOf): End => {
    const known = object && knownAs(object, fieldOf);
    if (known) {
      const groups = levels.flatMap((level) => knownAs(level, fieldOf) ?? []);
      return {
        node: nodeOf(known.kind, known.labels),
        groups: groups.map(({ kind, labels }) => nodeOf(kind, labels)),
      };
    }
    const [other] = others.flatMap((identity) => knownAs(identity, fieldOf) ?? []);
    const { kind, labels } = other ?? { kind: 'Outside', labels: {} };
    const isAddress = labels.Addr !== undefined;
    return { node: nodeOf(kind, labels), groups: isAddress ? outerGroups(labels, fieldOf) : [] };
  };

  const ends = new Map<string, End>();
  const wires = {
    Src: fields.map((field) => wireName(scope, 'Src', field)),
    Dst: fields.map((field) => wireName(scope, 'Dst', field)),
  };
  return (labels: Labels, prefix: EndPrefix): End => {
    const key = JSON.stringify(wires[prefix].map((name) => labels[name] ?? ''));
    const end = ends.get(key) ?? read((field) => labels[wireName(scope, prefix, field)]);
    ends.set(key, end);
    return end;
  };
};
