import { consoleFetchJSON } from './consoleFetchJSON';
import { resourceUrl } from './resourceUrl';
import type { Sdk } from './sdkTypes';

/** One object. */
export const k8sGet: Sdk['k8sGet'] = ({ model, name, ns, queryParams, requestInit }) =>
  consoleFetchJSON(
    resourceUrl(model, { name, namespace: ns, parameters: queryParams }),
    'GET',
    requestInit,
  );

type ListOptions = Parameters<Sdk['k8sList']>[0];

/** The list as the API prints it: `{ items, metadata }`. */
export const k8sList = ({ model, queryParams, requestInit }: ListOptions) => {
  const { ns, ...parameters } = queryParams as Record<string, string | undefined>;
  return consoleFetchJSON(resourceUrl(model, { namespace: ns, parameters }), 'GET', requestInit);
};

/** The objects of the list alone. */
export const k8sListItems = async (options: ListOptions): Promise<unknown> =>
  ((await k8sList(options)) as { items: unknown }).items;
