import { accessReview, namespacePath, readDecision, readLabel, REVIEW_PATH } from '../door/access';
import { callerKey, decisionKey } from '../door/callerKey';
import { readCaller } from '../door/caller';
import type { Cluster, DoorRequest } from '../door/ports';
import { sha256 } from './hash';

const WHERE = '/_cluster';

interface Question<T> {
  readonly options: NginxSubrequestOptions & { readonly detached?: false };
  readonly read: (status: number, text: string) => T;
}

/**
 * Asks once more when the connection broke, as one does that the API server closed while it was kept. nginx must not do
 * that by itself: njs gives it no beginning of the body to go back to, and the worker dies of it.
 */
async function ask(
  r: NginxHTTPRequest,
  options: Question<unknown>['options'],
): Promise<NginxHTTPRequest> {
  const reply = await r.subrequest(WHERE, options);
  return reply.status === 502 ? r.subrequest(WHERE, options) : reply;
}

/**
 * The lines of the caller as they go over the wire, behind `Authorization: `. nginx can set no header whose name it does
 * not know beforehand, so that all of them are one value; `readCaller` lets nothing into it that could begin a line.
 */
const print = (caller: DoorRequest['headers']): string =>
  caller
    .map(([name, value]) => `${name}: ${value}`)
    .join('\r\n')
    .slice('Authorization: '.length);

/** The API server, asked as the caller and with nothing else of theirs. What it decided is kept for half a minute. */
export function createCluster(r: NginxHTTPRequest, headers: DoorRequest['headers']): Cluster {
  const kept = ngx.shared.decisions as NgxSharedDict<string>;
  // Who is no caller is refused before anything is asked. A key is made of nobody else: it takes long for long texts.
  const read = readCaller(headers);
  const caller = 'value' in read ? read.value : [];
  const who = callerKey(caller, sha256);
  /** The answer to one question, kept when it is one of the API server's. */
  async function decide<T>(target: string, namespace: string, question: Question<T>): Promise<T> {
    const key = decisionKey(who, `${target} ${namespace}`, sha256);
    const before = kept.get(key);
    if (before !== undefined) return JSON.parse(before) as T;
    r.variables.cluster_target = target;
    r.variables.cluster_caller = print(caller);
    const { status, responseText = '' } = await ask(r, question.options);
    const said = question.read(status, responseText);
    if (status === 200 || status === 201) kept.set(key, JSON.stringify(said));
    return said;
  }
  return {
    mayGetPods: (namespace) =>
      decide(REVIEW_PATH, namespace, {
        options: { method: 'POST', body: JSON.stringify(accessReview(namespace)) },
        read: readDecision,
      }),
    namespaceLabel: (namespace, label) =>
      decide(namespacePath(namespace), namespace, {
        options: { method: 'GET' },
        read: (status, text) => readLabel({ status, text }, label),
      }),
  };
}
