import type { Cluster } from './cluster';
import { conversationOf } from './conversation';
import { exchange, expectedRecords } from './exchange';
import type { Pair } from './pair';
import { createRandom, hashOf, type Random } from './random';
import { ODD_RARITIES, USUAL_RARITIES, rareHappenings } from './rareScenarios';
import { createRecordWriter } from './recordWriter';
import { inSequence, type Happening } from './sight';
import { storyHappenings } from './story';
import { createWeightedPicker } from './weightedPicker';
import type { WireFlow } from './wireFlow';
import { SIZES, type WorldOptions } from './worldOptions';

export type FlowSource = (fromMs: number, toMs: number) => Generator<WireFlow>;

const CONVERSATION_SHARE = 0.03;
const HOUR_S = 3600;
const HOURS_A_DAY = 24;

/** Load over time: a slow wave and a faster one, 1 on average. */
const loadAt = (second: number): number =>
  1 + 0.25 * Math.sin(second / 191) + 0.1 * Math.sin(second / 23);

const averageRecords = (pairs: readonly Pair[]): number => {
  const weight = pairs.reduce((sum, pair) => sum + pair.weight, 0);
  return pairs.reduce((sum, pair) => sum + pair.weight * expectedRecords(pair), 0) / weight;
};

const withConversations = (happening: Happening, random: Random): Happening =>
  happening.map((sight) => ({
    ...sight,
    records: sight.records.flatMap((each) =>
      random.chance(CONVERSATION_SHARE) ? [each, ...conversationOf(each, random)] : [each],
    ),
  }));

/** Who talks in an hour of the day, and how often. */
interface Schedule {
  readonly pickPair: (random: Random) => Pair;
  /** Records of an exchange on average. */
  readonly records: number;
}

/** The schedule of each hour, made when it comes. */
function createSchedules(pairs: readonly Pair[]): (second: number) => Schedule {
  const known = new Map<number, Schedule>();
  const scheduleOf = (hour: number): Schedule => {
    const talking = pairs.filter(({ client }) => client.hours?.includes(hour) ?? true);
    const pickPair = createWeightedPicker(talking, ({ weight }) => weight);
    return { pickPair, records: averageRecords(talking) };
  };
  return (second) => {
    const hour = Math.floor(second / HOUR_S) % HOURS_A_DAY;
    const schedule = known.get(hour) ?? scheduleOf(hour);
    known.set(hour, schedule);
    return schedule;
  };
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
  const { recordsPerHour, rarePeriodSeconds, isOdd } = SIZES[options.size];
  const scheduleAt = createSchedules(pairs);
  const write = createRecordWriter(options, cluster.name);
  const rarities = isOdd ? ODD_RARITIES : USUAL_RARITIES;
  const everyday = recordsPerHour / HOUR_S - rarities.recordsARound / rarePeriodSeconds;
  const { services } = cluster;

  const happeningsIn = (second: number, random: Random): Happening[] => {
    const { pickPair, records } = scheduleAt(second);
    const count = Math.floor((everyday / records) * loadAt(second) + random.next());
    const stage = { cluster, random, second };
    const happenings = rareHappenings(rarities, stage, rarePeriodSeconds);
    happenings.push(...storyHappenings(stage, options.nowMs));
    for (let index = 0; index < count; index++) {
      happenings.push(exchange(pickPair(random), { second, services, random }));
    }
    return options.recordTypes
      ? happenings.map((each) => withConversations(each, random))
      : happenings;
  };

  const inSecond = (second: number): { flow: WireFlow; endMs: number }[] => {
    const random = createRandom(hashOf(options.seed, second));
    return happeningsIn(second, random)
      .flatMap((happening) => inSequence(happening, second, random))
      .sort((one, other) => one.endMs - other.endMs)
      .map((record) => ({ flow: write(record, random), endMs: record.endMs }));
  };

  return function* flows(fromMs, toMs) {
    for (let second = Math.floor(fromMs / 1000); second * 1000 < toMs; second++) {
      for (const { flow, endMs } of inSecond(second)) {
        if (endMs >= fromMs && endMs < toMs) yield flow;
      }
    }
  };
}
