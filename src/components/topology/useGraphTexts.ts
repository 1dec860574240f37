import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DrawnGraph } from '../../model/graph/drawnGraph';
import type { GraphNode } from '../../model/graph/graph';
import { type AmountStyle, amountText } from './amountTexts';
import { edgeFacts } from './edgeTexts';
import type { GraphTexts } from './graphTexts';
import { nodeLine, nodeName, nodePlace } from './nodeTexts';

/** All nodes and open groups of a graph by their ids. */
export const nodesById = ({ nodes, groups }: DrawnGraph): ReadonlyMap<string, GraphNode> =>
  new Map([...groups, ...nodes].map((node) => [node.id, node]));

/** What a drawn graph is labelled with. `scope` is that of its nodes. */
export const useGraphTexts = (drawn: DrawnGraph, scope: string, style: AmountStyle): GraphTexts => {
  const { t } = useTranslation('plugin__network-evidence');
  const nodes = useMemo(() => nodesById(drawn), [drawn]);
  return useMemo(() => {
    const line = (id: string): string => {
      const node = nodes.get(id);
      return node ? nodeLine(node, scope, t) : id;
    };
    return {
      nodeTitle: (node) => nodeName(node, scope, t),
      nodeSubtitle: (node) => nodePlace(node, t),
      nodeNote: ({ id }) => {
        const traffic = drawn.traffic.get(id);
        return [
          ...(traffic?.in ? [`↓ ${amountText(traffic.in, style)}`] : []),
          ...(traffic?.out ? [`↑ ${amountText(traffic.out, style)}`] : []),
        ].join(' ');
      },
      edgeLabel: ({ amount }) => amountText(amount, style),
      edgeTitle: (edge) =>
        t('{{source}} → {{target}}: {{facts}}', {
          source: line(edge.source),
          target: line(edge.target),
          facts: edgeFacts(edge, style, t),
        }),
    };
  }, [drawn, nodes, scope, style, t]);
};
