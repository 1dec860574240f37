import { apiVersionOf, type ResourceModel } from '../models';

/** What a request needs of a model; plugins may bring models of their own. */
type RequestModel = Pick<ResourceModel, 'plural' | 'apiGroup' | 'apiVersion'> & {
  readonly namespaced?: boolean;
};

interface ResourceQuery {
  readonly namespace?: string;
  readonly name?: string;
  readonly parameters?: Readonly<Record<string, string | undefined>>;
}

/** Where the API server serves the objects of a kind, behind the console's prefix. */
export function resourceUrl(model: RequestModel, query: ResourceQuery): string {
  const { namespace, name, parameters = {} } = query;
  const root = model.apiGroup === undefined ? 'api' : 'apis';
  const scope = model.namespaced && namespace ? ['namespaces', namespace] : [];
  const path = [...scope, model.plural, ...(name ? [name] : [])].map(encodeURIComponent);
  const given = Object.entries(parameters).filter((entry): entry is [string, string] => !!entry[1]);
  const search = given.length > 0 ? `?${new URLSearchParams(given).toString()}` : '';
  return `/api/kubernetes/${root}/${apiVersionOf(model)}/${path.join('/')}${search}`;
}
