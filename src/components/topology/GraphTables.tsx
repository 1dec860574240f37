import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { SortedTable } from './SortedTable';
import { edgeColumns, nodeColumns, type TableSource } from './tableColumns';

interface GraphTablesProps {
  readonly source: Omit<TableSource, 't'>;
  readonly selected: string | undefined;
}

/** All that the picture of a graph shows, as tables of its edges and of its nodes. */
export const GraphTables = ({ source, selected }: GraphTablesProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { nodes, groups, edges } = source.drawn;
  const columns = useMemo(() => {
    const whole = { ...source, t };
    return { edges: edgeColumns(whole), nodes: nodeColumns(whole) };
  }, [source, t]);
  const all = useMemo(() => [...groups, ...nodes], [groups, nodes]);
  return (
    <div className="network-evidence__graph-tables" data-test="graph-tables">
      <SortedTable
        name={t('Edges')}
        columns={columns.edges}
        rows={edges}
        sortedBy="amount"
        selected={selected}
        test="edges"
      />
      <SortedTable
        name={t('Nodes')}
        columns={columns.nodes}
        rows={all}
        sortedBy="in"
        selected={selected}
        test="nodes"
      />
    </div>
  );
};
