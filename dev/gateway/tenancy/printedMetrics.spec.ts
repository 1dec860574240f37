import { PANELS, panelFields } from '../../../src/model/metrics/panels';
import { SCOPES } from '../../../src/model/ends/scopes';
import { decodeUrl } from '../../../src/model/url/decodeUrl';
import { viewFlows } from '../../../src/model/filters/viewExpression';
import { DEFAULT_STORE } from '../../../src/queries/flowQueries';
import { printMetricQuestion } from '../../../src/queries/metricQuery';
import { askedTogether, measureQuestions, totalLabel } from '../../../src/queries/panelQueries';
import { parseUnchecked } from '../logql/parseLogql';
import { gatewayProblem } from './gatewayGrammar';
import { printingLoss } from './printingLosses';
import { rewrite } from './rewrite';

const ENFORCED = parseUnchecked('{a="b"} | SrcK8S_Namespace =~ "ns1" or DstK8S_Namespace =~ "ns1"');
const TOTAL = [totalLabel(DEFAULT_STORE)];
const WINDOW = { startMs: 0, endMs: 300_000 };

const isLog = (value: object): value is { kind: 'log'; stages: readonly unknown[] } =>
  'kind' in value && value.kind === 'log';

/** The same expression with what the gateway has to put in front of every pipeline. */
const restricted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(restricted);
  if (typeof value !== 'object' || value === null) return value;
  if (isLog(value)) {
    const [enforced = []] = isLog(ENFORCED) ? [ENFORCED.stages] : [];
    return { ...value, stages: [...enforced, ...value.stages] };
  }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, restricted(part)]));
};

const queriesOf = (search: string): string[] => {
  const { state } = decodeUrl('/observe/network/overview', search);
  const shared = { ...viewFlows(state), store: DEFAULT_STORE, window: WINDOW };
  return PANELS.flatMap((panel) =>
    SCOPES.flatMap((scope) => {
      const by = panelFields(panel, scope);
      const groups = measureQuestions({ ...shared, measure: panel.measure, by });
      const total = measureQuestions({ ...shared, measure: panel.measure, by: TOTAL });
      return [...groups, ...askedTogether(groups, total)];
    }),
  ).flatMap(({ questions }) => questions.map(printMetricQuestion));
};

it.each([
  ['nothing', ''],
  ['hostile text', `filters=${encodeURIComponent('src_name~a%22%5C%60,b*;dns_name=x|y')}`],
  ['numbers', 'filters=dst_port%3D53,8000-9000%3Bbytes>%3D100'],
  ['addresses', 'filters=src_address%3D10.0.0.0/8,fd00::/64'],
  ['both directions', 'filters=src_namespace%3Da%3Bdst_kind%3DPod&match=bidirectional'],
  ['Services', 'filters=kind%3DService'],
])('every panel comes through the gateway with the namespaces only: %s', (_what, search) => {
  for (const query of queriesOf(search)) {
    expect([query, gatewayProblem(query)]).toEqual([query, undefined]);
    const parsed = parseUnchecked(query);
    expect([query, printingLoss(parsed)]).toEqual([query, undefined]);
    expect(parseUnchecked(rewrite(query, ['ns1']))).toEqual(restricted(parsed));
  }
});
