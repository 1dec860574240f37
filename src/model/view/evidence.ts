import { isSearchable } from '../evidence/searchedText';
import { WORKLOAD_GROUP_IDS, type WorkloadGroupId } from '../evidence/workloadGroupIds';
import { msg } from '../msg';
import { type Sort, sortCodec } from './flows';
import { type Codec, oneOf, optional, type ParameterTable } from './parameter';

/** What a link says about the view Evidence alone. */
export interface EvidenceSlice {
  /** What workloads are sorted by; the worst first where it says nothing. */
  readonly order: Sort | undefined;
  /** The group that is shown; undefined = all workloads. */
  readonly group: WorkloadGroupId | undefined;
  /** The CVE or the package that workloads are searched for. */
  readonly carries: string | undefined;
}

const searched: Codec<string> = {
  print: (text) => text,
  parse: (text) => (isSearchable(text) ? text : undefined),
  expected: msg('the id of a vulnerability, or the name of a package'),
};

export const EVIDENCE_PARAMETERS: ParameterTable<EvidenceSlice> = {
  order: optional('order', sortCodec),
  group: optional('workloads', oneOf(WORKLOAD_GROUP_IDS)),
  carries: optional('carries', searched),
};
