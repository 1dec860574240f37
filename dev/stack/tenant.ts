import type { Transport } from '../../src/api/transport';
import type { WireFlow } from '../world/wireFlow';

/** Of a long load. */
export interface Loading {
  readonly signal: AbortSignal;
  /** With the flows that are stored so far. */
  readonly onStored: (count: number) => void;
}

/** A tenant of its own in a Loki: what one suite stores, no other sees. */
export interface Tenant {
  /** Stores flows batch by batch and says how many; never holds more than one batch of a generator's. */
  readonly push: (flows: Iterable<WireFlow>, loading?: Loading) => Promise<number>;
  readonly transport: Transport;
}

const BATCH = 2000;

interface Stream {
  readonly stream: WireFlow['labels'];
  readonly values: [tsNs: string, line: string][];
}

const streamsOf = (flows: readonly WireFlow[]): Stream[] => {
  const streams = new Map<string, Stream>();
  for (const { labels, tsNs, line } of flows) {
    const key = JSON.stringify(labels);
    const stream = streams.get(key) ?? { stream: labels, values: [] };
    streams.set(key, stream);
    stream.values.push([tsNs, line]);
  }
  return [...streams.values()];
};

function* inBatches(flows: Iterable<WireFlow>): Generator<readonly WireFlow[]> {
  let batch: WireFlow[] = [];
  for (const flow of flows) {
    batch.push(flow);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

export const openTenant = (url: string, name: string): Tenant => {
  const headers = { 'X-Scope-OrgID': name };
  const send = async (flows: readonly WireFlow[], signal?: AbortSignal): Promise<void> => {
    const response = await fetch(`${url}/loki/api/v1/push`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: JSON.stringify({ streams: streamsOf(flows) }),
      signal,
    });
    if (response.status !== 204) throw new Error(`push: ${await response.text()}`);
  };
  return {
    push: async (flows, loading) => {
      let count = 0;
      for (const batch of inBatches(flows)) {
        await send(batch, loading?.signal);
        count += batch.length;
        loading?.onStored(count);
      }
      return count;
    },
    transport: async (path, signal) => {
      const own = new AbortController();
      const abort = (): void => own.abort(signal.reason);
      signal.throwIfAborted();
      signal.addEventListener('abort', abort);
      try {
        const response = await fetch(`${url}${path}`, { headers, signal: own.signal });
        const contentType = response.headers.get('content-type') ?? '';
        return { status: response.status, contentType, body: await response.text() };
      } finally {
        // fetch itself lets go of a signal when the request is collected: that of a suite would gather thousands.
        signal.removeEventListener('abort', abort);
      }
    },
  };
};
