import {
  Drawer,
  DrawerContent,
  DrawerContentBody,
  DrawerPanelBody,
  DrawerPanelContent,
  Skeleton,
} from '@patternfly/react-core';
import { type KeyboardEvent, lazy, Suspense, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowsResult } from '../../hooks/flowsResult';
import { useSlice, intlZone, usePage } from '../../hooks/pageContext';
import { useCounting } from '../../hooks/useCounting';
import { usePreference } from '../../hooks/usePreference';
import { DEFAULT_SORT, sortOrDefault } from '../../model/columns/sortFlows';
import type { FlowPage } from '../../model/flows/flowPage';
import { recordRows, type RecordRow } from '../../model/flows/flowRows';
import { findFlow } from '../../model/flows/flowId';
import { ValueMenu } from '../shared/ValueMenu';
import { readDensity, type Density } from './density';
import { FlowTable } from './FlowTable';
import { FlowToolbar } from './FlowToolbar';
import { LoadMore } from './LoadMore';
import { OnlyCopiesNotice } from './OnlyCopiesNotice';
import { SummaryBar } from './SummaryBar';
import { useColumns } from './useColumns';
import { useFlowEvidence } from './useFlowEvidence';
import { useFillHeight } from '../shared/useFillHeight';
import { useFlowRows, type FlowRows } from './useFlowRows';
import { useSelection } from './useSelection';
import { formatDate } from '../../model/format/times';
import type { ReadContext } from '../../model/fields/readableValue';
import type { TimeWindow } from '../../model/timeRange';

/** How values are written here: locale, zone and port names; dates only where the day is in doubt. */
const useReadContext = (
  window: TimeWindow | undefined,
  evidence: ReadContext['evidence'],
): ReadContext => {
  const { i18n } = useTranslation('plugin__network-evidence');
  const { timeZone, names } = usePage();
  const zone = intlZone(timeZone);
  const style = { locale: i18n.language, timeZone: zone };
  const days = window && [formatDate(window.startMs, style), formatDate(window.endMs, style)];
  const hasDates = days !== undefined && days[0] !== days[1];
  return useMemo(
    () => ({ locale: i18n.language, timeZone: zone, ports: names.ports, hasDates, evidence }),
    [i18n.language, zone, names.ports, hasDates, evidence],
  );
};

const SelectedRecord = lazy(() => import('./SelectedRecord'));
const AskEvidence = lazy(() => import('../shared/evidence/AskEvidence'));

interface FlowsContentProps {
  readonly flows: FlowsResult;
  readonly page: FlowPage;
}

/** The row of the selected record; a copy without a row has none of the table's. */
const useSelectedRow = (
  { page, rows, traffic }: { readonly page: FlowPage } & FlowRows,
  id: string | undefined,
): RecordRow | undefined => {
  const counting = useCounting();
  return useMemo(() => {
    const record = findFlow(page.flows, id);
    const row = rows.find((one) => one.record === record);
    return row ?? (record && recordRows([record], counting, traffic)[0]);
  }, [page, rows, traffic, counting, id]);
};

const DEFAULT_DENSITY: Density = 'normal';

/** Tools, table, record and summary of flows that are there. */
export const FlowsContent = ({ flows, page }: FlowsContentProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const [slice, update] = useSlice('flows');
  const shown = useColumns(page.flows);
  const sort = useMemo(() => sortOrDefault(slice.sort), [slice.sort]);
  const { known, asked, learn, see } = useFlowEvidence(page.flows, shown.columns, sort);
  const { rows, traffic } = useFlowRows(page, sort, known);
  const context = useReadContext(page.window, known);
  const [density, setDensity] = usePreference('density', DEFAULT_DENSITY, readDensity);
  const view = useRef<HTMLDivElement>(null);
  useFillHeight(view);
  const { selectedId, select, close, titleRef } = useSelection(view);
  const selected = useSelectedRow({ page, rows, traffic }, selectedId);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
  };
  const loading = (
    <DrawerPanelBody>
      <Skeleton screenreaderText={t('Loading the record')} />
    </DrawerPanelBody>
  );
  const panel = (
    <DrawerPanelContent
      isResizable
      defaultSize="30rem"
      minSize="22rem"
      onKeyDown={onKeyDown}
      data-test="record-panel"
    >
      {selectedId === undefined ? null : (
        <Suspense fallback={loading}>
          <SelectedRecord
            id={selectedId}
            row={selected}
            traffic={traffic}
            context={context}
            onClose={close}
            onSelect={select}
            titleRef={titleRef}
          />
        </Suspense>
      )}
    </DrawerPanelContent>
  );
  return (
    <ValueMenu>
      <OnlyCopiesNotice page={page} />
      <FlowToolbar shown={shown} density={density} onDensity={setDensity} />
      <div className="network-evidence__flows-body" ref={view}>
        <Drawer isExpanded={selectedId !== undefined} isInline>
          <DrawerContent panelContent={panel}>
            <DrawerContentBody className="network-evidence__flows-table">
              <FlowTable
                rows={rows}
                columns={shown.columns}
                context={context}
                sort={sort}
                density={density}
                selectedId={selectedId}
                actions={{ sort: (to) => update({ sort: to }), select, see }}
              >
                <LoadMore
                  flows={flows}
                  shown={rows.length}
                  isByTime={sort.column === DEFAULT_SORT.column}
                />
              </FlowTable>
            </DrawerContentBody>
          </DrawerContent>
        </Drawer>
      </div>
      <SummaryBar flows={flows} page={page} />
      {asked.length === 0 ? null : (
        <Suspense fallback={null}>
          <AskEvidence workloads={asked} onKnown={learn} />
        </Suspense>
      )}
    </ValueMenu>
  );
};
