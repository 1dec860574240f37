import type { Link } from './levelLinks';

const SWEEPS = 12;

/** Those that a node talks with, and how much. */
export type Peers = ReadonlyMap<
  string,
  readonly { readonly id: string; readonly weight: number }[]
>;

export const peersOf = (links: readonly Link[]): Peers => {
  const peers = new Map<string, { id: string; weight: number }[]>();
  const add = (id: string, peer: string, weight: number) => {
    const known = peers.get(id);
    if (known) known.push({ id: peer, weight });
    else peers.set(id, [{ id: peer, weight }]);
  };
  for (const { source, target, weight } of links) {
    add(source, target, weight + 0.2);
    add(target, source, weight + 0.2);
  }
  return peers;
};

/** Orders each layer by where those lie, on average, that its members talk with. */
export const orderLayers = (
  layers: readonly (readonly string[])[],
  peers: Peers,
): readonly (readonly string[])[] => {
  const height = new Map<string, number>();
  const settle = (layer: readonly string[]) =>
    layer.forEach((id, at) => height.set(id, (at + 0.5) / layer.length));
  layers.forEach(settle);
  const wish = (id: string): number => {
    let [sum, total] = [0, 0];
    for (const peer of peers.get(id) ?? []) {
      sum += peer.weight * (height.get(peer.id) ?? 0.5);
      total += peer.weight;
    }
    return total > 0 ? sum / total : (height.get(id) ?? 0.5);
  };
  let ordered = layers;
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const inOrder = sweep % 2 === 0 ? ordered : ordered.toReversed();
    const next = inOrder.map((layer) => {
      const wishes = new Map(layer.map((id) => [id, wish(id)]));
      const sorted = layer.toSorted((a, b) => (wishes.get(a) ?? 0) - (wishes.get(b) ?? 0));
      settle(sorted);
      return sorted;
    });
    ordered = sweep % 2 === 0 ? next : next.toReversed();
  }
  return ordered;
};
