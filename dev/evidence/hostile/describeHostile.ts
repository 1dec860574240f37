import { FAULTS, type Fault } from '../../../src/model/evidence/faults';
import { ask } from '../contract/ask';
import { CANARY, NEIGHBOURS_COMMIT } from '../contract/fixture';
import { bearer, callerOf, type OpenDoor } from '../contract/openDoor';
import { parseReplies, type Reply } from '../contract/replies';
import { OTHER, OWN } from '../contract/rights';
import { bytesOf, exchange } from '../contract/wire';
import { armed, MARK, nameOf, type Attack } from './attack';
import { smuggling } from './framing';
import { CREDENTIALS, FORGED, IMPERSONATIONS } from './headers';
import { BROKEN_LINES, HEADER_BREAKS, HOSTS, OTHER_FORMS, PROMISES, WRITES } from './lines';
import { ESCAPES, OTHER_PLACES, QUERIES, TOO_LONG, WRONG_NAMES } from './paths';

const FAMILIES: Readonly<Record<string, readonly Attack[]>> = {
  'bits that some decoder takes for a way out': ESCAPES,
  'names and routes that are none': WRONG_NAMES,
  'well-formed names of others': OTHER_PLACES,
  'wishes in the query': QUERIES,
  'too much of everything': TOO_LONG,
  'headers that claim': FORGED,
  'credentials that are none': CREDENTIALS,
  'impersonation without the right': IMPERSONATIONS,
  'methods that write': WRITES,
  'promises of a body': PROMISES,
  'targets in other forms': OTHER_FORMS,
  'request lines that are none': BROKEN_LINES,
  'other hosts': HOSTS,
  'headers that are none': HEADER_BREAKS,
};
const AT_ONCE = 12;
const FEWEST = 500;
/** More than that nobody reads. */
const SHOWN = 20;

/** Words of the inside, which nobody outside should read. */
const INSIDE = [
  'AWS4-HMAC',
  'X-Amz-',
  'RequestId',
  'HostId',
  'minio',
  '/tmp/',
  'nginx/',
  'root:x:',
];

const isFaultOf = (status: number, body: Buffer): boolean => {
  const { message, reason } = JSON.parse(body.toString()) as Fault;
  const fault = FAULTS[reason];
  return fault.status === status && fault.message === message;
};

/** What is wrong with one reply; empty when nothing is. */
function wrongs({ request, statuses }: Attack, reply: Reply, isOurs: boolean): string[] {
  const found: string[] = [];
  const { status, body } = reply;
  const isTheirs = !isOurs && status >= 400 && status < 500;
  if (!statuses.includes(status) && !isTheirs) found.push(`status ${status}`);
  try {
    const isRefusal = status >= 400 && request.method !== 'HEAD' && isOurs;
    if (isRefusal && !isFaultOf(status, body)) found.push(`fault ${body.toString()}`);
  } catch {
    found.push(`${status} with the body ${body.toString().slice(0, 100)}`);
  }
  if (!reply.isWhole) found.push('half a body');
  return found;
}

const leaks = (text: string, secrets: readonly string[]): string[] =>
  secrets.filter((secret) => text.toLowerCase().includes(secret.toLowerCase()));

async function findings(door: OpenDoor, attack: Attack, secrets: readonly string[]) {
  const bytes = await exchange(door.address, bytesOf(armed(door, attack)));
  const isOurs = door.speaksForServer || !attack.isBroken;
  const replies = parseReplies(bytes, attack.request.method === 'HEAD');
  const found = replies.flatMap((reply) => wrongs(attack, reply, isOurs));
  found.push(...leaks(bytes.toString('latin1'), secrets).map((secret) => `leaks ${secret}`));
  if (replies.length === 0 && !attack.isBroken) found.push('no answer');
  if (replies.length > (attack.mostReplies ?? 1)) found.push(`${replies.length} answers`);
  return found.map((what) => `${what}: ${nameOf(attack)}`);
}

const tokensOf = ({ callers }: OpenDoor): string[] =>
  Object.values(callers).flatMap((caller) =>
    caller
      .filter(([name]) => name === 'Authorization')
      .map(([, value]) => value.slice('Bearer '.length)),
  );

/** What the door has written down and should not have. */
export const leaksInLog = (door: OpenDoor): string[] =>
  leaks(door.log(), [CANARY, MARK, ...door.secrets, ...tokensOf(door)]);

/** Everything that somebody could try (see the tables beside): a documented answer, nothing of others, nobody lost. */
export function describeHostile(doorOf: () => OpenDoor): void {
  let sent = 0;
  let workers: readonly number[];
  const secrets = (): string[] => [
    CANARY,
    MARK,
    ...INSIDE,
    ...doorOf().secrets,
    ...tokensOf(doorOf()),
  ];

  async function sendAll(attacks: readonly Attack[]): Promise<string[]> {
    const waiting = [...attacks];
    const found: string[] = [];
    const sendNext = async (): Promise<void> => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        sent += 1;
        found.push(...(await findings(doorOf(), next, secrets())));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, sendNext));
    return found.slice(0, SHOWN);
  }

  beforeAll(() => {
    workers = doorOf().workers();
  });

  it('have something to find', async () => {
    const path = `${OTHER}/apps/shop/${NEIGHBOURS_COMMIT}/trivy.json`;
    const { body } = await ask(doorOf(), { caller: callerOf(doorOf(), 'admin'), path });
    expect(leaks(body.toString(), secrets())).toEqual([CANARY]);
  });

  it.each(Object.keys(FAMILIES))(
    '%s',
    async (family) => {
      expect(await sendAll(FAMILIES[family] ?? [])).toEqual([]);
    },
    120_000,
  );

  it('requests inside of requests, which answer nobody else', async () => {
    expect(await sendAll(smuggling(callerOf(doorOf(), 'viewer')))).toEqual([]);
    const strangers = Array.from({ length: 40 }, (_, at) => bearer(`stranger-${at}`));
    const replies = strangers.map((caller) => ask(doorOf(), { caller, path: `${OWN}/apps/shop/` }));
    const statuses = (await Promise.all(replies)).map(({ status }) => status);
    expect(statuses.filter((status) => status !== 401)).toEqual([]);
  }, 120_000);

  it('leave nothing in the log, and every worker alive', async () => {
    expect(sent).toBeGreaterThan(FEWEST);
    console.info(`${sent} hostile requests`);
    expect(leaksInLog(doorOf())).toEqual([]);
    expect(doorOf().workers()).toEqual(workers);
    const caller = callerOf(doorOf(), 'viewer');
    expect((await ask(doorOf(), { caller, path: `${OWN}/apps/shop/` })).status).toBe(200);
  });
}
