import { existsSync, readFileSync } from 'node:fs';
import { readStreams } from '../../src/api/loki/readStreams';
import type { FieldValue, Flow } from '../../src/model/flows/flow';

const DATA = '../shared/data';

/** Undefined, said once, where the records are not at hand: they are no part of this repository. */
const read = (path: string): string | undefined => {
  const file = `${DATA}/${path}`;
  if (existsSync(file)) return readFileSync(file, 'utf8');
  console.warn(`skipped, recorded flows: there is no ${file}`);
  return undefined;
};

/** Flows of a real cluster, as a real Loki answered with them; `captured-flows` or `captured-flows-sent`. */
export const capturedFlows = (name: string): readonly Flow[] | undefined => {
  const body = read(`flows/${name}.json`);
  if (body === undefined) return undefined;
  return readStreams({ status: 200, contentType: 'application/json', body }).flows;
};

/** A flow that products like this one were seen to fail on. */
export const reportedCase = (name: string): Flow | undefined => {
  const body = read('cases/flows.json');
  if (body === undefined) return undefined;
  const cases = JSON.parse(body) as Record<string, Record<string, FieldValue>>;
  const fields = cases[name];
  if (!fields) throw new Error(`no case ${name}`);
  const tsNs = `${Number(fields.TimeFlowEndMs)}000000`;
  return { tsNs, labels: {}, line: JSON.stringify(fields), fields };
};
