import type { Cluster } from './cluster';
import {
  crossTeamPair,
  dnsPairs,
  egressPairs,
  infrastructurePairs,
  ingressPairs,
  teamPairs,
} from './dependencyRules';
import type { Pair, PairDraft } from './pair';
import { createRandom, hashOf, type Random } from './random';

const IPV6_SHARE = 0.06;

/** A job does the same every night. */
const settled = ({ client, weight }: PairDraft, random: Random): number =>
  client.hours ? weight : random.skewed(weight);

/**
 * Who talks to whom, and how much: exactly `count` pairs with a long-tailed distribution of weight. Too many are cut at
 * the light end, too few are made up with calls between teams.
 */
export function buildDependencyGraph(cluster: Cluster, seed: number, count: number): Pair[] {
  const random = createRandom(hashOf(seed, 'graph'));
  const rules = [teamPairs, dnsPairs, ingressPairs, egressPairs, infrastructurePairs];
  const drafts: PairDraft[] = rules.flatMap((rule) => rule(cluster, random));
  while (drafts.length < count) drafts.push(...crossTeamPair(cluster, random));
  return drafts
    .map((each) => ({ ...each, weight: settled(each, random) }))
    .sort((one, other) => other.weight - one.weight)
    .slice(0, count)
    .map((each, id) => ({ ...each, id, family: random.chance(IPV6_SHARE) ? 6 : 4 }));
}
