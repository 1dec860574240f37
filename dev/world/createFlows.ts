import type { Cluster } from './cluster';
import { conversationOf } from './conversation';
import { exchange, expectedRecords } from './exchange';
import { timesOf, type Observation } from './observation';
import type { Pair } from './pair';
import { createRandom, hashOf, type Random } from './random';
import { rareObservations, rareRecordsPerSecond } from './rareScenarios';
import { createRecordWriter } from './recordWriter';
import { createWeightedPicker } from './weightedPicker';
import type { WireFlow } from './wireFlow';
import { SIZES, type WorldOptions } from './worldOptions';

export type FlowSource = (fromMs: number, toMs: number) => Generator<WireFlow>;

const CONVERSATION_SHARE = 0.03;

/** Load over time: a slow wave and a faster one, 1 on average. */
const loadAt = (second: number): number =>
  1 + 0.25 * Math.sin(second / 191) + 0.1 * Math.sin(second / 23);

const averageRecords = (pairs: readonly Pair[]): number => {
  const weight = pairs.reduce((sum, pair) => sum + pair.weight, 0);
  return pairs.reduce((sum, pair) => sum + pair.weight * expectedRecords(pair), 0) / weight;
};

const withConversations = (observations: Observation[], random: Random): Observation[] =>
  observations.flatMap((each) =>
    random.chance(CONVERSATION_SHARE) ? [each, ...conversationOf(each, random)] : [each],
  );

/** Gives each record its millisecond of the second, in the order of the list. */
function inSequence(
  observations: readonly Observation[],
  random: Random,
): { observation: Observation; offset: number }[] {
  let offset = random.int(900);
  return observations.map((observation) => {
    offset = Math.min(999, offset + random.int(12));
    return { observation, offset };
  });
}

/**
 * The stored records of a world by time. Each whole second comes from its own seed, so any slice on a one-second grid can be
 * made alone and slices add up; records are ascending by end time.
 */
export function createFlows(
  options: WorldOptions,
  cluster: Cluster,
  pairs: readonly Pair[],
): FlowSource {
  const { recordsPerHour, rarePeriodSeconds } = SIZES[options.size];
  const pickPair = createWeightedPicker(pairs, ({ weight }) => weight);
  const write = createRecordWriter(options, cluster.name);
  const everyday = recordsPerHour / 3600 - rareRecordsPerSecond(rarePeriodSeconds);
  const exchangesPerSecond = everyday / averageRecords(pairs);
  const { services } = cluster;

  /** Lists of records that follow each other. */
  const happenings = (second: number, random: Random): Observation[][] => {
    const count = Math.floor(exchangesPerSecond * loadAt(second) + random.next());
    const seen = rareObservations({ cluster, random }, second, rarePeriodSeconds);
    for (let index = 0; index < count; index++) {
      seen.push(exchange(pickPair(random), { second, services, random }));
    }
    return options.recordTypes ? seen.map((each) => withConversations(each, random)) : seen;
  };

  const inSecond = (second: number): { flow: WireFlow; endMs: number }[] => {
    const random = createRandom(hashOf(options.seed, second));
    return happenings(second, random)
      .flatMap((observations) => inSequence(observations, random))
      .sort((one, other) => one.offset - other.offset)
      .map(({ observation, offset }) => {
        const endMs = second * 1000 + offset;
        const fields = { ...observation.fields, ...timesOf(endMs, random) };
        return { flow: write({ ...observation, fields }, endMs, random), endMs };
      });
  };

  return function* flows(fromMs, toMs) {
    for (let second = Math.floor(fromMs / 1000); second * 1000 < toMs; second++) {
      for (const { flow, endMs } of inSecond(second)) {
        if (endMs >= fromMs && endMs < toMs) yield flow;
      }
    }
  };
}
