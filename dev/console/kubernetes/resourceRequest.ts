/** A question to the Kubernetes API, as its path says it. */
export interface ResourceRequest {
  readonly group: string;
  readonly version: string;
  readonly plural: string;
  readonly namespace?: string;
  readonly name?: string;
}

const PATH =
  /^(?:api|apis\/(?<group>[^/]+))\/(?<version>v[^/]+)\/(?:namespaces\/(?<namespace>[^/]+)\/(?=.))?(?<plural>[^/]+)(?:\/(?<name>[^/]+))?$/;

/** Reads a path such as `apis/apps/v1/namespaces/a/deployments/b`; undefined for one that names no resource. */
export function parseResourcePath(path: string): ResourceRequest | undefined {
  const parts = PATH.exec(path)?.groups;
  if (!parts?.version || !parts.plural) return undefined;
  const decoded = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : decodeURIComponent(text);
  return {
    group: parts.group ?? '',
    version: parts.version,
    plural: parts.plural,
    namespace: decoded(parts.namespace),
    name: decoded(parts.name),
  };
}
