import type { Tenant } from '../dev/stack/tenant';
import { readStreams } from '../src/api/loki/readStreams';
import { ask } from './loki';

const ROUNDS = 25;

const timed = (work: () => unknown): number => {
  const startedMs = performance.now();
  work();
  return performance.now() - startedMs;
};

/** Reading 5,000 flows from an answer over `JSON.parse` of it. */
export const parseRatio = async (tenant: Tenant): Promise<number> => {
  const body = await ask(tenant, '{app="netobserv-flowcollector"}', 5000);
  const answer = { status: 200, contentType: 'application/json', body };
  const [ours, plain]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(timed(() => readStreams(answer)));
    plain.push(timed(() => JSON.parse(body)));
  }
  return Math.min(...ours) / Math.min(...plain);
};
