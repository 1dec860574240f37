import { patientTransport } from '../../src/api/patientTransport';
import type { Transport } from '../../src/api/transport';
import { decodeUrl } from '../../src/model/url/decodeUrl';
import { SEVERITIES } from '../../src/model/evidence/answers';
import { stateIdOf } from '../../src/model/evidence/joinStates';
import type { WorkloadRow } from '../../src/model/evidence/workloadRows';
import { clusterOf } from '../query/asked';
import { joinWorkloads } from '../query/joinWorkloads';
import { fillStack } from '../stack/fillStack';
import { request } from '../stack/request';
import { startStack, stopStack, type Stack } from '../stack/startStack';
import { LAW_END_MS } from '../testing/lawMoment';
import { createWorld } from '../world/createWorld';
import { STORY } from '../world/plot';
import { storeWorld, type StoredWorld } from './overviewLaw';

const HOUR_MS = 3_600_000;
const WINDOW = { startMs: LAW_END_MS - HOUR_MS, endMs: LAW_END_MS };
const NOW_MS = Date.now();

let stack: Stack;
let flows: StoredWorld;
beforeAll(async () => {
  const options = { seed: 1, size: 'small' } as const;
  [stack, flows] = await Promise.all([
    startStack(['minio', 'kubernetes']),
    storeWorld('join', { ...options, nowMs: LAW_END_MS }, WINDOW),
  ]);
  await fillStack(stack, createWorld({ ...options, nowMs: NOW_MS }), new AbortController().signal);
}, 240_000);
afterAll(async () => {
  await Promise.all([stopStack(stack), flows.stop()]);
});

/** As the console passes it on. */
const asking =
  ({ url, caFile }: { readonly url: string; readonly caFile: string }, token: string): Transport =>
  async (path) => {
    const headers = { Authorization: `Bearer ${token}` };
    const answer = await request({
      url: `${url}${path.replace(/^\/api\/kubernetes/, '')}`,
      caFile,
      headers,
    });
    const contentType = answer.headers['content-type'] ?? '';
    return { status: answer.status, contentType, body: answer.body.toString() };
  };

type Joined = ReadonlyMap<string, WorkloadRow>;

const joinAs = async (role: 'admin' | 'viewer'): Promise<Joined> => {
  const { cluster, nginx } = stack;
  if (!cluster || !nginx) throw new Error('the stack lacks a part');
  const token = cluster.tokens[role];
  const range = `startTime=${WINDOW.startMs / 1000}&endTime=${WINDOW.endMs / 1000}`;
  const { rows } = await joinWorkloads(flows.tenant.transport, {
    view: { state: decodeUrl('/observe/network/evidence', `?${range}`).state },
    cluster: clusterOf(flows.store),
    nowMs: NOW_MS,
    evidence: { api: asking(cluster, token), door: patientTransport(asking(nginx, token)) },
  });
  return new Map(rows.map((row) => [`${row.workload.namespace}/${row.workload.name}`, row]));
};

const known = new Map<string, Promise<Joined>>();

/** The workloads of the last hour as somebody sees them, by namespace and name. */
const joinedBy = (role: 'admin' | 'viewer'): Promise<Joined> => {
  const joined = known.get(role) ?? joinAs(role);
  known.set(role, joined);
  return joined;
};

const FINDINGS: readonly string[] = SEVERITIES;

/** The app's images of a workload in short: state, or that there are findings; proof; rule of the commit. */
const inShort = (row: WorkloadRow | undefined): string[] =>
  (row?.evidence?.images ?? [])
    .filter(({ isBeside }) => isBeside !== true)
    .map(({ join, commit }) => {
      const id = stateIdOf(join);
      const state = FINDINGS.includes(id) ? 'findings' : id;
      const facts = join.kind === 'scanned' ? [join.proof, ...(join.isStale ? ['stale'] : [])] : [];
      return [state, ...facts, commit?.rule ?? 'no commit'].join(', ');
    })
    .sort();

/** Every state that the join can end in, as the sample world has them (`dev/world/shipping.ts`, `reports/cases.ts`). */
const STATES: readonly (readonly [workload: string, states: readonly string[]])[] = [
  ['apps-team-shop/web', ['findings, verified, imageTag', 'findings, verified, imageTag']],
  ['apps-team-shop/api', ['clean, verified, annotation app.openshift.io/vcs-ref']],
  ['apps-team-shop/worker', ['findings, verified, stale, digest']],
  ['apps-team-shop/cache', ['findings, anotherImage, imageTag']],
  ['apps-team-shop/db', ['noCommit, no commit']],
  ['apps-team-shop/recommender', ['findings, verified, imageTag']],
  ['apps-team-media/transcoder', ['findings, verified, imageTag']],
  ['apps-team-payments/migrate', ['ambiguous, imageTag']],
  ['apps-team-payments/edge', ['clean, verified, imageTag']],
  ['apps-team-telco/amf', ['notLookedFor, verified, imageTag']],
  [
    `${STORY.namespace}/${STORY.workload}`,
    ['findings, verified, annotation app.openshift.io/vcs-ref'],
  ],
  ['openshift-dns/dns-default', ['noTeam, imageTag']],
];

describe('workloads joined on the real door, API server and Loki', () => {
  it.each(STATES)('%s', async (workload, states) => {
    expect(inShort((await joinedBy('admin')).get(workload))).toEqual(states);
  });

  it('are those of own projects for who sees no others', async () => {
    const rows = await joinedBy('viewer');
    expect(inShort(rows.get('apps-team-shop/api'))).toEqual([
      'clean, verified, annotation app.openshift.io/vcs-ref',
    ]);
    expect(rows.get('apps-team-media/transcoder')?.state).toBe('forbidden');
  });

  it('carry what the story is about', async () => {
    const row = (await joinedBy('admin')).get(`${STORY.namespace}/${STORY.workload}`);
    const worst = row?.worst?.join;
    const ids = worst?.kind === 'scanned' ? worst.summary.worst.map(({ id }) => id) : [];
    expect(ids).toContain(STORY.cve);
  });
});
