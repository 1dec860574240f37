import { appendFileSync } from 'node:fs';
import { env } from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { deployed, POD } from '../../../deploy/deployed';
import { answersFile, listing } from '../faults/storeAnswers';
import { ALLOWS } from '../faults/clusterAnswers';
import { ATTACKS, BUSY_DAY, carryOut, ORDINARY } from './attacks';
import { askOften } from './clients';
import { openSite, type Site } from './site';
import { measure, peakOf, watchPlugin, type ByRole, type Measures } from './watch';

jest.setTimeout(180_000);

const ROLES = ['front', 'door'] as const;
const MIXED = 20_000;
/** Whatever waits for a store or an API server has ended by then. */
const OVER_WITHIN_MS = 20_000;
const BACK = 1.1;

let site: Site;
let workers: readonly number[];
let calm: Measures;

beforeAll(async () => {
  site = await openSite();
  workers = site.nginx.workers();
  for (const attack of BUSY_DAY) await carryOut(site, attack);
  calm = await settled();
}, 180_000);
afterAll(() => site.close());

/** What is held when nothing more is let go of. */
async function settled(): Promise<Measures> {
  let [before, now] = [measure(site.nginx), measure(site.nginx)];
  do {
    await sleep(1000);
    [before, now] = [now, measure(site.nginx)];
  } while (ROLES.some((role) => now.descriptors[role] < before.descriptors[role]));
  return now;
}

/** In each of them what the container may have. */
function expectWithinLimits(peak: ByRole): void {
  for (const role of ROLES) {
    const limit = deployed(`${POD} containers ${role} resources limits memory`) as string;
    expect(limit).toMatch(/^[0-9]+Mi$/);
    expect(peak[role]).toBeLessThan(parseInt(limit));
  }
}

const isCalm = ({ memory, descriptors }: Measures): boolean =>
  ROLES.every(
    (role) =>
      memory[role] <= calm.memory[role] * BACK &&
      descriptors[role] <= calm.descriptors[role] * BACK,
  );

/** For who wants the numbers, in a file that is named by SIEGE_FIGURES. */
function note(line: object): void {
  if (env.SIEGE_FIGURES !== undefined)
    appendFileSync(env.SIEGE_FIGURES, `${JSON.stringify(line)}\n`);
}

async function besiege(
  name: string,
  attack: () => Promise<Record<string, number>>,
): Promise<Record<string, number>> {
  const before = measure(site.nginx);
  const stop = watchPlugin(site.nginx);
  let counts: Record<string, number> = {};
  const peak = await peakOf(site.nginx, async () => {
    counts = await attack();
  });
  const seen = await stop();
  const giveUpAt = Date.now() + OVER_WITHIN_MS;
  let after = measure(site.nginx);
  while (!isCalm(after) && Date.now() < giveUpAt) {
    await sleep(200);
    after = measure(site.nginx);
  }
  note({ name, counts, before, peak, after, seen });
  expect(seen.failures).toEqual([]);
  expect(seen.p95Ms).toBeLessThan(1000);
  expect(site.nginx.workers()).toEqual(workers);
  expectWithinLimits(peak);
  expect([isCalm(after), after, calm]).toEqual([true, after, calm]);
  return counts;
}

describe('the plugin is served, and the door is what it was, after', () => {
  it.each(ATTACKS)('$name', async (attack) => {
    const logged = site.nginx.log().length;
    const counts = await besiege(attack.name, () => carryOut(site, attack));
    // What stops before the server that misbehaves has shown nothing.
    if (attack.cluster && !attack.isNobodysBusiness)
      expect(site.cluster.asked().length).toBeGreaterThan(20);
    if (attack.store) expect(site.store.asked().length).toBeGreaterThan(5);
    const strange = Object.keys(counts).filter(
      (status) => !attack.statuses.includes(Number(status)),
    );
    expect([strange, counts]).toEqual([[], counts]);
    if (attack.isNobodysFault) expect(site.nginx.log().slice(logged)).toBe('');
  });

  it(`${MIXED} ordinary requests`, async () => {
    site.cluster.answerWith(ALLOWS);
    site.store.answerWith((request, response) => {
      if (request.url?.includes('list-type=2'))
        response.writeHead(200, { 'Content-Type': 'application/xml' }).end(listing(''));
      else answersFile('{"SchemaVersion":2,"ArtifactName":"a"}')(request, response);
    });
    const plan = { count: MIXED, atOnce: 24 };
    const counts = await besiege('ordinary', () => askOften(site.nginx, ORDINARY, plan));
    expect(counts).toEqual({ 200: MIXED });
  });
});

it('has written down nothing that is wrong with itself', () => {
  note({ log: site.nginx.log() });
  expect(site.nginx.log()).not.toMatch(/\[(?:alert|crit|emerg)\]|worker_connections|"Internal"/);
});
