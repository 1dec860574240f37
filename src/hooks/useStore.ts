import { useMemo } from 'react';
import type { Transport } from '../api/transport';
import type { AskedCluster } from '../ask/question';
import { storeOf } from '../queries/flowQueries';
import { connectionOf, lokiTransport } from './consoleTransport';
import { usePage } from './pageContext';

/** How flows are asked for: the way to Loki, and what of the settings decides the questions. */
export interface ReachableStore {
  readonly transport: Transport;
  readonly cluster: AskedCluster;
  /** Tells the ways to Loki apart in the keys of queries. */
  readonly way: string;
}

/** The flow store of this cluster, as its settings describe it. */
export const useStore = (): ReachableStore => {
  const { loki, features } = usePage().settings;
  return useMemo(() => {
    const connection = connectionOf(loki);
    const { streamLabels, staticLabels, excludedLabels } = loki;
    const store = storeOf(streamLabels.value, staticLabels.value, excludedLabels.value);
    return {
      transport: lokiTransport(connection),
      cluster: { store, features },
      way: JSON.stringify(connection),
    };
  }, [loki, features]);
};
