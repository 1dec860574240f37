import { allOf } from '../model/filters/condition';
import { AS_DELIVERED } from '../model/counting';
import { panelById } from '../model/metrics/panels';
import { scopeOf } from '../model/ends/scopes';
import { DEFAULT_STORE } from '../queries/flowQueries';
import type { ErrorKind } from '../api/apiError';
import { fetchPanel } from './panelFigures';
import type { Transport, WireAnswer } from '../api/transport';

const WINDOW = { startMs: 1_700_000_100_000, endMs: 1_700_000_400_000 };
const JSON_TYPE = 'application/json';

type Series = readonly [metric: unknown, ...points: readonly (readonly [unknown, unknown])[]];

const result = (resultType: string, series: readonly object[]): WireAnswer => ({
  status: 200,
  contentType: JSON_TYPE,
  body: JSON.stringify({ status: 'success', data: { resultType, result: series } }),
});

/** Groups as numbers, and the same over time. */
const loki =
  (groups: readonly Series[], lines: readonly Series[] = []): Transport =>
  (path) =>
    Promise.resolve(
      path.startsWith('/loki/api/v1/query_range')
        ? result(
            'matrix',
            lines.map(([metric, ...values]) => ({ metric, values })),
          )
        : result(
            'vector',
            groups.map(([metric, value]) => ({ metric, value })),
          ),
    );

const signalOf = () => new AbortController().signal;

interface Asked {
  readonly signal?: AbortSignal;
  readonly scope?: string;
  readonly hasLines?: boolean;
}

const ask = (
  transport: Transport,
  id = 'protocols',
  { signal = signalOf(), scope = 'namespace', hasLines = true }: Asked = {},
) => {
  const panel = panelById(id);
  if (!panel) throw new Error(`no panel ${id}`);
  const request = {
    panel,
    shown: [panel],
    scope: scopeOf(scope),
    expression: allOf(),
    counting: AS_DELIVERED,
    store: DEFAULT_STORE,
    window: WINDOW,
    before: WINDOW,
    top: 5,
    hasLines,
    isCompared: false,
    isEstimated: false,
  };
  return fetchPanel(transport, request, signal);
};

const TCP = { Proto: '6' };
const UDP = { Proto: '17' };
const ALL = { app: 'netobserv-flowcollector' };

describe('odd numbers', () => {
  it.each(['NaN', '+Inf', '-Inf', 'x', '', null, 5, {}])(
    'a group of %j is no group',
    async (value) => {
      const { series, total } = await ask(
        loki([
          [TCP, [0, '7']],
          [UDP, [0, value]],
        ]),
      );
      expect(series).toEqual([{ labels: TCP, value: 7 }]);
      expect(total).toBe(7);
    },
  );

  it('leaves gaps as gaps, and moments without a number', async () => {
    const points = [
      [1_700_000_130, '30'],
      [1_700_000_145, 'NaN'],
      [1_700_000_160, '+Inf'],
      [1_700_000_190, '15'],
    ] as const;
    const { lines, totalLine } = await ask(
      loki(
        [[TCP, [0, '45']]],
        [
          [TCP, ...points],
          [ALL, ...points],
        ],
      ),
    );
    const wanted = [
      [1_700_000_130, 2],
      [1_700_000_190, 1],
    ];
    expect([lines, totalLine]).toEqual([[wanted], wanted]);
  });

  it('takes a single point', async () => {
    const { lines } = await ask(loki([[TCP, [0, '15']]], [[TCP, [1_700_000_130, '15']]]));
    expect(lines).toEqual([[[1_700_000_130, 1]]]);
  });

  it('takes series that are no series for none', async () => {
    const broken = loki(
      [[TCP, [0, '1']]],
      [[TCP, 'x' as never, ['y', '1'], [1_700_000_130, '15']]],
    );
    expect((await ask(broken)).lines).toEqual([[[1_700_000_130, 1]]]);
  });
});

