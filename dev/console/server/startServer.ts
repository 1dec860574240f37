import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { createWorld, type World } from '../../world/createWorld';
import { HOST_DIR } from '../../build/paths';
import { createKubernetesApi } from '../kubernetes/kubernetesApi';
import { sendJson, sendText } from './answer';
import { createEmbeddedEvidence } from './embeddedEvidence';
import { createEmbeddedLoki } from './embeddedLoki';
import { sendHostPage } from './hostPage';
import type { ServerOptions } from './options';
import { projectsOf } from './ownProjects';
import { sendPluginAsset, sendTranslations } from './pluginAssets';
import { readJson } from './readJson';
import type { Backend } from './remote';
import { createRemoteOfUser } from './remoteCluster';
import { createRemoteLoki } from './remoteLoki';
import { sendFile } from './sendFile';
import { hasCsrfToken, sessionOf, type Session } from './session';

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly session: Session;
  /** Path behind the prefix of the route, without a leading slash. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Path and query behind the prefix, byte for byte. */
  readonly target: string;
}

type Route = readonly [prefix: string, handle: (exchange: Exchange) => Promise<void> | void];

const PATTERNFLY_DIR = resolve('node_modules/@patternfly/patternfly');

/** What answers in place of the cluster. */
type Backends = Readonly<Record<'loki' | 'evidence' | 'kubernetes', Backend>>;

function embeddedKubernetes(world: World): Backend {
  const answerTo = createKubernetesApi(world.objects, projectsOf(world));
  return {
    handle: async ({ request, response, session, target }) => {
      const { pathname, searchParams } = new URL(target, 'http://kubernetes');
      const answer = answerTo(
        {
          method: request.method ?? 'GET',
          path: decoded(pathname.slice(1)),
          query: searchParams,
          body: await readJson(request),
        },
        session.user,
      );
      sendJson(response, answer.status, answer.body);
    },
    close: () => undefined,
  };
}

function backendsOf({ loki, cluster }: ServerOptions, world: World): Backends {
  return {
    loki: loki ? createRemoteLoki(loki) : createEmbeddedLoki(world),
    evidence: cluster
      ? createRemoteOfUser(cluster.evidence, cluster)
      : { handle: createEmbeddedEvidence(world), close: () => undefined },
    kubernetes: cluster
      ? createRemoteOfUser(cluster.kubernetes, cluster)
      : embeddedKubernetes(world),
  };
}

function routes(options: ServerOptions, backends: Backends): Route[] {
  const { loki, evidence, kubernetes } = backends;
  return [
    [
      '/api/plugins/network-evidence/',
      (exchange) => sendPluginAsset(exchange, exchange.path, options.configFile),
    ],
    [
      '/api/proxy/plugin/network-evidence/loki/',
      (exchange) => loki.handle({ ...exchange, target: `/${exchange.target}` }),
    ],
    [
      '/api/proxy/plugin/network-evidence/evidence/',
      (exchange) => evidence.handle({ ...exchange, target: `/${exchange.target}` }),
    ],
    [
      '/api/kubernetes/',
      (exchange) => kubernetes.handle({ ...exchange, target: `/${exchange.target}` }),
    ],
    ['/api/', ({ response }) => sendText(response, 404, { text: 'not found' })],
    ['/locales/resource.json', (exchange) => sendTranslations(exchange, exchange.query)],
    ['/static/host/', (exchange) => sendFile(exchange, HOST_DIR, exchange.path)],
    ['/static/patternfly/', (exchange) => sendFile(exchange, PATTERNFLY_DIR, exchange.path)],
    ['/', ({ response }) => sendHostPage(response)],
  ];
}

/** As it was sent where it cannot be decoded: nothing is called like that. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function dispatch(
  table: readonly Route[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = request.url ?? '/';
  const session = sessionOf(request);
  if (!hasCsrfToken(request, session)) {
    sendText(response, 403, { text: 'invalid CSRFToken' });
    return;
  }
  const route = table.find(([prefix]) => url.startsWith(prefix));
  if (!route) {
    sendText(response, 404, { text: 'not found' });
    return;
  }
  const [prefix, handle] = route;
  const target = url.slice(prefix.length);
  const [path = '', search = ''] = target.split(/\?(.*)/s);
  const query = new URLSearchParams(search);
  await handle({ request, response, session, target, query, path: decoded(path) });
}

export interface RunningServer {
  readonly url: string;
  readonly world: World;
  readonly close: () => Promise<void>;
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((ready, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `port ${port} is taken; choose another with --port <n> (0 takes a free one)`;
      failed(error.code === 'EADDRINUSE' ? new Error(taken) : error);
    });
    server.listen(port, '127.0.0.1', ready);
  });

/** Serves host page, plugin, sample cluster and flows on loopback; port 0 takes a free one. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const world = createWorld({ ...options.world, nowMs: Date.now() });
  const backends = backendsOf(options, world);
  const closeBackends = (): void => Object.values(backends).forEach((backend) => backend.close());
  const table = routes(options, backends);
  const server = createServer((request, response) => {
    dispatch(table, request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) sendText(response, 500, { text: 'dev server failed' });
      else response.destroy();
    });
  });
  await listen(server, options.port).catch((error: unknown) => {
    closeBackends();
    throw error;
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    world,
    close: () => {
      closeBackends();
      server.closeAllConnections();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}
