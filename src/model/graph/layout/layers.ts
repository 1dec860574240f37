import type { Link } from './levelLinks';

/** What each one talks with, in the order of the traffic: before it and after it. */
export const layersOf = (
  order: readonly string[],
  links: readonly Link[],
): readonly (readonly string[])[] => {
  const rank = new Map(order.map((id, at) => [id, at]));
  const before = new Map<string, string[]>(order.map((id) => [id, []]));
  const after = new Map<string, string[]>(order.map((id) => [id, []]));
  for (const { source, target } of links) {
    const isForth = (rank.get(source) ?? 0) < (rank.get(target) ?? 0);
    const [a, b] = isForth ? [source, target] : [target, source];
    before.get(b)?.push(a);
    after.get(a)?.push(b);
  }
  const layer = new Map<string, number>();
  const layerAt = (id: string) => layer.get(id) ?? 0;
  for (const id of order) {
    layer.set(id, Math.max(-1, ...(before.get(id) ?? []).map(layerAt)) + 1);
  }
  // What nothing comes before stands right before what it talks to.
  for (const id of order.toReversed()) {
    const next = (after.get(id) ?? []).map(layerAt);
    if (before.get(id)?.length === 0 && next.length > 0) layer.set(id, Math.min(...next) - 1);
  }
  const layers: string[][] = [];
  for (const id of order) (layers[layerAt(id)] ??= []).push(id);
  return layers.filter((members) => members.length > 0);
};
