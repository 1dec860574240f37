import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { Pace } from './evaluate/pace';
import { faultOf, type Fault } from './faults/faults';
import { LOKISTACK_LIMITS, type Limits } from './loki/limits';
import { answerLoki } from './loki/lokiApi';
import { gatewayError, textAnswer, type LokiAnswer } from './loki/lokiAnswer';
import type { FlowStore } from './store/createStore';
import { enforce, type LokiCall } from './tenancy/enforce';
import type { GatewayUser } from './tenancy/gatewayUser';

export interface GatewayOptions {
  readonly store: FlowStore;
  readonly user: GatewayUser;
  /** The only tenant that exists here. */
  readonly tenant: string;
  /** A fault to show instead of the truth; a name of `FAULTS`. */
  readonly fault?: string;
  readonly limits?: Limits;
}

export interface Gateway {
  /** Answers `path`, which begins with /api/logs/v1/<tenant>/loki/api/v1/; headers set before are kept. */
  readonly handle: (
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
  ) => Promise<void>;
  /** The same without HTTP. */
  readonly answer: (path: string, signal?: AbortSignal) => Promise<LokiAnswer>;
}

interface Call extends LokiCall {
  readonly signal?: AbortSignal;
}

const ROUTE = /^\/api\/logs\/v1\/([^/]+)\/loki\/api\/v1\/(.+)$/;
async function answerTruly(options: GatewayOptions, call: Call): Promise<LokiAnswer> {
  const { store, user, limits = LOKISTACK_LIMITS } = options;
  const asked = enforce(user, call);
  if ('status' in asked) return asked;
  return answerLoki(call.endpoint, asked, { store, limits, pace: new Pace(call.signal) });
}

async function answerWithFault(
  fault: Fault,
  options: GatewayOptions,
  call: Call,
): Promise<LokiAnswer> {
  if (fault.kind === 'answer') return fault.answer;
  if (fault.kind === 'delay') {
    await wait(fault.milliseconds, undefined, { signal: call.signal }).catch(() => undefined);
    return answerTruly(options, call);
  }
  return fault.change(await answerTruly(options, call));
}

async function answer(
  options: GatewayOptions,
  path: string,
  signal?: AbortSignal,
): Promise<LokiAnswer> {
  const [place = '', search = ''] = path.split(/\?(.*)/s);
  const [, tenant, endpoint] = ROUTE.exec(place) ?? [];
  if (tenant === undefined || endpoint === undefined)
    return textAnswer(404, '404 page not found\n');
  if (tenant !== options.tenant) {
    return gatewayError(401, 'tenant not found, have you registered it?');
  }
  const call = { endpoint, parameters: new URLSearchParams(search), signal };
  const fault = faultOf(options.fault, endpoint);
  return fault ? answerWithFault(fault, options, call) : answerTruly(options, call);
}

/** Stands where the gateway of a LokiStack stands, with Loki behind it: one store, one user, one tenant. */
export function createGateway(options: GatewayOptions): Gateway {
  return {
    answer: (path, signal) => answer(options, path, signal),
    handle: async (_, response, path) => {
      const gone = new AbortController();
      response.on('close', () => gone.abort());
      const { status, contentType, body } = await answer(options, path, gone.signal);
      if (response.destroyed) return;
      response.writeHead(status, { 'Content-Type': contentType });
      response.end(body);
    },
  };
}
