import { existsSync, readFileSync } from 'node:fs';
import type { WireFlow } from '../world/wireFlow';

const FILE = '../shared/data/flows/captured-flows.json';

/** Recorded on a real cluster; a checkout may lack the file. */
export const hasCapturedFlows = existsSync(FILE);
if (!hasCapturedFlows) console.warn(`captured flows are not tested: there is no ${FILE}`);

interface Answer {
  readonly data: {
    readonly result: readonly {
      readonly stream: WireFlow['labels'];
      readonly values: readonly (readonly [tsNs: string, line: string])[];
    }[];
  };
}

/** Those flows with the labels that they were stored with, ending from a moment on, 10 ms apart. */
export const capturedFlows = (fromMs: number): WireFlow[] => {
  const { data } = JSON.parse(readFileSync(FILE, 'utf8')) as Answer;
  const found = data.result.flatMap(({ stream, values }) =>
    values.map(([, line]) => ({ labels: stream, line })),
  );
  return found.map(({ labels, line }, at) => ({
    labels,
    tsNs: `${fromMs + at * 10}000000`,
    line: JSON.stringify({ ...(JSON.parse(line) as object), N: at }),
  }));
};
