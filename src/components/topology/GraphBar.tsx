import { ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { ListIcon, TopologyIcon } from '@patternfly/react-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSlice } from '../../hooks/pageContext';
import type { DrawnGraph } from '../../model/graph/drawnGraph';
import { FindBox } from './FindBox';
import { GroupButtons } from './GroupButtons';
import type { GraphTexts } from './graphTexts';
import { HiddenMenu } from './HiddenMenu';
import type { Find } from './useFind';

interface GraphBarProps {
  readonly drawn: DrawnGraph;
  readonly texts: GraphTexts;
  readonly find: Find;
  /** What else can be done with the whole graph. */
  readonly children?: ReactNode;
}

/** Picture or tables. */
const LookSwitch = () => {
  const { t } = useTranslation('plugin__network-evidence');
  const [{ isTable }, update] = useSlice('topology');
  const titles = { graph: t('Show the graph'), tables: t('Show tables') };
  return (
    <ToggleGroup aria-label={t('Graph or tables')}>
      <ToggleGroupItem
        icon={<TopologyIcon />}
        aria-label={titles.graph}
        title={titles.graph}
        isSelected={!isTable}
        onChange={() => update({ isTable: false })}
        buttonId="network-evidence-as-graph"
        data-test="as-graph"
      />
      <ToggleGroupItem
        icon={<ListIcon />}
        aria-label={titles.tables}
        title={titles.tables}
        isSelected={isTable}
        onChange={() => update({ isTable: true })}
        buttonId="network-evidence-as-tables"
        data-test="as-tables"
      />
    </ToggleGroup>
  );
};

/** What can be done with the graph that is there. */
export const GraphBar = ({ drawn, texts, find, children }: GraphBarProps) => (
  <div className="network-evidence__graph-bar" data-test="graph-bar">
    <FindBox find={find} />
    <div className="network-evidence__graph-buttons">
      <GroupButtons drawn={drawn} />
      <HiddenMenu nodes={drawn.hidden} texts={texts} />
      <LookSwitch />
      {children}
    </div>
  </div>
);
