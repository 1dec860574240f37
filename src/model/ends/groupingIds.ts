/** What a link can put nodes together into: all that the codec of links has to know of it. */
export const GROUPING_IDS = [
  'none',
  'namespaces',
  'owners',
  'namespaces+owners',
  'hosts',
  'zones',
  'zones+hosts',
  'networks',
  'networks+namespaces',
] as const;
export type GroupingId = (typeof GROUPING_IDS)[number];
