/** The groups of workloads that a link can name: all that the codec of links has to know of them. */
export const WORKLOAD_GROUP_IDS = [
  'exposed',
  'uncalled',
  'neverScanned',
  'notRunning',
  'stale',
] as const;
export type WorkloadGroupId = (typeof WORKLOAD_GROUP_IDS)[number];
