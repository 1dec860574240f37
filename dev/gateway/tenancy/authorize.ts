import type { Expression } from '../logql/ast';
import { gatewayError, type LokiAnswer } from '../loki/lokiAnswer';
import type { GatewayUser } from './gatewayUser';
import { namespacesIn, type NamedNamespaces } from './namespacesIn';

/** What a user may see of one request: all of it, some namespaces of it, or nothing but a refusal. */
export type Permission =
  | { readonly kind: 'everything' }
  | { readonly kind: 'namespaces'; readonly namespaces: readonly string[] }
  | { readonly kind: 'refused'; readonly answer: LokiAnswer };

/** A request as far as permission is concerned. */
export interface Asked {
  /** Labels, values and series instead of flows. */
  readonly isMetadata: boolean;
  /** Undefined when there is no query, or none that the gateway can read. */
  readonly expression: Expression | undefined;
}

const refused = (status: number, error: string): Permission => ({
  kind: 'refused',
  answer: gatewayError(status, error),
});

const FORBIDDEN = refused(403, "You don't have permission to access this tenant");
const WILDCARD = refused(400, '400 Bad Request');

const some = (namespaces: readonly string[]): Permission =>
  namespaces.length === 0 ? FORBIDDEN : { kind: 'namespaces', namespaces };

const NOTHING_NAMED: NamedNamespaces = { names: [], hasWildcard: false };

/**
 * The rules of a LokiStack gateway in mode openshift-network (observatorium/opa-openshift with matchers SrcK8S_Namespace and
 * DstK8S_Namespace joined by "or").
 */
export function authorize(user: GatewayUser, { isMetadata, expression }: Asked): Permission {
  if (user.isAdmin) return { kind: 'everything' };
  const { names, hasWildcard } = expression ? namespacesIn(expression) : NOTHING_NAMED;
  if (hasWildcard) return WILDCARD;
  if (user.readsCluster) {
    if (names.length === 0) return some(user.projects);
    return some(names.filter((name) => user.projects.includes(name)));
  }
  if (isMetadata && names.length === 0) return some(user.readableProjects);
  return some(names.filter((name) => user.readableProjects.includes(name)));
}
