import { SEVERITIES } from './answers';
import type { WorkloadEvidence } from './joined';
import { rankOfState, rowOfState, type StateTone, worstOf, workloadStateId } from './joinStates';
import { joinTitle } from './verdictTexts';

/** What is known of a workload, as short as a cell of a table or a mark can say it. */
export interface EndEvidence {
  /** A `msg()` text. */
  readonly state: string;
  readonly tone: StateTone;
  /** 0 is the worst. */
  readonly rank: number;
  /** One or two characters that say the state where there is no room. */
  readonly sign: string;
  /** Of the worst image; undefined where no report was read. */
  readonly findings?: number;
  /** Of the worst image. */
  readonly commit?: string;
}

/** By `workloadKey`; what is not there is not known yet. */
export type KnownEvidence = ReadonlyMap<string, EndEvidence>;

export const endEvidenceOf = (evidence: WorkloadEvidence): EndEvidence => {
  const id = workloadStateId(evidence);
  const { tone, title, sign } = rowOfState(id);
  const worst = worstOf(evidence);
  const join = worst?.join;
  return {
    state: join ? joinTitle(join) : title,
    tone,
    rank: rankOfState(id),
    sign,
    findings:
      join?.kind === 'scanned'
        ? SEVERITIES.reduce((sum, severity) => sum + join.summary.counts[severity].total, 0)
        : undefined,
    commit: join?.kind === 'scanned' ? join.summary.sha : worst?.commit?.value,
  };
};
