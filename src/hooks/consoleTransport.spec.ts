import { consoleFetch } from '@openshift-console/dynamic-plugin-sdk';
import { mergeSettings } from '../model/settings/mergeSettings';
import { clusterTransport, connectionOf, lokiTransport } from './consoleTransport';

const GATEWAY = { pathPrefix: '/api/logs/v1/network', tenant: 'network', needsOrgHeader: false };
const PLAIN_LOKI = { pathPrefix: '', tenant: 'netobserv', needsOrgHeader: true };

const fetched = jest.mocked(consoleFetch);
const json = { headers: { 'content-type': 'application/json' } };

beforeEach(() => {
  fetched.mockReset();
  fetched.mockImplementation(() => Promise.resolve(new Response('{"a":1}', json)));
});
afterEach(() => jest.restoreAllMocks());

const ask = (connection = GATEWAY, signal = new AbortController().signal) =>
  lokiTransport(connection)('/loki/api/v1/labels?x=1', signal);

/** As consoleFetch throws for an answer that is no success. */
const failed = (response: Response, said?: unknown) =>
  Object.assign(new Error('Bad Request'), { response, json: said });

it('asks through the proxy of the console', async () => {
  expect(await ask()).toEqual({ status: 200, contentType: 'application/json', body: '{"a":1}' });
  expect(fetched.mock.calls[0]?.[0]).toBe(
    '/api/proxy/plugin/network-evidence/loki/api/logs/v1/network/loki/api/v1/labels?x=1',
  );
  expect(fetched.mock.calls[0]?.[1]?.headers).toEqual({});
});

it('names the tenant to a Loki without a gateway', async () => {
  await ask(PLAIN_LOKI);
  expect(fetched.mock.calls[0]?.[0]).toBe(
    '/api/proxy/plugin/network-evidence/loki/loki/api/v1/labels?x=1',
  );
  expect(fetched.mock.calls[0]?.[1]?.headers).toEqual({ 'X-Scope-OrgID': 'netobserv' });
});

it('hands on an answer that is no success', async () => {
  fetched.mockRejectedValue(failed(new Response('too many', { status: 429 })));
  expect(await ask()).toMatchObject({ status: 429, body: 'too many' });
});

it('hands on an answer that the console has read already', async () => {
  const response = new Response('{"error":"no"}', { ...json, status: 403 });
  await response.text();
  fetched.mockRejectedValue(failed(response, { error: 'no' }));
  expect(await ask()).toEqual({
    status: 403,
    contentType: 'application/json',
    body: '{"error":"no"}',
  });
});

it('says so when nobody answers', async () => {
  fetched.mockRejectedValue(new TypeError('Failed to fetch'));
  await expect(ask()).rejects.toThrow('Failed to fetch');
});

it('ends the request with its signal', async () => {
  const controller = new AbortController();
  await ask(GATEWAY, controller.signal);
  const sent = fetched.mock.calls[0]?.[1]?.signal;
  expect(sent?.aborted).toBe(false);
  controller.abort();
  expect(sent?.aborted).toBe(true);
});

it('gives up by itself, and says that it was the time', async () => {
  const limit = new AbortController();
  jest.spyOn(AbortSignal, 'timeout').mockReturnValue(limit.signal);
  fetched.mockImplementation((_url, options) => {
    limit.abort();
    return Promise.reject(options?.signal?.reason as Error);
  });
  await expect(ask()).rejects.toMatchObject({
    name: 'ApiError',
    source: 'loki',
    kind: 'timeout',
    detail: 'no answer within 150 s',
  });
});

it('asks the cluster at its own place, and says that it was the cluster that took too long', async () => {
  const limit = new AbortController();
  jest.spyOn(AbortSignal, 'timeout').mockReturnValue(limit.signal);
  fetched.mockImplementation((_url, options) => {
    limit.abort();
    return Promise.reject(options?.signal?.reason as Error);
  });
  const asked = clusterTransport('/api/kubernetes/version', new AbortController().signal);
  await expect(asked).rejects.toMatchObject({ source: 'cluster', kind: 'timeout' });
  expect(fetched.mock.calls[0]?.[0]).toBe('/api/kubernetes/version');
});

it('takes equal settings for equal connections', () => {
  const connections = [1, 2].map(() => connectionOf(mergeSettings({}).settings.loki));
  expect(JSON.stringify(connections[0])).toBe(JSON.stringify(connections[1]));
  expect(connections[0]).toEqual(GATEWAY);
});
