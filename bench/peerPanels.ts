/** The existing plugin's default windows of an hour: a tenth of it, and half of that from point to point. */
const INTERVAL = '360s';
export const PEER_STEP_S = 180;

const APP = 'app="netobserv-flowcollector"';
const PAIRS = 'SrcK8S_Namespace,DstK8S_Namespace';

/** Of two reporters: its two questions, whose series it adds up. */
const REPORTERS = ['FlowDirection=~"^0$|^2$"', 'FlowDirection="1",DstK8S_Type=~"^$|^Service$"'];

const rate = (by: string, logs: string, field: string): string =>
  `topk(5,sum by(${by})(rate(${logs}|json|unwrap ${field}|__error__=""[${INTERVAL}])))`;

const merged = (by: string, lines = ''): string[] =>
  REPORTERS.map((reporter) => rate(by, `{${APP},${reporter}}${lines}`, 'Bytes'));

const count = (by: string, lines = ''): string =>
  `topk(5,sum by(${by})(count_over_time({${APP}}${lines}|json[${PEER_STEP_S}s])))`;

const p90 = (by: string, lines: string, field: string): string =>
  `quantile_over_time(0.9,{${APP}}${lines}|json|unwrap ${field}|__error__=""[${PEER_STEP_S}s]) by(${by})`;

const RTT = '|~`"TimeFlowRttNs"`';
const DNS = '|~`"DnsLatencyMs`!~`"DnsLatencyMs":0[,}]`';

/** What it sends for the panels that we have as well, with their totals (reference/loki.md 3.2, 3.4 and 3.5). */
export const PEER_QUERIES: readonly string[] = [
  ...merged(PAIRS),
  ...merged('app'),
  ...[PAIRS, 'app'].map((by) => rate(by, `{${APP}}`, 'PktDropPackets')),
  ...merged('Proto', '|~`"Proto"`'),
  ...[PAIRS, 'app'].map((by) => `topk(5,(${p90(by, RTT, 'TimeFlowRttNs')})/1000000)`),
  ...[PAIRS, 'app'].map((by) => `topk(5,${p90(by, DNS, 'DnsLatencyMs')})`),
  count('DnsFlagsResponseCode', '|~`"DnsFlagsResponseCode"`'),
  count('app'),
];
