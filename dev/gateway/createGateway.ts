import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { Pace } from './evaluate/pace';
import { faultOf, type Fault } from './faults/faults';
import { parseUnchecked } from './logql/parseLogql';
import { QueryError } from './logql/queryError';
import type { Expression } from './logql/ast';
import { LOKISTACK_LIMITS, type Limits } from './loki/limits';
import { answerLoki } from './loki/lokiApi';
import { gatewayError, textAnswer, type LokiAnswer } from './loki/lokiAnswer';
import type { FlowStore } from './store/createStore';
import { authorize } from './tenancy/authorize';
import { gatewayProblem } from './tenancy/gatewayGrammar';
import type { GatewayUser } from './tenancy/gatewayUser';
import { printingLoss } from './tenancy/printingLosses';
import { namespaceSelector, rewrite } from './tenancy/rewrite';

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

interface Call {
  readonly endpoint: string;
  readonly parameters: URLSearchParams;
  readonly signal?: AbortSignal;
}

const ROUTE = /^\/api\/logs\/v1\/([^/]+)\/loki\/api\/v1\/(.+)$/;
const METADATA = /^(?:labels?|series|label\/[^/]+\/values)$/;

function parsed(query: string): Expression | undefined {
  try {
    return query === '' || gatewayProblem(query) !== undefined ? undefined : parseUnchecked(query);
  } catch (error) {
    if (error instanceof QueryError) return undefined;
    throw error;
  }
}

const cannotEnforce = (problem: string): LokiAnswer =>
  gatewayError(
    500,
    `could not enforce authorization label matchers: failed parsing LogQL expression: ${problem}`,
  );

/** What Loki is asked for this user, or the gateway's own answer. */
function enforced(
  { user }: GatewayOptions,
  { endpoint, parameters }: Call,
): URLSearchParams | LokiAnswer {
  const query = parameters.get('query') ?? '';
  const expression = parsed(query);
  const permission = authorize(user, { isMetadata: METADATA.test(endpoint), expression });
  if (permission.kind === 'refused') return permission.answer;
  if (permission.kind === 'everything') return parameters;
  const { namespaces } = permission;
  const changed = new URLSearchParams(parameters);
  if (query === '') {
    if (endpoint.endsWith('/values')) changed.set('query', namespaceSelector(namespaces));
    return changed;
  }
  const problem = gatewayProblem(query);
  if (problem !== undefined) return cannotEnforce(problem);
  const loss = expression && printingLoss(expression);
  if (loss !== undefined) return textAnswer(400, `parse error : ${loss}`);
  changed.set('query', rewrite(query, namespaces));
  return changed;
}

async function answerTruly(options: GatewayOptions, call: Call): Promise<LokiAnswer> {
  const { store, limits = LOKISTACK_LIMITS } = options;
  const asked = enforced(options, call);
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
