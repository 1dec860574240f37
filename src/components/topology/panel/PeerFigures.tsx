import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownFigures } from '../../../ask/panelQuestion';
import { usePanelFigures } from '../../../hooks/usePanelFigures';
import { msg } from '../../../model/msg';
import type { Scope } from '../../../model/ends/scopes';
import type { DrawnGraph } from '../../../model/graph/drawnGraph';
import type { GraphNode } from '../../../model/graph/graph';
import type { PeerPanel } from '../../../model/graph/element/peerPanels';
import { rankColor } from '../../shared/figures/charts/rankColor';
import { FigureTable } from '../../shared/figures/FigureTable';
import type { PanelItem } from '../../shared/figures/panelItems';
import { type GroupAction, useValueMenu } from '../../shared/valueMenuContext';
import { nodeChoices, nodeResource } from '../../shared/nodeMenu';
import { nodeLine } from '../nodeTexts';
import { FigureBlock } from './FigureBlock';

interface PeerFiguresProps {
  readonly peers: PeerPanel;
  readonly drawn: DrawnGraph;
  readonly scope: Scope;
  readonly onSelect: (id: string) => void;
}

interface PeerTableProps extends PeerFiguresProps {
  readonly shown: ShownFigures;
}

interface PeerItem extends PanelItem {
  readonly node: GraphNode;
}

const PeerTable = ({ peers, shown, drawn, scope, onSelect }: PeerTableProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const openMenu = useValueMenu();
  const items = useMemo(
    () =>
      shown.figures.series.map((figure, rank): PeerItem => {
        const node = peers.nodeOf(figure.labels);
        const name = nodeLine(node, scope.id, t);
        const group = [[{ text: name }]];
        return { key: node.id, name, color: rankColor(rank), figure, group, kind: node.kind, node };
      }),
    [shown, peers, scope, t],
  );
  const open = (node: GraphNode, button: HTMLButtonElement) => {
    const isDrawn = drawn.nodes.some(({ id }) => id === node.id);
    const details: GroupAction = {
      key: 'details',
      title: msg('Show details'),
      run: () => onSelect(node.id),
    };
    const subject = {
      value: nodeLine(node, scope.id, t),
      choices: nodeChoices(node, scope),
      resources: [nodeResource(node)].flatMap((resource) => resource ?? []),
      actions: isDrawn ? [details] : [],
    };
    openMenu(subject, button);
  };
  return (
    <FigureTable
      panel={peers.panel}
      shown={shown}
      items={items}
      legend={undefined}
      onOpen={({ key }, button) => {
        const item = items.find((one) => one.key === key);
        if (item) open(item.node, button);
      }}
    />
  );
};

/** Peers by rank, as the graph knows them: whom it draws can be selected. */
export const PeerFigures = (props: PeerFiguresProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { panel } = props.peers;
  const result = usePanelFigures(panel, false);
  return (
    <FigureBlock panel={panel} result={result} title={t(panel.title)}>
      {(shown) => <PeerTable {...props} shown={shown} />}
    </FigureBlock>
  );
};
