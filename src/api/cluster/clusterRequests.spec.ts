import type { Transport } from '../transport';
import { fetchConfig, fetchFlowCollector } from './clusterRequests';

const JSON_TYPE = 'application/json';
const { signal } = new AbortController();

const answers =
  (status: number, body: string, contentType = JSON_TYPE): Transport =>
  () =>
    Promise.resolve({ status, contentType, body });

const silent: Transport = () => Promise.reject(new TypeError('Failed to fetch'));

/** As the API server refuses. */
const statusObject = (code: number, message: string): string =>
  JSON.stringify({ kind: 'Status', apiVersion: 'v1', status: 'Failure', message, code });

describe('the FlowCollector', () => {
  it('is asked for where the API server serves it', async () => {
    const asked: string[] = [];
    const transport: Transport = (path, given) => {
      asked.push(path);
      return answers(200, '{"spec":{}}')(path, given);
    };
    expect(await fetchFlowCollector(transport, signal)).toEqual({
      kind: 'found',
      object: { spec: {} },
    });
    expect(asked).toEqual([
      '/api/kubernetes/apis/flows.netobserv.io/v1beta2/flowcollectors/cluster',
    ]);
  });

  it.each([
    ['forbidden', 403, statusObject(403, 'flowcollectors "cluster" is forbidden')],
    ['absent', 404, statusObject(404, 'flowcollectors "cluster" not found')],
    ['absent', 404, '404 page not found'],
  ])('is %s where %d answers', async (kind, status, body) => {
    expect(await fetchFlowCollector(answers(status, body), signal)).toEqual({ kind });
  });

  it.each([
    ['unauthenticated', answers(401, statusObject(401, 'Unauthorized'))],
    ['busy', answers(429, statusObject(429, 'too many requests'))],
    ['unknown', answers(500, statusObject(500, 'etcdserver: leader changed'))],
    ['unreachable', answers(503, 'no backend', 'text/plain')],
    ['unreachable', silent],
    ['notTheSource', answers(200, '<html>Log in</html>', 'text/html')],
  ])('is an error of the cluster: %s', async (kind, transport) => {
    await expect(fetchFlowCollector(transport, signal)).rejects.toMatchObject({
      name: 'ApiError',
      source: 'cluster',
      kind,
    });
  });

  it('keeps what the API server said', async () => {
    const refusing = answers(500, statusObject(500, 'etcdserver: leader changed'));
    await expect(fetchFlowCollector(refusing, signal)).rejects.toMatchObject({
      detail: 'etcdserver: leader changed',
      status: 500,
    });
  });

  it('leaves a cancelled request a cancelled request', async () => {
    const controller = new AbortController();
    const cancelled: Transport = () => {
      controller.abort();
      return Promise.reject(controller.signal.reason as Error);
    };
    await expect(fetchFlowCollector(cancelled, controller.signal)).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});

describe('config.json', () => {
  it.each([
    ['what it holds', answers(200, '{"sampling":50}'), { sampling: 50 }],
    ['text that is no JSON, to be named as a problem', answers(200, '{ "loki": '), '{ "loki": '],
    ['nothing where there is none', answers(404, 'not found', 'text/plain'), null],
  ])('is %s', async (_what, transport, config) => {
    expect(await fetchConfig(transport, signal)).toEqual(config);
  });

  it('is an error of the cluster where nobody answers', async () => {
    await expect(fetchConfig(silent, signal)).rejects.toMatchObject({
      source: 'cluster',
      kind: 'unreachable',
    });
  });
});
