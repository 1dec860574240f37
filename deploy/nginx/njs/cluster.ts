import { accessReview, namespacePath, readDecision, readLabel, REVIEW_PATH } from '../door/access';
import { decisionKey } from '../door/callerKey';
import type { Cluster } from '../door/ports';
import { sha256 } from './hash';

interface Question {
  readonly namespace: string;
  readonly target: string;
  /** What is posted, if anything. */
  readonly body?: object;
}

const BAD_GATEWAY = 502;

/** The API server, asked as the caller: nginx sends their headers along, and keeps the answer for half a minute. */
export function createCluster(r: NginxHTTPRequest, caller: string): Cluster {
  const send = ({ body }: Question): Promise<NginxHTTPRequest> =>
    body
      ? r.subrequest('/_cluster', { method: 'POST', body: JSON.stringify(body) })
      : r.subrequest('/_cluster', { method: 'GET' });
  const ask = async (question: Question): Promise<{ status: number; text: string }> => {
    const { target, namespace } = question;
    r.variables.cluster_target = target;
    r.variables.cluster_key = `${target} ${decisionKey(caller, namespace, sha256)}`;
    const first = await send(question);
    // A connection that was kept may have been closed meanwhile. nginx itself must not ask twice, see its configuration.
    const last = first.status === BAD_GATEWAY ? await send(question) : first;
    return { status: last.status, text: last.responseText ?? '' };
  };
  return {
    mayGetPods: async (namespace) => {
      const body = accessReview(namespace);
      const { status, text } = await ask({ namespace, target: REVIEW_PATH, body });
      return readDecision(status, text);
    },
    namespaceLabel: async (namespace, label) =>
      readLabel(await ask({ namespace, target: namespacePath(namespace) }), label),
  };
}
