import type { Link } from './levelLinks';

/** Those that each one talks with, in any direction, and how much they pull at it. */
export type Peers = ReadonlyMap<string, readonly { readonly id: string; readonly pull: number }[]>;

/** So that light traffic counts too. */
const LEAST_PULL = 0.2;

export const peersOf = (links: readonly Link[]): Peers => {
  const peers = new Map<string, { id: string; pull: number }[]>();
  const add = (id: string, peer: string, weight: number) => {
    const pull = { id: peer, pull: weight + LEAST_PULL };
    const known = peers.get(id);
    if (known) known.push(pull);
    else peers.set(id, [pull]);
  };
  for (const { source, target, weight } of links) {
    add(source, target, weight);
    add(target, source, weight);
  }
  return peers;
};

/** Where the peers of something lie on average; where itself does if it has none. */
export const pulledTo = (peers: Peers, at: ReadonlyMap<string, number>, id: string): number => {
  let [sum, total] = [0, 0];
  for (const { id: peer, pull } of peers.get(id) ?? []) {
    sum += pull * (at.get(peer) ?? 0);
    total += pull;
  }
  return total > 0 ? sum / total : (at.get(id) ?? 0);
};
