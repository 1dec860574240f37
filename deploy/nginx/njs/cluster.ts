import { accessReview, namespacePath, readDecision, readLabel, REVIEW_PATH } from '../door/access';
import { decisionKey } from '../door/callerKey';
import type { Cluster } from '../door/ports';
import { sha256 } from './hash';

const WHERE = '/_cluster';

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
      const { status, responseText = '' } = await r.subrequest(WHERE, { method: 'POST', body });
      return readDecision(status, responseText);
    },
    namespaceLabel: async (namespace, label) => {
      aim(namespacePath(namespace), namespace);
      const { status, responseText = '' } = await r.subrequest(WHERE, { method: 'GET' });
      return readLabel({ status, text: responseText }, label);
    },
  };
}
