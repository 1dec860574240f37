import { Button, Label } from '@patternfly/react-core';
import { formatCount } from '../../model/format/numberText';
import { msg } from '../../model/msg';
import type { Amount } from '../../model/graph/amount';
import { amountValue } from '../../model/graph/amountMath';
import type { DrawnGraph } from '../../model/graph/drawnGraph';
import type { Change, GraphEdge, GraphNode } from '../../model/graph/graph';
import { type MarkAmounts, NO_MARKS } from '../../model/graph/marks/markAmounts';
import { MARKS } from '../../model/graph/marks/marks';
import type { Translate } from '../shared/readableText';
import { CHANGE_COLUMN } from '../shared/figures/figureTexts';
import { type AmountStyle, amountText } from './amountTexts';
import type { CanvasActions } from '../canvas/canvasActions';
import { CHANGE_TITLES } from './edgeTexts';
import type { GraphTexts } from './graphTexts';
import { NodeButton } from './NodeButton';
import { kindTitle } from './nodeTexts';
import type { SortedColumn } from './SortedTable';
import { nodeWorkloadKey } from './evidenceSigns';
import type { GraphEvidence } from './useGraphEvidence';

/** What the tables of a graph are made of. */
export interface TableSource {
  readonly drawn: DrawnGraph;
  /** Nodes and open groups by their ids. */
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly texts: GraphTexts;
  readonly style: AmountStyle;
  /** What amounts are, as a text to show. */
  readonly amountTitle: string;
  readonly actions: CanvasActions;
  readonly isCompared: boolean;
  /** What is known of the images that nodes run; undefined where it is not shown. */
  readonly evidence: GraphEvidence['known'];
  readonly see: GraphEvidence['see'];
  readonly t: Translate;
}

const NOTHING = -1;

const amountColumn = <Row,>(
  { id, title, of }: { id: string; title: string; of: (row: Row) => Amount | undefined },
  style: AmountStyle,
): SortedColumn<Row> => ({
  id,
  title,
  isNumber: true,
  order: (row) => {
    const amount = of(row);
    return amount ? amountValue(amount) : NOTHING;
  },
  cell: (row) => {
    const amount = of(row);
    return amount ? amountText(amount, style) : null;
  },
});

const countColumn = <Row,>(
  { id, title, of }: { id: string; title: string; of: (row: Row) => number },
  { locale }: AmountStyle,
): SortedColumn<Row> => ({
  id,
  title,
  isNumber: true,
  order: of,
  cell: (row) => (of(row) > 0 ? formatCount(of(row), locale) : null),
});

const markColumns = <Row,>(
  of: (row: Row) => MarkAmounts,
  style: AmountStyle,
): readonly SortedColumn<Row>[] =>
  MARKS.map(({ id, texts }) =>
    countColumn({ id, title: texts.title, of: (row: Row) => of(row)[id] ?? 0 }, style),
  );

const changeColumn = <Row extends { readonly change?: Change }>(
  t: Translate,
): SortedColumn<Row> => ({
  id: 'state',
  title: msg('New or gone'),
  order: ({ change }) => change ?? '~',
  cell: ({ change }) =>
    change ? (
      <Label isCompact color={change === 'new' ? 'green' : 'grey'}>
        {t(CHANGE_TITLES[change])}
      </Label>
    ) : null,
});

const endColumn = (
  end: 'source' | 'target',
  title: string,
  source: TableSource,
): SortedColumn<GraphEdge> => ({
  id: end,
  title,
  isWide: true,
  order: (edge) => {
    const node = source.nodes.get(edge[end]);
    return node ? source.texts.nodeTitle(node) : '';
  },
  cell: (edge) => {
    const node = source.nodes.get(edge[end]);
    return node ? <NodeButton node={node} {...source} /> : null;
  },
});

