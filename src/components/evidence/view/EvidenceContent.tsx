import { Button, Content, Drawer, DrawerContent, DrawerContentBody } from '@patternfly/react-core';
import { DownloadIcon } from '@patternfly/react-icons';
import { lazy, Suspense, useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownWorkloads } from '../../../ask/workloadsQuestion';
import { usePage, useSlice } from '../../../hooks/pageContext';
import { useWorkloadRows } from '../../../hooks/useWorkloadRows';
import type { WorkloadsResult } from '../../../hooks/useWorkloads';
import { ABOUT_CALLS } from '../../../model/evidence/callOrigins';
import { workloadsCsv } from '../../../model/export/workloadExport';
import { workloadGroup } from '../../../model/evidence/workloadGroups';
import { sortWorkloads, WORST_FIRST, type WorkloadRow } from '../../../model/evidence/workloadRows';
import { fileName } from '../../../model/export/fileName';
import { AboutFigures } from '../../shared/AboutFigures';
import { saveFile } from '../../shared/saveFile';
import { VirtualTable } from '../../shared/table/VirtualTable';
import { TrafficSelect } from '../../shared/TrafficSelect';
import { useFillHeight } from '../../shared/useFillHeight';
import { useValueMenu } from '../../shared/valueMenuContext';
import { CarriesResult, CarriesSearch } from './CarriesBar';
import { EvidenceNotices } from './EvidenceNotices';
import { EvidenceProgress } from './EvidenceProgress';
import { GroupToggle } from './GroupToggle';
import { useCarriers } from './useCarriers';
import { workloadColumns } from './workloadColumns';
import { workloadMenu } from './workloadMenu';

const WorkloadPanel = lazy(() => import('./WorkloadPanel'));

/** Pixels in which a table can be read. */
const LEAST_HEIGHT = 340;

interface EvidenceContentProps {
  readonly shown: ShownWorkloads;
  readonly result: WorkloadsResult;
}

/** The workloads of an answer: which of them, what is known of each, and what is selected. */
export const EvidenceContent = ({ shown, result }: EvidenceContentProps) => {
  const { t, i18n } = useTranslation('plugin__network-evidence');
  const { state, update } = usePage();
  const [{ order = WORST_FIRST, group, carries }, updateSlice] = useSlice('evidence');
  const openMenu = useValueMenu();
  const evidence = useWorkloadRows(shown);
  const carriers = useCarriers(evidence.rows, carries);
  const body = useRef<HTMLDivElement>(null);
  useFillHeight(body, LEAST_HEIGHT);
  const { rows: searched, foundIn } = carriers;
  const rows = useMemo(() => {
    const chosen = workloadGroup(group);
    return sortWorkloads(chosen ? searched.filter(chosen.has) : searched, order);
  }, [searched, group, order]);
  const select = useCallback(
    (selected: string | undefined) =>
      update({ selected }, state.selected === undefined ? 'push' : 'replace'),
    [update, state.selected],
  );
  const columns = useMemo(
    () =>
      workloadColumns({
        t,
        locale: i18n.language,
        nowMs: shown.window.endMs,
        isRunning: evidence.isRunning,
        foundIn: (row) => {
          const [first, ...more] = foundIn(row);
          if (!first) return undefined;
          const { id, package: name, installed } = first;
          const values = { finding: `${id} ${name} ${installed}`, count: more.length };
          return more.length > 0 ? t('{{finding}} and {{count}} more', values) : values.finding;
        },
        open: (row) => select(row.id),
        openMenu: (row: WorkloadRow, anchor) =>
          openMenu(workloadMenu(row, { state, update, select }), anchor),
      }),
    // prettier-ignore
    [t, i18n.language, shown.window.endMs, evidence.isRunning, foundIn, select, openMenu, state, update],
  );
  const save = () =>
    saveFile(
      new Blob([workloadsCsv(rows)], { type: 'text/csv;charset=utf-8' }),
      fileName('workloads', shown.window, 'csv'),
    );
  const selected = evidence.rows.find(({ id }) => id === state.selected);
  return (
    <>
      <div className="network-evidence__evidence-tools" data-test="evidence-tools">
        <CarriesSearch />
        <TrafficSelect />
        <Button
          variant="secondary"
          icon={<DownloadIcon />}
          onClick={save}
          isDisabled={rows.length === 0}
          data-test="export-workloads"
        >
          {t('Export CSV')}
        </Button>
        <AboutFigures notes={ABOUT_CALLS.map((text) => t(text))} />
      </div>
      <GroupToggle rows={searched} />
      <EvidenceProgress evidence={evidence} />
      <EvidenceNotices result={result} evidence={evidence} />
      {carries === undefined ? null : (
        <CarriesResult
          text={carries}
          found={searched.length}
          of={evidence.rows.length}
          unknown={carriers.unknown}
          reports={carriers.reports}
          onOpen={(view) =>
            update({ view, selected: undefined, filters: carriers.filtersWith(state.filters) })
          }
        />
      )}
      <div ref={body} className="network-evidence__evidence-body">
        <Drawer isExpanded={selected !== undefined} isInline>
          <DrawerContent
            panelContent={
              selected ? (
                <Suspense fallback={null}>
                  <WorkloadPanel row={selected} onClose={() => select(undefined)} />
                </Suspense>
              ) : undefined
            }
          >
            <DrawerContentBody className="network-evidence__evidence-content">
              {rows.length === 0 ? (
                <Content component="p" data-test="no-workloads">
                  {t('None of the workloads belongs here, as far as is known.')}
                </Content>
              ) : (
                <VirtualTable
                  name={t('Workloads')}
                  columns={columns}
                  rows={rows}
                  sort={order}
                  onSort={(sort) => updateSlice({ order: sort })}
                  selected={state.selected}
                  test="workloads"
                />
              )}
            </DrawerContentBody>
          </DrawerContent>
        </Drawer>
      </div>
    </>
  );
};
