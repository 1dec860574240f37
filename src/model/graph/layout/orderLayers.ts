import { pulledTo, type Peers } from './peers';

const SWEEPS = 12;

type Layers = readonly (readonly string[])[];

/** Orders each layer by where those lie, on average, that its members talk with; there and back again. */
export const orderLayers = (layers: Layers, peers: Peers): Layers => {
  const heights = new Map<string, number>();
  const settle = (layer: readonly string[]) =>
    layer.forEach((id, at) => heights.set(id, (at + 0.5) / layer.length));
  const reordered = (layer: readonly string[]): readonly string[] => {
    const wishes = new Map(layer.map((id) => [id, pulledTo(peers, heights, id)]));
    const sorted = layer.toSorted((a, b) => (wishes.get(a) ?? 0) - (wishes.get(b) ?? 0));
    settle(sorted);
    return sorted;
  };
  layers.forEach(settle);
  let ordered = layers;
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) ordered = ordered.map(reordered).toReversed();
  return ordered;
};
