import { FAULTS } from '../../model/evidence/faults';
import type { Transport } from '../transport';
import { fetchReport, fetchSbom, fetchScans, fetchSummary } from './evidenceRequests';

const { signal } = new AbortController();
const SHA = '3f2a91c0d4e5b6a798877665544332211ffeeddc';
const PLACE = { namespace: 'apps-team-x', app: 'shop', sha: SHA };
const ROOT = '/evidence/v1/namespaces/apps-team-x/apps/shop/';

const answering = (status: number, body: string, contentType = 'application/json') => {
  const asked: string[] = [];
  const transport: Transport = (path) => {
    asked.push(path);
    return Promise.resolve({ status, contentType, body });
  };
  return { transport, asked };
};

it('asks for scans page by page', async () => {
  const { transport, asked } = answering(200, '{"scans":[],"isPartial":false}');
  await fetchScans(transport, PLACE, signal);
  await fetchScans(transport, { ...PLACE, after: '17-ab&x' }, signal);
  expect(asked).toEqual([`${ROOT}?limit=200`, `${ROOT}?limit=200&continue=17-ab%26x`]);
});

it('asks for summary, report and SBOM of a commit', async () => {
  const summary = JSON.stringify({ sha: SHA, uploaded: '2024-11-05T08:00:00Z', counts: {} });
  const { transport, asked } = answering(200, summary);
  expect(await fetchSummary(transport, PLACE, signal)).toMatchObject({ sha: SHA });
  expect(await fetchReport(transport, PLACE, { signal })).toBe(summary);
  expect(await fetchSbom(transport, PLACE, { signal })).toBe(summary);
  expect(asked).toEqual(
    ['summary', 'trivy.json', 'sbom.spdx.json'].map((file) => `${ROOT}${SHA}/${file}`),
  );
});

it('hands on how much has come', async () => {
  const lengths: number[] = [];
  await fetchReport(
    (_path, _signal, onLength) => {
      onLength(3);
      return Promise.resolve({ status: 200, contentType: '', body: 'abc' });
    },
    PLACE,
    { signal, onLength: (length) => lengths.push(length) },
  );
  expect(lengths).toEqual([3]);
});

it.each([
  ['namespace', { namespace: '../x' }],
  ['app', { app: 'a/b' }],
  ['app', { app: '' }],
  ['commit', { sha: 'HEAD' }],
  ['commit', { sha: `${SHA}/../..` }],
])('asks nobody for a %s like %j', async (_what, part) => {
  const { transport, asked } = answering(200, '{}');
  await expect(fetchSummary(transport, { ...PLACE, ...part }, signal)).rejects.toMatchObject({
    source: 'evidence',
    kind: 'notFound',
  });
  expect(asked).toEqual([]);
});

describe('a refusal', () => {
  const kinds = {
    BadRequest: 'unknown',
    Unauthorized: 'unauthenticated',
    Forbidden: 'forbidden',
    NotFound: 'notFound',
    NoTeam: 'noTeam',
    Ambiguous: 'ambiguous',
    MethodNotAllowed: 'unknown',
    TooLong: 'unknown',
    TooManyRequests: 'busy',
    Internal: 'unknown',
    NotConfigured: 'notConfigured',
    StoreUnreachable: 'storeUnreachable',
    StoreRefused: 'storeRefused',
    BadStoreAnswer: 'badStoreAnswer',
    BadReport: 'badReport',
    ReportTooLarge: 'reportTooLarge',
    ClusterUnreachable: 'unreachable',
  };

  it.each(Object.entries(FAULTS))('of the door because of %s', async (reason, fault) => {
    const { status, message } = fault;
    const { transport } = answering(status, JSON.stringify({ message, reason }));
    await expect(fetchSummary(transport, PLACE, signal)).rejects.toMatchObject({
      source: 'evidence',
      kind: kinds[reason as keyof typeof kinds],
      detail: message,
    });
  });

  it.each([
    ['a console without the proxy', 404, '404 page not found', 'notTheSource'],
    ['a proxy without a door', 502, 'Bad Gateway', 'unreachable'],
    ['a reason that we do not know', 404, '{"reason":"toString"}', 'notTheSource'],
    ['a page', 200, '<html></html>', 'notTheSource'],
  ])('of %s', async (_who, status, body, kind) => {
    const { transport } = answering(status, body, 'text/plain');
    await expect(fetchSummary(transport, PLACE, signal)).rejects.toMatchObject({ kind });
  });
});
