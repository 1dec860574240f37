import { readFileSync } from 'node:fs';
import { DEFAULT_LABELS } from '../../src/queries/flowQueries';
import type { WireFlow } from '../world/wireFlow';

/** Recorded on a real cluster; a checkout may lack it. */
export const CAPTURED = '../shared/data/flows/captured-flows.json';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Flow objects anywhere in the captured file, stored as NetObserv would: labels out of the line. They end from a moment
 * on, 10 ms apart.
 */
export const capturedFlows = (fromMs: number): WireFlow[] => {
  const found: Record<string, unknown>[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isRecord(value)) {
      if ('TimeFlowEndMs' in value || 'SrcAddr' in value) found.push(value);
      else Object.values(value).forEach(visit);
    }
  };
  visit(JSON.parse(readFileSync(CAPTURED, 'utf8')));
  return found.map((flow, at) => {
    const isLabel = ([name]: readonly [string, unknown]) => DEFAULT_LABELS.includes(name);
    const labels = Object.entries(flow).filter(isLabel);
    const rest = Object.entries(flow).filter((entry) => !isLabel(entry));
    return {
      labels: Object.fromEntries([
        ['app', 'netobserv-flowcollector'],
        ...labels.map(([name, value]) => [name, String(value)]),
      ]) as WireFlow['labels'],
      tsNs: `${fromMs + at * 10}000000`,
      line: JSON.stringify({ ...Object.fromEntries(rest), N: at }),
    };
  });
};
