import { anyClientPort } from './call';
import { DNS_PORT, RESPONSE_CODES, responseFields } from './dns';
import { dropFields } from './drops';
import { isolation } from './networkEvents';
import { STORY } from './plot';
import { hexOf } from './random';
import type { Happening } from './sight';
import { between, podsOf, stopped, tcp, udp, type Scenario, type Stage } from './stage';

const LABEL_LETTERS = 48;
const MISSED_OF = 3;

/** Something smuggles data out in names, of which most do not exist. */
const strangeLookup: Scenario = ({ cluster, random, turn }) => {
  const client = suspect({ cluster });
  const port = anyClientPort(random);
  const label = hexOf(LABEL_LETTERS, STORY.domain, turn);
  const asked = {
    id: random.between(1, 65535),
    name: `${label}.t.${STORY.domain}`,
    code: RESPONSE_CODES[turn % MISSED_OF === 0 ? 0 : 3],
    latencyMs: Math.floor(random.skewed(60)),
  };
  const there = udp(port, DNS_PORT, { Bytes: 62 + asked.name.length });
  const back = udp(DNS_PORT, port, { Bytes: 90 + asked.name.length, ...responseFields(asked) });
  return [
    { ...between([client, cluster.resolver], there), lastsMs: 0 },
    { ...between([cluster.resolver, client], back), lastsMs: 0 },
  ];
};

/** It tries another team's database, which the policies of its namespace do not allow. */
const deniedConnection: Scenario = ({ cluster, random }) => {
  const client = suspect({ cluster });
  const [server = client] = podsOf(cluster, STORY.deniedWorkload, STORY.deniedNamespace);
  const drop = { state: 'TCP_SYN_SENT', cause: 'NetworkEvent_NetpolNamespace', packets: 3 };
  const fields = tcp(anyClientPort(random), STORY.deniedPort, {
    Flags: ['SYN'],
    NetworkEvents: [isolation(STORY.namespace)],
    ...dropFields(drop, random),
  });
  return [stopped([client, server], fields)];
};

/** The one pod of the workload that misbehaves: not on the slow node, which is another matter. */
export const suspect = ({ cluster }: Pick<Stage, 'cluster'>) => {
  const pods = podsOf(cluster, STORY.workload, STORY.namespace);
  const [first] = pods;
  const found = pods.find(({ host }) => host?.slowness === 1) ?? first;
  if (!found) throw new RangeError(`no pod of ${STORY.workload}`);
  return found;
};

interface Act {
  readonly play: Scenario;
  readonly minutesAgo: number;
  readonly everySeconds: number;
}

export const ACTS = {
  strangeLookup: { play: strangeLookup, minutesAgo: 20, everySeconds: 20 },
  deniedConnection: { play: deniedConnection, minutesAgo: 10, everySeconds: 30 },
} as const satisfies Record<string, Act>;

const MINUTE_S = 60;
const HOUR_S = 60 * MINUTE_S;
/** Acts begin on a grid, so that a world which is looked at a little later is the same. */
const GRID_S = 5 * MINUTE_S;

/** The second since 1970 in which an act began, as seen from `second`; it may be still to come. */
export function beginOf({ minutesAgo }: Act, second: number, nowMs?: number): number {
  const now =
    nowMs === undefined ? (Math.floor(second / HOUR_S) + 1) * HOUR_S : Math.floor(nowMs / 1000);
  return Math.floor((now - minutesAgo * MINUTE_S) / GRID_S) * GRID_S;
}

/** What of the story happens in this second. */
export function storyHappenings(
  stage: Omit<Stage, 'turn'> & { readonly second: number },
  nowMs?: number,
): Happening[] {
  return Object.values(ACTS).flatMap((act) => {
    const since = stage.second - beginOf(act, stage.second, nowMs);
    if (since < 0 || since % act.everySeconds !== 0) return [];
    return [act.play({ ...stage, turn: Math.floor(stage.second / act.everySeconds) })];
  });
}
