import { useMemo } from 'react';
import type { Transport } from '../api/transport';
import { storeOf, type Store } from '../queries/flowQueries';
import { connectionOf, lokiTransport } from './consoleTransport';
import { usePage } from './pageContext';

/** How flows are asked for: the way to Loki, and which fields are stream labels there. */
export interface ReachableStore {
  readonly transport: Transport;
  readonly store: Store;
  /** Tells stores apart in the keys of queries. */
  readonly key: string;
}

/** The flow store of this cluster, as its settings describe it. */
export const useStore = (): ReachableStore => {
  const { loki } = usePage().settings;
  return useMemo(() => {
    const connection = connectionOf(loki);
    const staticLabels = loki.staticLabels.value;
    const labels = loki.streamLabels.value;
    const excluded = loki.excludedLabels.value;
    return {
      transport: lokiTransport(connection),
      store: storeOf(labels, staticLabels, excluded),
      key: JSON.stringify([connection, staticLabels, labels, excluded]),
    };
  }, [loki]);
};
