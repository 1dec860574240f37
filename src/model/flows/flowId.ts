import type { Flow } from './flow';

const ids = new WeakMap<Flow, string>();

/** FNV-1a over UTF-16 units, two lanes with different seeds so that a page of flows does not collide. */
const hash = (text: string): string => {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b);
  }
  return (low >>> 0).toString(36) + (high >>> 0).toString(36);
};

const labelText = (flow: Flow): string =>
  Object.entries(flow.labels)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('\n');

/**
 * The name of a stored record in links, row keys and `selected`: its nanosecond, a dash and a hash of line and
 * labels. The same record has the same id in every answer, whatever else was asked for.
 */
export const flowId = (flow: Flow): string => {
  const known = ids.get(flow);
  if (known !== undefined) return known;
  const id = `${flow.tsNs}-${hash(`${flow.line}\n${labelText(flow)}`)}`;
  ids.set(flow, id);
  return id;
};

/** When the flow of an id was stored, milliseconds since the epoch; undefined for what is no id of a flow. */
export const timeOfFlowId = (id: string): number | undefined => {
  const [, ns] = /^(\d{10,20})-[0-9a-z]+$/.exec(id) ?? [];
  return ns === undefined ? undefined : Math.floor(Number(ns) / 1e6);
};

/** The flow of an id; only records of its nanosecond are hashed. */
export const findFlow = (flows: readonly Flow[], id: string | undefined): Flow | undefined =>
  id === undefined
    ? undefined
    : flows.find((flow) => id.startsWith(`${flow.tsNs}-`) && flowId(flow) === id);