/** How much more or less than before. */
const difference = ({ amount, before }: GraphEdge, { locale }: AmountStyle): string =>
  CHANGE_COLUMN.text(
    { value: amountValue(amount), before: before && amountValue(before), seconds: 1 },
    locale,
  );

export const edgeColumns = (source: TableSource): readonly SortedColumn<GraphEdge>[] => {
  const { style, isCompared, amountTitle, actions, t } = source;
  return [
    endColumn('source', msg('Source'), source),
    endColumn('target', msg('Destination'), source),
    amountColumn({ id: 'amount', title: amountTitle, of: ({ amount }) => amount }, style),
    ...(isCompared
      ? [
          amountColumn<GraphEdge>(
            { id: 'before', title: msg('Before'), of: ({ before }) => before },
            style,
          ),
          {
            id: 'change',
            title: msg('Change'),
            isNumber: true,
            order: ({ amount, before }: GraphEdge) =>
              before && amountValue(before) > 0
                ? amountValue(amount) / amountValue(before)
                : NOTHING,
            cell: (edge: GraphEdge) => difference(edge, style),
          },
          changeColumn<GraphEdge>(t),
        ]
      : []),
    ...markColumns<GraphEdge>(({ marks }) => marks, style),
    {
      id: 'details',
      title: msg('Details'),
      cell: (edge) => (
        <Button
          variant="link"
          isInline
          aria-label={t('Details of {{edge}}', { edge: source.texts.edgeTitle(edge) })}
          onClick={() => actions.select(edge.id)}
          data-test="edge-details"
        >
          {t('Details')}
        </Button>
      ),
    },
  ];
};

/** More than there are states, so that the worst is the largest number. */
const CLEANEST = 1000;

const evidenceColumn = ({ evidence, see, t }: TableSource): SortedColumn<GraphNode> => {
  const knownOf = (node: GraphNode) => evidence?.get(nodeWorkloadKey(node) ?? '');
  return {
    id: 'evidence',
    title: msg('Worst finding'),
    order: (node) => {
      const known = knownOf(node);
      return known ? CLEANEST - known.rank : NOTHING;
    },
    cell: (node) => {
      const known = knownOf(node);
      if (!known) return nodeWorkloadKey(node) === undefined ? null : '…';
      const { state, findings } = known;
      return findings
        ? t('{{state}}, {{findings}} findings', { state: t(state), findings })
        : t(state);
    },
    see: see && ((rows) => see(rows.map(({ id }) => id))),
  };
};

export const nodeColumns = (source: TableSource): readonly SortedColumn<GraphNode>[] => {
  const { drawn, nodes, texts, style, isCompared, evidence, t } = source;
  const trafficOf = ({ id }: GraphNode) => drawn.traffic.get(id);
  const groupOf = ({ parent }: GraphNode): string => {
    const group = parent === undefined ? undefined : nodes.get(parent);
    return group ? texts.nodeTitle(group) : '';
  };
  return [
    {
      id: 'name',
      title: msg('Name'),
      isWide: true,
      order: texts.nodeTitle,
      cell: (node) => <NodeButton node={node} {...source} />,
    },
    {
      id: 'kind',
      title: msg('Kind'),
      order: (node) => kindTitle(node, t),
      cell: (node) => kindTitle(node, t),
    },
    ...(evidence ? [evidenceColumn(source)] : []),
    { id: 'group', title: msg('Lies in'), order: groupOf, cell: groupOf },
    countColumn(
      { id: 'members', title: msg('Holds'), of: ({ members = 0 }: GraphNode) => members },
      style,
    ),
    amountColumn({ id: 'in', title: msg('In'), of: (node) => trafficOf(node)?.in }, style),
    amountColumn({ id: 'out', title: msg('Out'), of: (node) => trafficOf(node)?.out }, style),
    ...(isCompared ? [changeColumn<GraphNode>(t)] : []),
    ...markColumns<GraphNode>((node) => trafficOf(node)?.marks ?? NO_MARKS, style),
  ];
};
