import { BYTE_ORDER_MARK, harmless, rowText } from './csvText';
import { isoTime } from '../format/times';
import { SEVERITIES } from '../evidence/answers';
import { CALL_ORIGINS } from '../evidence/callOrigins';
import type { ImageEvidence, JoinState } from '../evidence/joined';
import { stateIdOf } from '../evidence/joinStates';
import { scannedMs } from '../evidence/judgeImage';
import type { WorkloadRow } from '../evidence/workloadRows';

type Scanned = Extract<JoinState, { readonly kind: 'scanned' }>;

const scannedOf = ({ join }: ImageEvidence): Scanned | undefined =>
  join.kind === 'scanned' ? join : undefined;

const reportJson = ({ summary, verdict, proof, isStale }: Scanned) => ({
  verdict,
  proof,
  stale: isStale,
  scanned: isoTime(scannedMs(summary)),
  uploaded: summary.uploaded,
  counts: summary.counts,
  worst: summary.worst,
});

const imageJson = (image: ImageEvidence) => {
  const { container, pods, startedMs, app, commit, join } = image;
  const scanned = scannedOf(image);
  return {
    container: container.name,
    role: container.role,
    image: container.image,
    digest: container.digest ?? container.configId,
    pods: pods.length,
    started: startedMs === undefined ? undefined : isoTime(startedMs),
    app,
    commit,
    state: stateIdOf(join),
    ...('detail' in join ? { detail: join.detail } : {}),
    ...(scanned ? reportJson(scanned) : {}),
  };
};

/** A workload as an object for programs: what the view shows of it. */
export const workloadJson = ({
  workload,
  bytesIn,
  bytesOut,
  calls,
  evidence,
  state,
  scans,
}: WorkloadRow) => ({
  ...workload,
  bytesIn,
  bytesOut,
  reachedFrom: calls,
  state: state ?? 'notAsked',
  scans,
  images: (evidence?.images ?? []).map(imageJson),
});

/** A column of the file: an image of a workload, or none where none is known. */
type Cell = (row: WorkloadRow, image: ImageEvidence | undefined) => string | number | undefined;

const ofReport =
  (cell: (scanned: Scanned) => string | number | boolean): Cell =>
  (_, image) => {
    const scanned = image && scannedOf(image);
    return scanned && String(cell(scanned));
  };

const COLUMNS: readonly (readonly [name: string, cell: Cell])[] = [
  ['Namespace', ({ workload }) => workload.namespace],
  ['Kind', ({ workload }) => workload.kind],
  ['Name', ({ workload }) => workload.name],
  ['BytesIn', ({ bytesIn }) => bytesIn],
  ['BytesOut', ({ bytesOut }) => bytesOut],
  ...CALL_ORIGINS.map((origin): readonly [string, Cell] => [
    `CalledFrom${origin.charAt(0).toUpperCase()}${origin.slice(1)}`,
    ({ calls }) => calls[origin] ?? 0,
  ]),
  ['Container', (_, image) => image?.container.name],
  ['Image', (_, image) => image?.container.image],
  ['Digest', (_, image) => image?.container.digest ?? image?.container.configId],
  ['Pods', (_, image) => image?.pods.length],
  ['App', (_, image) => image?.app?.value],
  ['AppRule', (_, image) => image?.app?.rule],
  ['Commit', (_, image) => image?.commit?.value],
  ['CommitRule', (_, image) => image?.commit?.rule],
  ['State', ({ state }, image) => (image ? stateIdOf(image.join) : (state ?? 'notAsked'))],
  ['Proof', ofReport(({ proof }) => proof)],
  ['Stale', ofReport(({ isStale }) => isStale)],
  ['Scanned', ofReport(({ summary }) => isoTime(scannedMs(summary)))],
  ...SEVERITIES.flatMap((severity): (readonly [string, Cell])[] => {
    const name = `${severity.charAt(0)}${severity.slice(1).toLowerCase()}`;
    return [
      [name, ofReport(({ summary }) => summary.counts[severity].total)],
      [`${name}Fixable`, ofReport(({ summary }) => summary.counts[severity].fixable)],
    ];
  }),
];

/** Workloads as CSV (RFC 4180): a line an image, or one line where none is known. Times are UTC, amounts bytes of the range. */
export const workloadsCsv = (rows: readonly WorkloadRow[]): string => {
  const lines = rows.flatMap((row) => {
    const images = row.evidence?.images ?? [];
    return (images.length > 0 ? images : [undefined]).map((image) =>
      COLUMNS.map(([, cell]) => harmless(String(cell(row, image) ?? ''))),
    );
  });
  return BYTE_ORDER_MARK + [COLUMNS.map(([name]) => name), ...lines].map(rowText).join('');
};
