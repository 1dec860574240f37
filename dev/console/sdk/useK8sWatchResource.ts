import type { K8sResourceCommon, WatchK8sResource } from '@openshift-console/dynamic-plugin-sdk';
import { useEffect, useMemo, useState } from 'react';
import type { ResourceModel } from '../models';
import { consoleFetchJSON } from './consoleFetchJSON';
import { findModel } from './findModel';
import { resourceUrl } from './resourceUrl';
import { selectorText } from './selectorText';

type Answer = readonly [data: unknown, loaded: boolean, error: unknown];

const NOT_ASKED: Answer = [undefined, true, undefined];
const EMPTY_LIST: readonly K8sResourceCommon[] = [];
const EMPTY_OBJECT: K8sResourceCommon = {};

function urlOf(model: ResourceModel, resource: WatchK8sResource): string {
  const { namespace, name, selector, fieldSelector, limit } = resource;
  const parameters = {
    labelSelector: selectorText(selector),
    fieldSelector,
    limit: limit === undefined ? undefined : String(limit),
  };
  return resourceUrl(model, { namespace, name, parameters });
}

/** List items lack kind and apiVersion in the API's answer; the console adds them. */
function itemsOf(list: { kind: string; apiVersion: string; items: K8sResourceCommon[] }) {
  const kind = list.kind.replace(/List$/, '');
  return list.items.map((item) => ({ kind, apiVersion: list.apiVersion, ...item }));
}

async function load(url: string, isList: boolean, signal: AbortSignal): Promise<unknown> {
  const body: unknown = await consoleFetchJSON(url, 'GET', { signal });
  return isList ? itemsOf(body as Parameters<typeof itemsOf>[0]) : body;
}

/** Reads once for each new question: the sample cluster's objects do not change while it runs. */
function useAnswer(url: string | undefined, isList: boolean): Answer {
  const [known, setKnown] = useState<{ url: string; answer: Answer }>();
  const empty = isList ? EMPTY_LIST : EMPTY_OBJECT;
  useEffect(() => {
    if (url === undefined) return;
    const stop = new AbortController();
    const settle = (answer: Answer): void => {
      if (!stop.signal.aborted) setKnown({ url, answer });
    };
    load(url, isList, stop.signal).then(
      (data) => settle([data, true, undefined]),
      (error: unknown) => settle([empty, true, error]),
    );
    return () => stop.abort();
  }, [url, isList, empty]);
  return useMemo(
    () => (known?.url === url ? known?.answer : undefined) ?? [empty, false, undefined],
    [known, url, empty],
  );
}

/** The object or list, whether it is loaded, and what went wrong; null asks nothing. */
export function useK8sWatchResource(resource: WatchK8sResource | null): Answer {
  const model = resource ? findModel(resource.groupVersionKind) : undefined;
  const url = resource && model ? urlOf(model, resource) : undefined;
  const isList = resource?.isList ?? false;
  const answer = useAnswer(url, isList);
  if (!resource) return NOT_ASKED;
  if (!model) return [isList ? EMPTY_LIST : EMPTY_OBJECT, true, new Error('Model does not exist')];
  return answer;
}
