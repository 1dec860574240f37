import type { FlowCollectorAnswer } from '../../model/settings/mergeSettings';
import { ApiError } from '../apiError';
import { answersOf } from '../getAnswer';
import type { ErrorWords } from '../answerErrors';
import type { Transport } from '../transport';
import { parseBody } from '../wireJson';

/** The API server and the console say by the status all that a person can act on. */
export const CLUSTER_ERRORS: ErrorWords<'cluster'> = {
  source: 'cluster',
  byStatus: {},
  kindOfText: () => undefined,
};

const get = answersOf(CLUSTER_ERRORS);

const FLOW_COLLECTOR = '/api/kubernetes/apis/flows.netobserv.io/v1beta2/flowcollectors/cluster';

const CONFIG = '/api/plugins/network-evidence/config.json';

const isKind = (error: unknown, kind: ApiError['kind']): boolean =>
  error instanceof ApiError && error.kind === kind;

/** The FlowCollector `cluster`; that there is none, or that it may not be read, are answers. Throws as `GetAnswer`. */
export const fetchFlowCollector = async (
  transport: Transport,
  signal: AbortSignal,
): Promise<FlowCollectorAnswer> => {
  try {
    const object = parseBody('cluster', await get(transport, FLOW_COLLECTOR, signal));
    return { kind: 'found', object };
  } catch (error) {
    if (isKind(error, 'forbidden')) return { kind: 'forbidden' };
    if (isKind(error, 'notFound')) return { kind: 'absent' };
    throw error;
  }
};

/**
 * What config.json beside the plugin holds; null where nothing is configured. Text that is no JSON is handed on, so
 * that it is named as a problem. Throws as `GetAnswer`.
 */
export const fetchConfig = async (transport: Transport, signal: AbortSignal): Promise<unknown> => {
  let text: string;
  try {
    text = (await get(transport, CONFIG, signal)).body;
  } catch (error) {
    if (isKind(error, 'notFound')) return null;
    throw error;
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
};