describe('odd names', () => {
  it('knows a series without labels by its lack of them', async () => {
    const point = [1_700_000_130, '15'] as const;
    const { series, lines } = await ask(
      loki(
        [[{}, [0, '15']]],
        [
          [{}, point],
          [ALL, point],
        ],
      ),
    );
    expect(series).toEqual([{ labels: {}, value: 15 }]);
    expect(lines).toEqual([[[1_700_000_130, 1]]]);
  });

  it.each([undefined, null, 'text', ['a']])('takes the labels %j for none', async (metric) => {
    const { series } = await ask(loki([[metric, [0, '15']]]));
    expect(series).toEqual([{ labels: {}, value: 15 }]);
  });

  it('takes an empty label for an absent one', async () => {
    const { series } = await ask(
      loki([
        [{ Proto: '' }, [0, '5']],
        [{}, [0, '6']],
      ]),
    );
    expect(series).toEqual([{ labels: {}, value: 11 }]);
  });

  it('puts two series of one name together', async () => {
    const point = [1_700_000_130, '15'] as const;
    const twice = loki(
      [
        [TCP, [0, '5']],
        [TCP, [0, '6']],
      ],
      [
        [TCP, point],
        [TCP, point],
      ],
    );
    const { series, lines, total } = await ask(twice);
    expect(series).toEqual([{ labels: TCP, value: 11 }]);
    expect(lines).toEqual([[[1_700_000_130, 2]]]);
    expect(total).toBe(11);
  });

  it('keeps the larger of two maxima of one name, and the smaller of two minima', async () => {
    const pair = { SrcK8S_Namespace: 'a', DstK8S_Namespace: 'b' };
    const twice = loki([
      [pair, [0, '5']],
      [pair, [0, '6']],
    ]);
    expect((await ask(twice, 'rtt_max')).series).toEqual([{ labels: pair, value: 6 }]);
    expect((await ask(twice, 'rtt_min')).series).toEqual([{ labels: pair, value: 5 }]);
  });

  it('keeps names that JavaScript has as well', async () => {
    const metric: unknown = JSON.parse('{"__proto__":"1","constructor":"2"}');
    const { series } = await ask(loki([[metric, [0, '5']]]));
    expect(series.map(({ value }) => value)).toEqual([5]);
    expect(Object.prototype).not.toHaveProperty('1');
  });
});

const text = (status: number, body: string, contentType = 'text/plain'): WireAnswer => ({
  status,
  body,
  contentType,
});

const LOGIN = '<!DOCTYPE html><html><body><form action="/login"></form></body></html>';

it.each<[what: string, kind: ErrorKind, answer: WireAnswer]>([
  ['a text that it cannot read', 'badQuery', text(400, 'parse error at line 1, col 4: x')],
  [
    'a range that is too long',
    'rangeTooLong',
    text(400, 'the query time range exceeds the limit (query length: 960h0m0s, limit: 30d1h)'),
  ],
  [
    'too many bytes',
    'tooManyBytes',
    text(400, 'the query would read too many bytes (query: 20GB, limit: 10GB)'),
  ],
  ['a wildcard', 'wildcardNamespace', text(400, '{"error":"400 Bad Request"}', JSON_TYPE)],
  [
    'no permission',
    'forbidden',
    text(403, `{"error":"You don't have permission to access this tenant"}`, JSON_TYPE),
  ],
  ['too many requests', 'busy', text(429, 'too many outstanding requests')],
  ['too long a wait', 'timeout', text(504, 'request timed out, decrease the duration')],
  ['a gateway that gives up', 'timeout', text(504, '')],
  ['a login page', 'notTheSource', text(200, LOGIN, 'text/html')],
  ['a login page without permission', 'forbidden', text(403, LOGIN, 'text/html')],
  ['no JSON', 'notTheSource', text(200, 'ready', JSON_TYPE)],
  ['JSON of something else', 'notTheSource', text(200, '{"items":[]}', JSON_TYPE)],
])('fails by %s as %s', async (_what, kind, answer) => {
  await expect(ask(() => Promise.resolve(answer))).rejects.toMatchObject({
    name: 'ApiError',
    kind,
    status: answer.status,
  });
});

