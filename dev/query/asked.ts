import { setMaxListeners } from 'node:events';
import { limitTransport } from '../../src/api/limitTransport';
import { shareTransport } from '../../src/api/shareTransport';
import type { Transport } from '../../src/api/transport';
import type { AskedCluster, AskedView } from '../../src/ask/question';
import { mergeSettings } from '../../src/model/settings/mergeSettings';
import type { Store } from '../../src/queries/flowQueries';

/** What workloads are joined from: their pods, and what CI left. */
export interface EvidenceSources {
  readonly api: Transport;
  readonly door: Transport;
}

/** A link, and where and when it is asked. */
export interface AskedLink {
  readonly view: AskedView;
  readonly cluster: AskedCluster;
  /** Milliseconds since the epoch. */
  readonly nowMs: number;
  /** Where evidence is asked for; undefined where nobody said. */
  readonly evidence?: EvidenceSources;
}

/** A cluster of whose agent's features nothing is known. */
export const clusterOf = (store: Store): AskedCluster => ({
  store,
  features: mergeSettings({}).settings.features,
});

/** Asks for a link, and writes the answer as it comes. */
export type Printer = (
  transport: Transport,
  asked: AskedLink,
  write: (text: string) => void,
) => Promise<void>;

/** What several questions of one link ask is sent once, and not all at once. */
export const oneRound = (transport: Transport): Transport =>
  shareTransport(limitTransport(transport));

/** Waits for as long as it takes; each request that waits for its turn listens to it. */
export const endless = (): AbortSignal => {
  const { signal } = new AbortController();
  setMaxListeners(0, signal);
  return signal;
};

/** What is asked of a Loki that has nothing to answer. */
export const pathsOf = async (print: Printer, asked: AskedLink): Promise<readonly string[]> => {
  const paths: string[] = [];
  const recorder: Transport = (path) => {
    paths.push(path);
    const isRange = path.includes('/query_range?');
    const isLog = new URLSearchParams(path.split('?')[1]).has('direction');
    const resultType = isLog ? 'streams' : isRange ? 'matrix' : 'vector';
    const body = JSON.stringify({ status: 'success', data: { resultType, result: [] } });
    return Promise.resolve({ status: 200, contentType: 'application/json', body });
  };
  await print(recorder, asked, () => undefined);
  return paths;
};
