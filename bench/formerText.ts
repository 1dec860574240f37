/** Sums of two selectors, as `printMetricQuery` prints them. */
const UNION =
  /^sum by \(([^)]*)\) \(sum by \([^)]*\) \((\w+)\(\{[^}]*\}(.*?) (\[\w+\])\)\) or sum by .*\)$/;

const EVERY =
  '{app="netobserv-flowcollector", _RecordType!~"newConnection|heartbeat|endConnection"}';

/** The text with one selector and the rule of one reporter on every line, which two selectors of what counts replaced. */
export const formerText = (query: string): string =>
  query.replace(
    UNION,
    (_, by: string, fold: string, stages: string, range: string) =>
      `sum by (${by}) (${fold}(${EVERY} | FlowDirection != "1" or DstK8S_Type =~ "^(|Service)$"${stages} ${range}))`,
  );
