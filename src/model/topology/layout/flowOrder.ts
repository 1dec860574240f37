import type { Link } from './levelLinks';

/** A little, so that traffic without weight has a direction too. */
const LEAST = 1e-6;

/**
 * In the direction of traffic: as little of it as may be goes back. By the greedy rule of Eades, Lin and Smyth: what only
 * sends comes first, what only receives comes last, else what sends the most beyond what it receives.
 */
export const flowOrder = (ids: readonly string[], links: readonly Link[]): readonly string[] => {
  const rest = new Set(ids);
  const first: string[] = [];
  const last: string[] = [];
  const out = new Map<string, Map<string, number>>(ids.map((id) => [id, new Map()]));
  const into = new Map<string, Map<string, number>>(ids.map((id) => [id, new Map()]));
  for (const { source, target, weight } of links) {
    out.get(source)?.set(target, weight + LEAST);
    into.get(target)?.set(source, weight + LEAST);
  }
  const sum = (of: Map<string, number> | undefined) =>
    [...(of?.values() ?? [])].reduce((all, one) => all + one, 0);
  const take = (id: string) => {
    rest.delete(id);
    for (const target of out.get(id)?.keys() ?? []) into.get(target)?.delete(id);
    for (const source of into.get(id)?.keys() ?? []) out.get(source)?.delete(id);
  };
  while (rest.size > 0) {
    let next: string | undefined;
    let most = -Infinity;
    for (const id of rest) {
      if (out.get(id)?.size === 0) {
        take(id);
        last.push(id);
        next = undefined;
        most = Infinity;
        break;
      }
      const surplus = into.get(id)?.size === 0 ? Infinity : sum(out.get(id)) - sum(into.get(id));
      if (surplus > most) [next, most] = [id, surplus];
    }
    if (next !== undefined) {
      take(next);
      first.push(next);
    }
  }
  return [...first, ...last.reverse()];
};
