import type { Link } from './levelLinks';

/** A little, so that traffic without weight has a direction too. */
const LEAST = 1e-6;

/** What is left of a graph: how much goes from each to each, both ways round. */
const restOf = (ids: readonly string[], links: readonly Link[]) => {
  const empty = () => new Map(ids.map((id) => [id, new Map<string, number>()]));
  const [out, into] = [empty(), empty()];
  for (const { source, target, weight } of links) {
    out.get(source)?.set(target, weight + LEAST);
    into.get(target)?.set(source, weight + LEAST);
  }
  return { out, into };
};

const sumOf = (amounts: ReadonlyMap<string, number> | undefined): number =>
  [...(amounts?.values() ?? [])].reduce((sum, amount) => sum + amount, 0);

/**
 * In the direction of traffic: as little of it as may be goes back. By the greedy rule of Eades, Lin and Smyth: what only
 * receives comes last, what only sends comes first, else what sends the most beyond what it receives.
 */
export const flowOrder = (ids: readonly string[], links: readonly Link[]): readonly string[] => {
  const { out, into } = restOf(ids, links);
  const take = (id: string): string => {
    for (const target of out.get(id)?.keys() ?? []) into.get(target)?.delete(id);
    for (const source of into.get(id)?.keys() ?? []) out.get(source)?.delete(id);
    rest = rest.filter((one) => one !== id);
    return id;
  };
  const surplus = (id: string) => sumOf(out.get(id)) - sumOf(into.get(id));
  const [first, last]: [string[], string[]] = [[], []];
  let rest = ids;
  while (rest.length > 0) {
    const sink = rest.find((id) => out.get(id)?.size === 0);
    const source = rest.find((id) => into.get(id)?.size === 0);
    if (sink !== undefined) last.unshift(take(sink));
    else if (source !== undefined) first.push(take(source));
    else first.push(take(rest.reduce((best, id) => (surplus(id) > surplus(best) ? id : best))));
  }
  return [...first, ...last];
};
