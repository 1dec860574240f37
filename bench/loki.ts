import type { Tenant } from '../dev/stack/tenant';
import { nanoWindow } from '../src/queries/flowQueries';

const HOUR_MS = 3_600_000;

/** The hour that the benchmarks are about. */
export const END_MS = Math.floor(Date.now() / 60_000) * 60_000;
export const START_MS = END_MS - HOUR_MS;
const WINDOW = nanoWindow({ startMs: START_MS, endMs: END_MS });

/** The body of Loki's answer. Throws what Loki says when it refuses. */
export const ask = async (tenant: Tenant, query: string, limit: number): Promise<string> => {
  const bounds = { start: String(WINDOW.startNs), end: String(WINDOW.endNs) };
  const search = new URLSearchParams({ query, ...bounds, limit: String(limit) });
  const { signal } = new AbortController();
  const path = `/loki/api/v1/query_range?${search.toString()}`;
  const { status, body } = await tenant.transport(path, signal);
  if (status !== 200) throw new Error(`${query}: ${body}`);
  return body;
};

/** How many flows each of the queries selects in the hour, together. */
export const countFlows = async (tenant: Tenant, queries: readonly string[]): Promise<number> => {
  let sum = 0;
  for (const query of queries) {
    const search = new URLSearchParams({
      query: `sum(count_over_time(${query} [1h]))`,
      time: String(WINDOW.endNs - 1n),
    });
    const { signal } = new AbortController();
    const { body } = await tenant.transport(`/loki/api/v1/query?${search.toString()}`, signal);
    const { data } = JSON.parse(body) as { data: { result: { value: [number, string] }[] } };
    sum += Number(data.result[0]?.value[1] ?? 0);
  }
  return sum;
};
