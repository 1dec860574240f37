import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Source } from '../api/apiError';
import { fetchConfig, fetchFlowCollector } from '../api/cluster/clusterRequests';
import { fetchLabels } from '../api/loki/lokiRequests';
import { mergeSettings } from '../model/settings/mergeSettings';
import type { Settings } from '../model/settings/settings';
import { windowOf } from '../model/timeRange';
import { nanoWindow } from '../queries/flowQueries';
import { clusterTransport, connectionOf, lokiTransport } from './consoleTransport';

/** Streams of a day show every label in use. */
const LABELS_SEEN_WITHIN = { kind: 'relative', seconds: 24 * 60 * 60 } as const;

/** The settings of a cluster change seldom; a reload of the page asks again. */
const SETTLED = { staleTime: Infinity, gcTime: Infinity, retry: false } as const;

/** The sources that have said what they have to say, or have failed to. */
export type Readiness = Readonly<Record<Exclude<Source, 'evidence'>, boolean>>;

export interface KnownSettings {
  readonly settings: Settings;
  /** One line for each setting that was there but could not be used. */
  readonly problems: readonly string[];
  /** `cluster`: the FlowCollector and config.json were asked for; `loki`: its labels were. */
  readonly ready: Readiness;
}

/** What the FlowCollector, config.json and Loki's labels say together. Who fails is as one who says nothing. */
export const useSettings = (): KnownSettings => {
  const flowCollector = useQuery({
    queryKey: ['flowCollector'],
    queryFn: ({ signal }) => fetchFlowCollector(clusterTransport, signal),
    ...SETTLED,
  });
  const config = useQuery({
    queryKey: ['config'],
    queryFn: ({ signal }) => fetchConfig(clusterTransport, signal),
    ...SETTLED,
  });
  const isClusterReady = flowCollector.isFetched && config.isFetched;
  const sources = useMemo(
    () => ({ flowCollector: flowCollector.data, config: config.data ?? undefined }),
    [flowCollector.data, config.data],
  );
  const connection = connectionOf(useMemo(() => mergeSettings(sources).settings.loki, [sources]));
  const labels = useQuery({
    queryKey: ['labels', connection],
    queryFn: ({ signal }) => {
      const window = nanoWindow(windowOf(LABELS_SEEN_WITHIN, Date.now()));
      return fetchLabels(lokiTransport(connection), window, signal);
    },
    enabled: isClusterReady,
    ...SETTLED,
  });
  const merged = useMemo(
    () => mergeSettings({ ...sources, observed: labels.data && { labels: labels.data } }),
    [sources, labels.data],
  );
  const isLokiReady = isClusterReady && labels.isFetched;
  const ready = useMemo(
    () => ({ cluster: isClusterReady, loki: isLokiReady }),
    [isClusterReady, isLokiReady],
  );
  return { ...merged, ready };
};
