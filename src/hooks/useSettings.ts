import { consoleFetch, k8sGet, type K8sModel } from '@openshift-console/dynamic-plugin-sdk';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { fetchLabels } from '../api/loki';
import { mergeSettings, type FlowCollectorAnswer } from '../model/settings/mergeSettings';
import type { Settings } from '../model/settings/settings';
import { windowOf } from '../model/timeRange';
import { nanoWindow } from '../queries/flowQueries';
import { connectionOf, consoleTransport } from './consoleTransport';

const CONFIG = '/api/plugins/network-evidence/config.json';

const FLOW_COLLECTOR: K8sModel = {
  apiGroup: 'flows.netobserv.io',
  apiVersion: 'v1beta2',
  kind: 'FlowCollector',
  plural: 'flowcollectors',
  label: 'FlowCollector',
  labelPlural: 'FlowCollectors',
  abbr: 'FC',
  namespaced: false,
};

const ANSWER_OF_STATUS: Readonly<Record<number, FlowCollectorAnswer>> = {
  403: { kind: 'forbidden' },
  404: { kind: 'absent' },
};

const statusOf = (error: unknown): number =>
  (error as { response?: { status?: number } } | undefined)?.response?.status ?? 0;

const fetchFlowCollector = (): Promise<FlowCollectorAnswer> =>
  k8sGet({ model: FLOW_COLLECTOR, name: 'cluster' }).then(
    (object) => ({ kind: 'found', object }),
    (error: unknown) => ANSWER_OF_STATUS[statusOf(error)] ?? { kind: 'unknown' },
  );

/** Null where nothing is configured. Text that is no JSON is handed on, so that it is named as a problem. */
const fetchConfig = async (): Promise<unknown> => {
  try {
    const text = await (await consoleFetch(CONFIG)).text();
    try {
      return JSON.parse(text) as unknown;
    } catch {
      return text;
    }
  } catch {
    return null;
  }
};

/** Streams of a day show every label in use. */
const LABELS_SEEN_WITHIN = { kind: 'relative', seconds: 24 * 60 * 60 } as const;

/** The settings of a cluster change seldom; a reload of the page asks again. */
const SETTLED = { staleTime: Infinity, gcTime: Infinity, retry: false } as const;

export interface KnownSettings {
  readonly settings: Settings;
  /** One line for each setting that was there but could not be used. */
  readonly problems: readonly string[];
  /** Everything that can be asked was asked. */
  readonly isLoaded: boolean;
}

/** What the FlowCollector, config.json and Loki's labels say together. */
export const useSettings = (): KnownSettings => {
  const flowCollector = useQuery({
    queryKey: ['flowCollector'],
    queryFn: fetchFlowCollector,
    ...SETTLED,
  });
  const config = useQuery({ queryKey: ['config'], queryFn: fetchConfig, ...SETTLED });
  const isConnectionKnown = flowCollector.isFetched && config.isFetched;
  const sources = useMemo(
    () => ({ flowCollector: flowCollector.data, config: config.data ?? undefined }),
    [flowCollector.data, config.data],
  );
  const connection = connectionOf(useMemo(() => mergeSettings(sources).settings.loki, [sources]));
  const labels = useQuery({
    queryKey: ['labels', connection],
    queryFn: ({ signal }) => {
      const window = nanoWindow(windowOf(LABELS_SEEN_WITHIN, Date.now()));
      return fetchLabels(consoleTransport(connection), window, signal);
    },
    enabled: isConnectionKnown,
    ...SETTLED,
  });
  const merged = useMemo(
    () => mergeSettings({ ...sources, observed: labels.data && { labels: labels.data } }),
    [sources, labels.data],
  );
  return {
    ...merged,
    isLoaded: isConnectionKnown && labels.isFetched,
  };
};
