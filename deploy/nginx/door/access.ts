import { at, parseJson } from '../../../src/model/json';
import type { Decision, Outcome } from './ports';

/** Of the API server: `authorization.k8s.io/v1`, SelfSubjectAccessReview. */
export const REVIEW_PATH = '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews';

/** Body of the question whether the caller may get pods in the namespace. */
export const accessReview = (namespace: string): object => ({
  apiVersion: 'authorization.k8s.io/v1',
  kind: 'SelfSubjectAccessReview',
  spec: { resourceAttributes: { namespace, verb: 'get', resource: 'pods' } },
});

/** What the API server's answer to it means. 403 comes when the caller may not impersonate as asked. */
export function readDecision(status: number, text: string): Decision {
  if (status === 401) return 'unauthenticated';
  if (status === 403) return 'denied';
  const allowed = status === 201 ? at(parseJson(text), ['status', 'allowed']) : undefined;
  if (typeof allowed !== 'boolean') return 'unreachable';
  return allowed ? 'allowed' : 'denied';
}

export const namespacePath = (namespace: string): string => `/api/v1/namespaces/${namespace}`;

/** The namespace's label in the API server's answer; who may see pods but no namespace is refused. */
export function readLabel(
  answer: { readonly status: number; readonly text: string },
  label: string,
): Outcome<string | undefined> {
  const { status, text } = answer;
  if (status === 401) return { fault: 'Unauthorized' };
  if (status === 403) return { fault: 'Forbidden' };
  if (status === 404) return { value: undefined };
  const object = status === 200 ? parseJson(text) : undefined;
  if (at(object, ['kind']) !== 'Namespace') return { fault: 'ClusterUnreachable' };
  const value = at(object, ['metadata', 'labels', label]);
  return { value: typeof value === 'string' ? value : undefined };
}
