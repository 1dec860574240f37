import type { EndPrefix } from '../ends/scopes';
import { allOf, condition, type Expression } from '../filters/condition';
import type { Figure, Labels } from '../metrics/figures';
import { BYTES, type Measure } from '../metrics/measures';
import { CALLER_FIELDS, type CallOrigin, callOriginOf, IS_CALL } from './callOrigins';
import { type WorkloadName, workloadKey } from './running';

/** A workload at an end of traffic, and who calls it. */
export interface ReachedWorkload {
  readonly workload: WorkloadName;
  /** What arrived, answers to its own requests among it. */
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** Bytes of what called it; an origin that was not seen is absent. */
  readonly calls: Readonly<Partial<Record<CallOrigin, number>>>;
}

const ofPods = (prefix: EndPrefix): Expression =>
  condition([`${prefix}K8S_Type`], { type: 'texts', texts: ['Pod'] });

/** Services and nodes own nothing that runs an image. */
const workloadFields = (prefix: EndPrefix): readonly string[] =>
  ['K8S_Namespace', 'K8S_OwnerName', 'K8S_OwnerType'].map((field) => `${prefix}${field}`);

/** What is asked about workloads: what is measured, and by which fields. */
export interface WorkloadFigures {
  readonly measure: Measure;
  readonly fields: readonly string[];
}

export type WorkloadFigureId = 'incoming' | 'outgoing' | 'calls';

export const WORKLOAD_FIGURES: Readonly<Record<WorkloadFigureId, WorkloadFigures>> = {
  incoming: { measure: { ...BYTES, among: ofPods('Dst') }, fields: workloadFields('Dst') },
  outgoing: { measure: { ...BYTES, among: ofPods('Src') }, fields: workloadFields('Src') },
  calls: {
    measure: { ...BYTES, among: allOf(ofPods('Dst'), IS_CALL) },
    fields: [...workloadFields('Dst'), ...CALLER_FIELDS],
  },
};

const workloadOf = (labels: Labels, prefix: EndPrefix): WorkloadName | undefined => {
  const [namespace, name, kind = 'Pod'] = workloadFields(prefix).map((field) => labels[field]);
  return namespace === undefined || name === undefined ? undefined : { namespace, kind, name };
};

/** At which end of a figure the workload is, and what becomes of what is known of it. */
interface Counting {
  readonly prefix: EndPrefix;
  readonly count: (known: ReachedWorkload, figure: Figure) => ReachedWorkload;
}

const COUNTED: Readonly<Record<WorkloadFigureId, Counting>> = {
  incoming: {
    prefix: 'Dst',
    count: (known, { value }) => ({ ...known, bytesIn: known.bytesIn + value }),
  },
  outgoing: {
    prefix: 'Src',
    count: (known, { value }) => ({ ...known, bytesOut: known.bytesOut + value }),
  },
  calls: {
    prefix: 'Dst',
    count: (known, { labels, value }) => {
      const origin = callOriginOf(labels);
      const calls = { ...known.calls, [origin]: (known.calls[origin] ?? 0) + value };
      return { ...known, calls };
    },
  },
};

const trafficOf = ({ bytesIn, bytesOut }: ReachedWorkload): number => bytesIn + bytesOut;

/** The workloads that figures by `WORKLOAD_FIGURES` are about, those with the most traffic first. */
export const reachedWorkloads = (
  figures: Readonly<Record<WorkloadFigureId, readonly Figure[]>>,
): ReachedWorkload[] => {
  const found = new Map<string, ReachedWorkload>();
  for (const id of ['incoming', 'outgoing', 'calls'] as const) {
    const { prefix, count } = COUNTED[id];
    for (const figure of figures[id]) {
      const workload = workloadOf(figure.labels, prefix);
      if (!workload) continue;
      const key = workloadKey(workload);
      const known = found.get(key) ?? { workload, bytesIn: 0, bytesOut: 0, calls: {} };
      found.set(key, count(known, figure));
    }
  }
  return [...found.values()].sort(
    (a, b) =>
      trafficOf(b) - trafficOf(a) || (workloadKey(a.workload) < workloadKey(b.workload) ? -1 : 1),
  );
};