it('fails as unreachable when nobody answers', async () => {
  const gone = ask(() => Promise.reject(new TypeError('Failed to fetch')));
  await expect(gone).rejects.toMatchObject({ name: 'ApiError', kind: 'unreachable' });
});

const TOO_MANY = 'maximum number of series (500) reached for a single query';

/** True of a line that all conditions of a query on the field hold for. */
const isSelected = (query: string, line: string): boolean =>
  [...query.matchAll(/(\|~|!~) `([^`]+)`/g)].every(
    ([, op, regex = '']) => new RegExp(regex).test(line) === (op === '|~'),
  );

it('asks for shards when there are too many series, and for the total', async () => {
  const transport: Transport = (path) => {
    const query = new URLSearchParams(path.split('?')[1]).get('query') ?? '';
    if (query.includes('by (app)')) return loki([[ALL, [0, '9']]])(path, signalOf());
    const found = [6, 17].filter((proto) => isSelected(query, `{"Proto":${proto}}`));
    if (found.length > 1) return Promise.resolve(text(400, TOO_MANY));
    const groups = found.map((proto): Series => [{ Proto: String(proto) }, [0, String(proto)]]);
    return loki(groups)(path, signalOf());
  };
  const { series, total, isExact } = await ask(transport);
  expect({ series, total, isExact }).toEqual({
    series: [
      { labels: UDP, value: 17 },
      { labels: TCP, value: 6 },
    ],
    total: 9,
    isExact: true,
  });
});

it('asks for shards along stream labels, each by the values that it does not have', async () => {
  const queries: string[] = [];
  const transport: Transport = (path) => {
    const query = new URLSearchParams(path.split('?')[1]).get('query') ?? '';
    queries.push(query);
    const namespaces = ['a', 'b'].map((one) => ({ SrcK8S_Namespace: one, DstK8S_Namespace: 'c' }));
    if (query.includes('by (app)')) return loki([[ALL, [0, '9']]])(path, signalOf());
    if (query.includes('TimeFlowRttNs')) {
      const wanted = namespaces.filter(
        ({ SrcK8S_Namespace: one }) => !query.includes(`SrcK8S_Namespace!="${one}"`),
      );
      const isWhole = wanted.length > 1 && query.includes('SrcK8S_Name,');
      if (isWhole) return Promise.resolve(text(400, TOO_MANY));
      return loki(wanted.map((labels): Series => [labels, [0, '5']]))(path, signalOf());
    }
    return loki([])(path, signalOf());
  };
  const { series, isExact } = await ask(transport, 'rtt_max', {
    scope: 'resource',
    hasLines: false,
  });
  expect({ isExact, count: series.length }).toEqual({ isExact: true, count: 2 });
  expect(queries.some((query) => /SrcK8S_Namespace=~?"/.test(query))).toBe(false);
});

it('says that it is not exact when even the smallest parts have too many series', async () => {
  const transport: Transport = (path) => {
    const query = new URLSearchParams(path.split('?')[1]).get('query') ?? '';
    return query.includes('by (app)')
      ? loki([[ALL, [0, '9']]])(path, new AbortController().signal)
      : Promise.resolve(text(400, TOO_MANY));
  };
  const { series, total, isExact } = await ask(transport);
  expect({ series, total, isExact }).toEqual({ series: [], total: 9, isExact: false });
});

it('stops when it is cancelled', async () => {
  const controller = new AbortController();
  const waiting: Transport = (_path, signal) =>
    new Promise((_, reject) =>
      signal.addEventListener('abort', () => reject(signal.reason as Error)),
    );
  const answer = ask(waiting, 'protocols', controller);
  controller.abort();
  await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
});
