import type { Attempt } from '../../evidence/accounts';
import type { KubernetesObject } from '../../world/kubernetesObjects';
import { MODELS, apiVersionOf, type ResourceModel } from '../models';
import type { UserName } from '../users';
import { isAllowed } from './permissions';
import { parseResourcePath, type ResourceRequest } from './resourceRequest';
import { selectorOf } from './selectors';

export interface ApiAnswer {
  readonly status: number;
  readonly body: object;
}

export interface ApiCall {
  readonly method: string;
  /** Below the API's root, without a leading slash. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

interface Context {
  readonly user: UserName;
  readonly own: readonly string[];
}

const REVIEWS = 'apis/authorization.k8s.io/v1/selfsubjectaccessreviews';

function failure(code: number, reason: string, message: string): ApiAnswer {
  const body = { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure' };
  return { status: code, body: { ...body, message, reason, details: {}, code } };
}

function forbidden(user: UserName, { verb, ...request }: ResourceRequest & Attempt): ApiAnswer {
  const { plural, group, namespace, name } = request;
  const subject = `${plural}${group ? `.${group}` : ''}${name ? ` "${name}"` : ''}`;
  const place = namespace ? `in the namespace "${namespace}"` : 'at the cluster scope';
  const action = `cannot ${verb} resource "${plural}" in API group "${group}" ${place}`;
  return failure(403, 'Forbidden', `${subject} is forbidden: User "${user}" ${action}`);
}

function review(body: unknown, { user, own }: Context): ApiAnswer {
  const { spec } = body as { spec?: { resourceAttributes?: Attempt } };
  const attempt = spec?.resourceAttributes;
  if (!attempt) return failure(422, 'Invalid', 'spec.resourceAttributes: Required value');
  const status = { allowed: isAllowed(user, attempt, own) };
  const kind = 'SelfSubjectAccessReview';
  return { status: 201, body: { apiVersion: 'authorization.k8s.io/v1', kind, spec, status } };
}

function list(
  model: ResourceModel,
  objects: KubernetesObject[],
  query: URLSearchParams,
): ApiAnswer {
  const start = Number(query.get('continue') ?? 0);
  const limit = Number(query.get('limit') ?? 0) || Infinity;
  const selected = objects.filter(selectorOf(query));
  const rest = selected.length - start - limit;
  const more = rest > 0 ? { continue: String(start + limit), remainingItemCount: rest } : {};
  const metadata = { resourceVersion: '1', ...more };
  const items = selected.slice(start, start + limit);
  const apiVersion = apiVersionOf(model);
  return { status: 200, body: { kind: `${model.kind}List`, apiVersion, metadata, items } };
}

/** Projects are namespaces as far as the person may see them. */
function projects(objects: readonly KubernetesObject[], { user, own }: Context) {
  return objects
    .filter(({ kind, metadata: { name } }) =>
      kind === 'Namespace'
        ? isAllowed(user, { verb: 'get', resource: 'namespaces', name }, own)
        : false,
    )
    .map((object) => ({ ...object, apiVersion: 'project.openshift.io/v1', kind: 'Project' }));
}

function objectsOf(model: ResourceModel, all: readonly KubernetesObject[], context: Context) {
  if (model.kind === 'Project') return projects(all, context);
  const apiVersion = apiVersionOf(model);
  return all.filter((object) => object.kind === model.kind && object.apiVersion === apiVersion);
}

function read(objects: readonly KubernetesObject[], { path, query }: ApiCall, context: Context) {
  const request = parseResourcePath(path);
  const model = MODELS.find(
    ({ plural, apiGroup = '', apiVersion }) =>
      plural === request?.plural && apiGroup === request.group && apiVersion === request.version,
  );
  if (!request || !model) {
    return failure(404, 'NotFound', 'the server could not find the requested resource');
  }
  const { namespace, name, plural: resource } = request;
  const verb = name === undefined ? 'list' : 'get';
  if (!isAllowed(context.user, { ...request, verb, resource }, context.own)) {
    return forbidden(context.user, { ...request, verb });
  }
  const there = objectsOf(model, objects, context).filter(
    ({ metadata }) => namespace === undefined || metadata.namespace === namespace,
  );
  if (name === undefined) return list(model, there, query);
  const found = there.find(({ metadata }) => metadata.name === name);
  return found
    ? { status: 200, body: found }
    : failure(404, 'NotFound', `${resource} "${name}" not found`);
}

/** The part of a Kubernetes API that a plugin which only reads can see: objects, lists and access reviews. */
export function createKubernetesApi(objects: readonly KubernetesObject[], own: readonly string[]) {
  return (call: ApiCall, user: UserName): ApiAnswer => {
    if (call.method === 'POST' && call.path === REVIEWS) return review(call.body, { user, own });
    if (call.method === 'GET') return read(objects, call, { user, own });
    return failure(405, 'MethodNotAllowed', 'the sample cluster cannot be changed');
  };
}
