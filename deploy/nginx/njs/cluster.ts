import { accessReview, namespacePath, readDecision, readLabel, REVIEW_PATH } from '../door/access';
import { decisionKey } from '../door/callerKey';
import type { Cluster } from '../door/ports';
import { sha256 } from './hash';

const WHERE = '/_cluster';

/**
 * Asks once more when the connection broke, as one does that the API server closed while it was kept. nginx must not do
 * that by itself: njs 0.7.9 gives it no beginning of the body to go back to, and the worker dies of it.
 */
async function ask(
  r: NginxHTTPRequest,
  options: NginxSubrequestOptions & { readonly detached?: false },
): Promise<NginxHTTPRequest> {
  const reply = await r.subrequest(WHERE, options);
  return reply.status === 502 ? r.subrequest(WHERE, options) : reply;
}

/** The API server, asked as the caller: nginx sends their headers along, and keeps the answer for half a minute. */
export function createCluster(r: NginxHTTPRequest, caller: string): Cluster {
  const aim = (target: string, namespace: string): void => {
    r.variables.cluster_target = target;
    r.variables.cluster_key = `${target} ${decisionKey(caller, namespace, sha256)}`;
  };
  return {
    mayGetPods: async (namespace) => {
      aim(REVIEW_PATH, namespace);
      const body = JSON.stringify(accessReview(namespace));
      const { status, responseText = '' } = await ask(r, { method: 'POST', body });
      return readDecision(status, responseText);
    },
    namespaceLabel: async (namespace, label) => {
      aim(namespacePath(namespace), namespace);
      const { status, responseText = '' } = await ask(r, { method: 'GET' });
      return readLabel({ status, text: responseText }, label);
    },
  };
}
