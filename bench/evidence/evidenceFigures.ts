import { createHash } from 'node:crypto';
import { startCluster } from '../../dev/stack/cluster';
import { SERVICE_ACCOUNT } from '../../dev/stack/clusterUsers';
import { startMinio, type RunningMinio } from '../../dev/stack/minio';
import { signedHeaders } from '../../dev/stack/minioClient';
import { startNginx, type RunningNginx } from '../../dev/stack/nginx';
import { load, p95, type Load, type Target } from './load';
import { peakMemory } from './peakMemory';
import { scaledReport } from './scaledReport';

const CALLERS = 50;
const ROUNDS = 5;
const REQUESTS_OF_CALLER = 10;
const SUMMARY_CALLERS = 4;
const REPORTS = 60;
const STREAMS = 20;
const LARGE_BYTES = 60_000_000;

const shaOf = (text: string): string => createHash('sha1').update(text).digest('hex');
const SHAS = Array.from({ length: REPORTS }, (_, at) => shaOf(`commit ${at}`));
const LARGE = shaOf('large');
const FOLDER = `${SERVICE_ACCOUNT.namespace.replace('apps-', '')}/shop`;

interface Bench {
  readonly minio: RunningMinio;
  readonly nginx: RunningNginx;
  /** One for each caller. */
  readonly tokens: readonly string[];
}

const keyOf = (sha: string): string => `${FOLDER}/${sha}/trivy.json`;

const throughDoor = ({ nginx }: Bench, token: string, path: string): Target => ({
  url: `${nginx.url}/evidence/v1/namespaces/${SERVICE_ACCOUNT.namespace}/apps/shop/${path}`,
  caFile: nginx.caFile,
  headers: { Authorization: `Bearer ${token}` },
});

const straight = ({ minio }: Bench): Target => {
  const path = `/${minio.bucket}/${keyOf(SHAS[0] ?? '')}`;
  const headers = signedHeaders(minio, minio.readOnly, { method: 'GET', path });
  return { url: `${minio.url}${path}`, caFile: minio.caFile, headers };
};

const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

const quietest = (loads: readonly Load[]): number => Math.min(...loads.map(p95));

/** Turn by turn, so that whatever else the machine does falls on both. */
async function compareReports(bench: Bench): Promise<string> {
  const path = `${SHAS[0]}/trivy.json`;
  const door = bench.tokens.map((token) => throughDoor(bench, token, path));
  await load(door.map((target) => [target]));
  const [ours, plain]: [Load[], Load[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await load(door.map((target) => times(REQUESTS_OF_CALLER, target))));
    const direct = times(REQUESTS_OF_CALLER, straight(bench));
    plain.push(await load(times(CALLERS, direct)));
  }
  const [own, direct] = [quietest(ours), quietest(plain)];
  return `A report of 1 MB through the door, p95 of ${CALLERS} callers at once: ${(own / direct).toFixed(2)} × the same signed GET straight to MinIO (at most 1.5), the quietest of ${ROUNDS} rounds: ${own.toFixed(0)} ms and ${direct.toFixed(0)} ms.`;
}

async function compareSummaries(bench: Bench): Promise<string> {
  const callers = bench.tokens.slice(0, SUMMARY_CALLERS).map((token, caller) => {
    const own = SHAS.filter((_, at) => at % SUMMARY_CALLERS === caller);
    return own.map((sha) => throughDoor(bench, token, `${sha}/summary`));
  });
  const made = await load(callers);
  const kept = await load(callers.map((targets) => times(REQUESTS_OF_CALLER, targets).flat()));
  const [fast, slow] = [kept.perSecond, made.perSecond];
  return `A summary that nginx keeps: ${(fast / slow).toFixed(1)} × the rate of one that it makes (at least 5): ${fast.toFixed(0)} and ${slow.toFixed(0)} a second.`;
}

/** Flat, when a report of 60 MB takes no more than one of 1 MB. */
async function measureStreams(bench: Bench): Promise<string> {
  const workers = bench.nginx.workers();
  const peakOf = (sha: string | undefined): Promise<number> => {
    const callers = bench.tokens
      .slice(0, STREAMS)
      .map((token) => times(ROUNDS, throughDoor(bench, token, `${sha}/trivy.json`)));
    return peakMemory(workers, () => load(callers));
  };
  const [small, large] = [await peakOf(SHAS[0]), await peakOf(LARGE)];
  return `Resident memory of nginx's workers while ${STREAMS} clients read reports of ${LARGE_BYTES / 1_000_000} MB: ${large.toFixed(1)} MB at most, ${small.toFixed(1)} MB with reports of 1 MB.`;
}

async function fill(minio: RunningMinio): Promise<void> {
  const report = scaledReport();
  for (const sha of SHAS) await minio.put(keyOf(sha), report.replace('{', `{ "Of": "${sha}",`));
  await minio.put(keyOf(LARGE), Buffer.alloc(LARGE_BYTES, ' '));
}

/** What the evidence door costs, with a real MinIO and API server on the same machine, as lines of the results. */
export async function evidenceFigures(): Promise<string[]> {
  const [minio, cluster] = await Promise.all([startMinio(), startCluster()]);
  const nginx = await startNginx({ minio, cluster, env: { REQUESTS_PER_SECOND: '100000' } });
  try {
    await fill(minio);
    const tokens = await Promise.all(times(CALLERS, 0).map(() => cluster.issueToken()));
    const bench: Bench = { minio, nginx, tokens };
    const figures = [];
    for (const measure of [measureStreams, compareReports, compareSummaries])
      figures.push(await measure(bench), '');
    return figures.slice(0, -1);
  } finally {
    await Promise.all([nginx, minio, cluster].map(({ stop }) => stop()));
  }
}
