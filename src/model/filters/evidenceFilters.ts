import type { WorkloadName } from '../evidence/running';
import { allOf, anyOf, condition, type Expression, not } from './condition';
import { type Filter, isNegative } from './filter';
import { filterDefinition, type FilterDefinition, isAboutEvidence } from './filterDefinitions';

/** Workloads that a filter by evidence stands for, among those that were seen. */
export interface FoundForFilter {
  /** Those that are left out last come first. */
  readonly found: readonly WorkloadName[];
  /** Those with other evidence, or of which nothing is known. */
  readonly others: readonly WorkloadName[];
}

/** By `evidenceFilterKey`; filters that nobody has looked up are absent. */
export type FoundWorkloads = ReadonlyMap<string, FoundForFilter>;

/** Equal for filters that look for the same, whatever the side, and whether or not they are the contrary. */
export const evidenceFilterKey = ({ id, comparator, values }: Filter): string =>
  JSON.stringify([
    filterDefinition(id)?.base,
    comparator === '>=' ? '>=' : '=',
    values.map(({ text }) => text).sort(),
  ]);

/** Those of the filters in force that have to be looked up, each once. */
export const evidenceFiltersOf = (filters: readonly Filter[]): readonly Filter[] => [
  ...new Map(
    filters
      .filter(({ id, disabled }) => !disabled && isAboutEvidence(id))
      .map((filter) => [evidenceFilterKey(filter), filter]),
  ).values(),
];

/** Namespaces in each of which the workloads of these names, as far as there are such, were found. */
interface Block {
  readonly namespaces: readonly string[];
  readonly names: readonly string[];
  /** Names of other workloads in these namespaces. */
  readonly otherNames: readonly string[];
}

const joined = (a: Block, b: Block): Block | undefined => {
  const names = [...new Set([...a.names, ...b.names])];
  const otherNames = [...new Set([...a.otherNames, ...b.otherNames])];
  if (names.some((name) => otherNames.includes(name))) return undefined;
  return { namespaces: [...a.namespaces, ...b.namespaces], names, otherNames };
};

/**
 * The found workloads as few blocks, no two of which share a namespace. Kinds are left aside: no stream label tells them, and
 * hardly any namespace has a Deployment and a StatefulSet of one name.
 */
const blocksOf = ({ found, others }: FoundForFilter): readonly Block[] => {
  const namesIn = (list: readonly WorkloadName[], namespace: string): string[] => [
    ...new Set(list.filter((one) => one.namespace === namespace).map(({ name }) => name)),
  ];
  const blocks: Block[] = [];
  for (const namespace of new Set(found.map((one) => one.namespace))) {
    const names = namesIn(found, namespace);
    const otherNames = namesIn(others, namespace).filter((name) => !names.includes(name));
    const own = { namespaces: [namespace], names, otherNames };
    const at = blocks.findIndex((block) => joined(block, own) !== undefined);
    const block = blocks[at];
    const both = block && joined(block, own);
    if (both) blocks[at] = both;
    else blocks.push(own);
  }
  return blocks;
};

/** Blocks that one query can be asked for: of one end, and of either end, which takes the square of it. */
const MOST_BLOCKS = { one: 24, either: 4 } as const;

const shownBlocks = ({ stems }: FilterDefinition, own: FoundForFilter): readonly Block[] =>
  blocksOf(own).slice(0, stems.length > 1 ? MOST_BLOCKS.either : MOST_BLOCKS.one);

/** How many of the workloads that were found for a filter it leaves out, since no query could name them all. */
export const countLeftOut = (filter: Filter, found: FoundWorkloads): number => {
  const definition = filterDefinition(filter.id);
  const own = found.get(evidenceFilterKey(filter));
  if (!definition || !own) return 0;
  const namespaces = shownBlocks(definition, own).flatMap((block) => block.namespaces);
  return own.found.filter(({ namespace }) => !namespaces.includes(namespace)).length;
};

const oneOf = (field: string, texts: readonly string[]): Expression =>
  condition([field], { type: 'texts', texts: [...texts].sort() });

/** One end is one of the workloads, by its namespace and the name of its owner, which are stream labels. */
const atEnd = (stem: string, blocks: readonly Block[]): Expression =>
  anyOf(
    ...blocks.map(({ namespaces, names }) =>
      allOf(oneOf(`${stem}K8S_Namespace`, namespaces), oneOf(`${stem}K8S_OwnerName`, names)),
    ),
  );

/**
 * What a filter by evidence says about a flow: that the workload at an end is one of those that were found for it. One
 * that nobody has looked up selects nothing, nor does its contrary: neither may show all flows.
 */
const evidenceExpression = (
  filter: Filter,
  definition: FilterDefinition,
  found: FoundWorkloads,
): Expression => {
  const own = found.get(evidenceFilterKey(filter));
  if (!own) return anyOf();
  const blocks = shownBlocks(definition, own);
  const positive = anyOf(...definition.stems.map((stem) => atEnd(stem, blocks)));
  return isNegative(filter.comparator) ? not(positive) : positive;
};

/** What filters by evidence say of flows, once it is known which workloads they stand for. */
export interface EvidenceNames {
  readonly found: FoundWorkloads;
  readonly expressionOf: (filter: Filter, definition: FilterDefinition) => Expression;
}

/** Handed to filters with the other names of a cluster, so that nobody loads it who does not filter by evidence. */
export const evidenceNames = (found: FoundWorkloads): EvidenceNames => ({
  found,
  expressionOf: (filter, definition) => evidenceExpression(filter, definition, found),
});
