import { Button, Label, Skeleton } from '@patternfly/react-core';
import { Link } from 'react-router';
import { SEVERITIES, type Severity } from '../../../model/evidence/answers';
import {
  CALL_ORIGIN_TITLES,
  type CallOrigin,
  CALL_ORIGINS,
} from '../../../model/evidence/callOrigins';
import { evidencePath } from '../../../model/evidence/evidencePath';
import { rowOfState } from '../../../model/evidence/joinStates';
import { scannedMs } from '../../../model/evidence/judgeImage';
import {
  countFixable,
  summaryOf,
  WORKLOAD_COLUMNS,
  type WorkloadColumnId,
  type WorkloadRow,
} from '../../../model/evidence/workloadRows';
import { joinTitle } from '../../../model/evidence/verdictTexts';
import { formatDuration } from '../../../model/format/durations';
import { formatCount } from '../../../model/format/numberText';
import { formatBytes } from '../../../model/format/quantities';
import { msg } from '../../../model/msg';
import { StateLabel, TONE_COLORS } from '../../shared/evidence/StateLabel';
import { ProofLabel } from '../../shared/evidence/ProofLabel';
import { KindBadge } from '../../shared/KindBadge';
import type { Translate } from '../../shared/readableText';
import type { VirtualColumn } from '../../shared/table/VirtualTable';
import '../../shared/ValueButton.css';

/** What cells are made of, besides their row. */
export interface WorkloadTexts {
  readonly t: Translate;
  readonly locale: string;
  /** Milliseconds since the epoch. */
  readonly nowMs: number;
  /** What was searched for, as it was found in a workload; undefined where nothing is searched for. */
  readonly foundIn: (row: WorkloadRow) => string | undefined;
  /** Still asked for what is not there. */
  readonly isRunning: boolean;
  readonly openMenu: (row: WorkloadRow, anchor: HTMLElement) => void;
  readonly open: (row: WorkloadRow) => void;
}

type CellOf = (row: WorkloadRow, texts: WorkloadTexts) => React.ReactNode;

const quiet = (text: string) => <span className="network-evidence__quiet">{text}</span>;

const twoLines = (first: React.ReactNode, second: React.ReactNode) => (
  <>
    <div className="network-evidence__line">{first}</div>
    <div className="network-evidence__line">{second}</div>
  </>
);

const workload: CellOf = (row, { openMenu }) => {
  const { namespace, kind, name } = row.workload;
  return twoLines(
    <span className="network-evidence__workload">
      <KindBadge kind={kind} />
      <button
        type="button"
        className="network-evidence__value"
        aria-haspopup="menu"
        onClick={(event) => openMenu(row, event.currentTarget)}
        data-test="workload"
      >
        {name}
      </button>
    </span>,
    quiet(namespace),
  );
};

const countLabel = (severity: Severity, count: number, { t, locale }: WorkloadTexts) => {
  const { title, tone, sign } = rowOfState(severity);
  const number = formatCount(count, locale);
  return (
    <Label key={severity} isCompact color={TONE_COLORS[tone]} title={`${t(title)}: ${number}`}>
      <span aria-hidden="true">
        {sign} {number}
      </span>
      <span className="network-evidence__unseen">{`${t(title)}: ${number}`}</span>
    </Label>
  );
};

const findings: CellOf = (row, texts) => {
  const { t, isRunning, locale, foundIn } = texts;
  const { state } = row;
  if (!state)
    return isRunning ? (
      <Skeleton width="60%" screenreaderText={t('Evidence is being asked for')} />
    ) : (
      quiet(t('Not asked for'))
    );
  const summary = summaryOf(row);
  const seen = SEVERITIES.filter((severity) => (summary?.counts[severity].total ?? 0) > 0);
  if (!summary || seen.length === 0)
    return <StateLabel id={state} text={row.worst && t(joinTitle(row.worst.join))} />;
  return twoLines(
    <span className="network-evidence__labels">
      {seen.map((severity) => countLabel(severity, summary.counts[severity].total, texts))}
    </span>,
    foundIn(row) ??
      quiet(t('{{number}} fixable', { number: formatCount(countFixable(summary), locale) })),
  );
};

const image: CellOf = ({ worst, evidence }, { t }) => {
  if (!worst) return null;
  const others = (evidence?.images.length ?? 1) - 1;
  const { name } = worst.container;
  return twoLines(
    worst.join.kind === 'scanned' ? <ProofLabel proof={worst.join.proof} /> : '–',
    quiet(others > 0 ? t('{{name}} and {{count}} more', { name, count: others }) : name),
  );
};

const commit: CellOf = ({ worst }) => {
  if (!worst?.app) return null;
  const { namespace } = worst.workload;
  const { app, commit: sha } = worst;
  const path = evidencePath({ namespace, app: app.value, sha: sha?.value });
  return twoLines(
    <Link to={path} data-test="report-link">
      {sha ? <code title={sha.value}>{sha.value.slice(0, 8)}</code> : app.value}
    </Link>,
    sha ? quiet(app.value) : null,
  );
};

const scanned: CellOf = (row, { t, locale, nowMs }) => {
  const summary = summaryOf(row);
  if (!summary) return null;
  const isStale = row.worst?.join.kind === 'scanned' && row.worst.join.isStale;
  const age = formatDuration(Math.max(0, nowMs - scannedMs(summary)), locale);
  return twoLines(
    t('{{age}} ago', { age }),
    isStale ? (
      <Label isCompact color="orange">
        {t('Too old')}
      </Label>
    ) : null,
  );
};

const calls: CellOf = ({ calls: bytes }, { t, locale }) => {
  const seen = CALL_ORIGINS.filter((origin) => (bytes[origin] ?? 0) > 0);
  const [first, ...rest] = seen;
  if (first === undefined) return quiet(t('nobody'));
  const amount = (origin: CallOrigin): string => formatBytes(bytes[origin] ?? 0, locale);
  const title = t(CALL_ORIGIN_TITLES[first]);
  const others = rest.map((origin) => `${t(CALL_ORIGIN_TITLES[origin])} ${amount(origin)}`);
  const second = [amount(first), ...others].join(' · ');
  const isFromOutside = first === 'outside' || first === 'router';
  return (
    <div title={`${title} ${second}`}>
      {twoLines(isFromOutside ? <strong>{title}</strong> : title, quiet(second))}
    </div>
  );
};

const traffic: CellOf = ({ bytesIn, bytesOut }, { locale }) =>
  twoLines(formatBytes(bytesIn, locale), formatBytes(bytesOut, locale));

const details: CellOf = (row, { t, open }) => (
  <Button
    variant="link"
    isInline
    aria-label={t('Details of {{name}}', { name: row.workload.name })}
    onClick={() => open(row)}
    data-test="workload-details"
  >
    {t('Details')}
  </Button>
);

const CELLS: Readonly<Record<WorkloadColumnId, readonly [share: number, cell: CellOf]>> = {
  workload: [19, workload],
  findings: [20, findings],
  calls: [23, calls],
  image: [14, image],
  commit: [12, commit],
  scanned: [10, scanned],
  traffic: [10, traffic],
};

export const workloadColumns = (texts: WorkloadTexts): readonly VirtualColumn<WorkloadRow>[] => [
  ...WORKLOAD_COLUMNS.map(({ id, title, isNumber }) => {
    const [share, cell] = CELLS[id];
    return {
      id,
      title,
      share,
      isNumber,
      isSortable: true,
      cell: (row: WorkloadRow) => cell(row, texts),
    };
  }),
  { id: 'details', title: msg('Details'), share: 8, cell: (row) => details(row, texts) },
];
