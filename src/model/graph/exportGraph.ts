import { BYTE_ORDER_MARK, harmless, rowText } from '../export/csvText';
import type { Labels } from '../metrics/figures';
import type { Amount } from './amount';
import { amountValue } from './amountMath';
import type { DrawnGraph, FoldedLevel } from './drawnGraph';
import type { Change, GraphEdge, GraphNode } from './graph';
import { type MarkAmounts, marksIn } from './marks/markAmounts';
import { MARKS } from './marks/marks';

/** What an amount is over the whole stretch, and a second. As of panels, what does not add up is both. */
interface Numbers {
  readonly total: number;
  readonly average: number;
}

const numbersOf = (amount: Amount, seconds: number): Numbers => {
  const total = amountValue(amount);
  return { total, average: amount.kind === 'sum' ? total / seconds : total };
};

interface NodeJson {
  readonly id: string;
  readonly kind: string;
  readonly labels: Labels;
  readonly parent?: string;
  readonly members?: number;
  readonly change?: Change;
}

/** Marks are said under their keys. */
interface EdgeJson extends Numbers {
  readonly source: string;
  readonly target: string;
  readonly before?: Numbers;
  readonly change?: Change;
}

/** A drawn graph as the command line prints it. What there is none of is left out. */
export interface GraphJson {
  readonly nodes: readonly NodeJson[];
  readonly edges: readonly EdgeJson[];
  readonly groups: readonly NodeJson[];
  readonly folded: readonly FoldedLevel[];
  readonly shown: number;
  readonly exact: boolean;
}

const nodeJson = ({ id, kind, labels, parent, members, change }: GraphNode): NodeJson => ({
  id,
  kind,
  labels,
  ...(parent !== undefined && { parent }),
  ...(members !== undefined && { members }),
  ...(change && { change }),
});

const marksJson = (marks: MarkAmounts): Readonly<Record<string, number>> =>
  Object.fromEntries(marksIn(marks).map(({ mark, amount }) => [mark.exported.key, amount]));

const edgeJson =
  (seconds: number) =>
  ({ source, target, ...edge }: GraphEdge): EdgeJson => ({
    source,
    target,
    ...numbersOf(edge.amount, seconds),
    ...marksJson(edge.marks),
    ...(edge.before && { before: numbersOf(edge.before, seconds) }),
    ...(edge.change && { change: edge.change }),
  });

/** @param seconds what sums are divided by to make a rate (`GraphFigures`) */
export const graphJson = (drawn: DrawnGraph, seconds: number): GraphJson => ({
  nodes: drawn.nodes.map(nodeJson),
  edges: drawn.edges.map(edgeJson(seconds)),
  groups: drawn.groups.map(nodeJson),
  folded: drawn.folded,
  shown: drawn.shown,
  exact: drawn.isExact,
});

const cell = (value: number | undefined): string => (value === undefined ? '' : String(value));

/**
 * The edges as CSV (RFC 4180). Both ends are named under NetObserv's fields, with the kind of what they are;
 * `Average` is a second of volumes, `Before` the same in the time that it is compared with.
 */
export const graphCsv = (drawn: DrawnGraph, seconds: number): string => {
  const nodes = new Map(drawn.nodes.map((node) => [node.id, node]));
  const fields = [...new Set(drawn.nodes.flatMap(({ labels }) => Object.keys(labels)))].sort();
  const endHeader = (prefix: string): string[] =>
    ['Kind', ...fields].map((field) => `${prefix}${field}`);
  const endCells = (id: string): string[] => {
    const { kind = '', labels = {} } = nodes.get(id) ?? {};
    return [kind, ...fields.map((field) => labels[field] ?? '')].map(harmless);
  };
  const marks = MARKS.map(({ exported }) => exported.header);
  const numbers = ['Total', 'Average', ...marks, 'Before', 'Change', 'Unit'];
  const rows = drawn.edges.map(({ source, target, amount, before, ...edge }) => {
    const { total, average } = numbersOf(amount, seconds);
    return [
      ...endCells(source),
      ...endCells(target),
      cell(total),
      cell(average),
      ...MARKS.map(({ id }) => cell(edge.marks[id] ?? 0)),
      cell(before && numbersOf(before, seconds).average),
      edge.change ?? '',
      drawn.unit,
    ];
  });
  return (
    BYTE_ORDER_MARK +
    [[...endHeader('Src'), ...endHeader('Dst'), ...numbers], ...rows].map(rowText).join('')
  );
};
