import {
  Content,
  EmptyState,
  SearchInput,
  Toolbar,
  ToolbarContent,
  ToolbarItem,
} from '@patternfly/react-core';
import { SearchIcon } from '@patternfly/react-icons';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSbom } from '../../../hooks/useReport';
import { isProblem } from '../../../model/evidence/report';
import type { Sbom, SbomPackage } from '../../../model/evidence/sbom';
import { formatCount } from '../../../model/format/numberText';
import { msg } from '../../../model/msg';
import type { Sort } from '../../../model/view/flows';
import { EvidenceErrorState } from '../../shared/evidence/EvidenceErrorState';
import { VirtualTable, type VirtualColumn } from '../../shared/table/VirtualTable';
import type { ReportTabProps } from './reportTab';
import { DownloadState, OtherScansState, ProblemState, StoppedReading } from './ReportStates';

interface PackageRow {
  readonly id: string;
  readonly one: SbomPackage;
}

type PackageText = (one: SbomPackage) => string | undefined;

interface PackageColumn {
  readonly id: string;
  /** A `msg()` text. */
  readonly title: string;
  readonly share: number;
  readonly text: PackageText;
}

const COLUMNS: readonly PackageColumn[] = [
  { id: 'name', title: msg('Package'), share: 25, text: ({ name }) => name },
  { id: 'version', title: msg('Version'), share: 15, text: ({ version }) => version },
  {
    id: 'licence',
    title: msg('Licence'),
    share: 20,
    text: ({ concluded, declared }) => concluded ?? declared,
  },
  { id: 'supplier', title: msg('Supplier'), share: 15, text: ({ supplier }) => supplier },
  { id: 'purl', title: msg('Package URL'), share: 25, text: ({ purl }) => purl },
];

const BY_NAME: Sort = { column: 'name', direction: 'asc' };

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

const shownPackages = (
  { packages }: Sbom,
  find: string,
  { column, direction }: Sort,
): readonly PackageRow[] => {
  const wanted = find.trim().toLowerCase();
  const text = COLUMNS.find(({ id }) => id === column)?.text ?? (({ name }) => name);
  const sign = direction === 'asc' ? 1 : -1;
  return packages
    .map((one, at) => ({ id: String(at), one }))
    .filter(
      ({ one }) =>
        wanted === '' || COLUMNS.some((each) => each.text(one)?.toLowerCase().includes(wanted)),
    )
    .sort((a, b) => sign * collator.compare(text(a.one) ?? '', text(b.one) ?? ''));
};

const columns: readonly VirtualColumn<PackageRow>[] = COLUMNS.map(({ id, title, share, text }) => ({
  id,
  title,
  share,
  isSortable: true,
  cell: ({ one }) => <span title={text(one)}>{text(one) ?? '–'}</span>,
}));

interface PackagesProps extends Pick<ReportTabProps, 'page'> {
  readonly sbom: Sbom;
}

const Packages = ({ sbom, page }: PackagesProps) => {
  const { t, i18n } = useTranslation('plugin__network-evidence');
  const { state, update } = page;
  const sort = COLUMNS.some(({ id }) => id === state.sort?.column) ? state.sort : undefined;
  const rows = useMemo(
    () => shownPackages(sbom, state.find, sort ?? BY_NAME),
    [sbom, state.find, sort],
  );
  return (
    <>
      <Toolbar>
        <ToolbarContent>
          <ToolbarItem>
            <SearchInput
              value={state.find}
              onChange={(_event, text) => update({ find: text.slice(0, 200) }, 'replace')}
              onClear={() => update({ find: '' }, 'replace')}
              placeholder={t('Name, version or licence')}
              aria-label={t('Search packages')}
              data-test="find-package"
            />
          </ToolbarItem>
          <ToolbarItem alignSelf="center">
            <span role="status" data-test="package-count">
              {t('{{shown}} of {{all}} packages', {
                shown: formatCount(rows.length, i18n.language),
                all: formatCount(sbom.packages.length, i18n.language),
              })}
            </span>
          </ToolbarItem>
        </ToolbarContent>
      </Toolbar>
      <Content component="small" data-test="sbom-origin">
        {t('SPDX 2.3, by {{creators}}', { creators: sbom.creators.join(', ') || '–' })}
        {sbom.namespace === undefined ? '' : ` · ${sbom.namespace}`}
      </Content>
      {rows.length === 0 ? (
        <EmptyState
          icon={SearchIcon}
          titleText={t('No package fits')}
          headingLevel="h2"
          data-test="no-package-fits"
        />
      ) : (
        <div className="network-evidence__report-table">
          <VirtualTable
            name={t('Packages')}
            columns={columns}
            rows={rows}
            sort={sort ?? BY_NAME}
            onSort={(to) => update({ sort: to }, 'replace')}
            selected={undefined}
            test="package"
          />
        </div>
      )}
    </>
  );
};

const Reading = ({ place, scan, page }: ReportTabProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { task, cancel, retry } = useSbom(place);
  const size = scan?.files.find(({ name }) => name === 'sbom.spdx.json')?.size;
  if (task.kind === 'failed') return <EvidenceErrorState error={task.error} onRetry={retry} />;
  if (task.kind === 'stopped') return <StoppedReading onAsk={retry} />;
  if (task.kind === 'running')
    return (
      <DownloadState
        title={t('Reading the list of packages')}
        length={task.progress ?? 0}
        size={size}
        onCancel={cancel}
      />
    );
  return isProblem(task.value) ? (
    <ProblemState problem={task.value} />
  ) : (
    <Packages sbom={task.value} page={page} />
  );
};

/** What an image is made of, as its SBOM says. */
export default function PackagesTab(props: ReportTabProps) {
  const { t } = useTranslation('plugin__network-evidence');
  const { place, scan, scans } = props;
  const isMissing = scan?.files.every(({ name }) => name !== 'sbom.spdx.json') ?? false;
  return (
    <div className="network-evidence__report-tab" data-test="packages-tab">
      {isMissing ? (
        <OtherScansState
          {...place}
          title={t('CI left no list of packages of this commit')}
          hint={t('Commits of which there is one:')}
          shas={(scans.scans ?? [])
            .filter(({ files }) => files.some(({ name }) => name === 'sbom.spdx.json'))
            .map(({ sha }) => sha)}
          test="no-sbom"
        />
      ) : (
        <Reading {...props} />
      )}
    </div>
  );
}
