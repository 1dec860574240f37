import type { Transport } from '../../src/api/transport';
import type { WireFlow } from '../world/wireFlow';

/** A tenant of its own in a Loki: what one suite stores, no other sees. */
export interface Tenant {
  readonly push: (flows: Iterable<WireFlow>) => Promise<number>;
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

export const openTenant = (url: string, name: string): Tenant => {
  const headers = { 'X-Scope-OrgID': name };
  const send = async (flows: readonly WireFlow[]): Promise<void> => {
    const response = await fetch(`${url}/loki/api/v1/push`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: JSON.stringify({ streams: streamsOf(flows) }),
    });
    if (response.status !== 204) throw new Error(`push: ${await response.text()}`);
  };
  return {
    push: async (flows) => {
      let count = 0;
      let batch: WireFlow[] = [];
      for (const flow of flows) {
        batch.push(flow);
        count += 1;
        if (batch.length < BATCH) continue;
        await send(batch);
        batch = [];
      }
      if (batch.length > 0) await send(batch);
      return count;
    },
    transport: async (path, signal) => {
      const response = await fetch(`${url}${path}`, { headers, signal });
      const contentType = response.headers.get('content-type') ?? '';
      return { status: response.status, contentType, body: await response.text() };
    },
  };
};
