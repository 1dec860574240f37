import { readDecision, readLabel } from '../../../deploy/nginx/door/access';
import { answer } from '../../../deploy/nginx/door/answer';
import { readBearer } from '../../../deploy/nginx/door/bearer';
import { readCaller } from '../../../deploy/nginx/door/caller';
import { callerKey } from '../../../deploy/nginx/door/callerKey';
import { isHeld, summaryEtag } from '../../../deploy/nginx/door/etag';
import { readListing } from '../../../deploy/nginx/door/listing';
import type { DoorRequest, Ports, StoredObject } from '../../../deploy/nginx/door/ports';
import { spellOnce } from '../../../deploy/nginx/door/rateKey';
import { readSettings } from '../../../deploy/nginx/door/readSettings';
import { readRoute } from '../../../deploy/nginx/door/route';
import { choose, pageOfScans } from '../../../deploy/nginx/door/scanPage';
import { readScans } from '../../../deploy/nginx/door/scans';
import { signRequest } from '../../../deploy/nginx/door/sign';
import { readTeam } from '../../../deploy/nginx/door/team';
import { summariseReport } from '../../../src/model/evidence/summarise';

type Headers = DoorRequest['headers'];

const FOLDER = 'team-x/shop/';
const STORE = {
  host: 's3.amazonaws.com',
  bucket: 'examplebucket',
  region: 'us-east-1',
  isPathStyle: true,
};
const CREDENTIALS = { accessKey: 'AKIAIOSFODNN7EXAMPLE', secretKey: 'wJalrXUtnFEMI' };

/** Everybody may get pods, and these are the objects. */
const portsOf = (objects: readonly StoredObject[]): Ports => ({
  cluster: {
    mayGetPods: () => Promise.resolve('allowed'),
    namespaceLabel: () => Promise.resolve({ value: undefined }),
  },
  store: {
    list: ({ folder, prefix, page }) => {
      const listed = objects.filter(({ key }) => key.startsWith(prefix));
      return Promise.resolve({ value: { scans: choose(readScans(folder, listed), page) } });
    },
    head: () => Promise.resolve({ value: { etag: '"e"', size: 1, storedMs: 1 } }),
    summary: () => Promise.resolve({ fault: 'BadReport' }),
  },
});

const read = (TEAM_RULE: string) => {
  const settings = readSettings({ TEAM_RULE });
  return 'team' in settings ? settings.team.rule : /()/;
};

/** What is compared: each function with what a call gives it. Nothing is hashed, so that all of a key can be seen. */
const FUNCTIONS = {
  answer: ({ request, objects }: { request: DoorRequest; objects: StoredObject[] }) =>
    answer(request, { store: STORE, team: { rule: /^apps-(.+)$/ } }, portsOf(objects)),
  route: readRoute,
  bearer: (value: string) => readBearer([['Authorization', value]]),
  caller: (headers: Headers) => callerKey(headers, (text) => text),
  'passed on': readCaller,
  spelling: spellOnce,
  team: ({ said, rule }: { said: string; rule: string }) => readTeam(said, read(rule)),
  decision: ({ status, text }: { status: number; text: string }) => readDecision(status, text),
  label: ({ text, label }: { text: string; label: string }) =>
    readLabel({ status: 200, text }, label),
  etag: summaryEtag,
  held: (value: string) => isHeld([['If-None-Match', value]], '"a-s1"'),
  listing: (xml: string) => readListing(xml, 'x/'),
  scans: (objects: StoredObject[]) => pageOfScans(readScans(FOLDER, objects), { limit: 2 }),
  sign: (query: Record<string, string>) =>
    signRequest({ method: 'GET', key: '', query }, { store: STORE, credentials: CREDENTIALS }, 0),
  settings: readSettings,
  summary: (text: string) => summariseReport(text, { sha: 'a'.repeat(40), storedMs: 1 }),
};

type Functions = typeof FUNCTIONS;
export type Call = {
  [Name in keyof Functions]: readonly [Name, Parameters<Functions[Name]>[0]];
}[keyof Functions];

/** What each call gives, as JSON: the same in nginx and in Node. */
export async function runCalls(calls: readonly Call[]): Promise<string> {
  const results: unknown[] = [];
  for (const [name, input] of calls) {
    const run = FUNCTIONS[name] as (input: unknown) => unknown;
    // njs has no `await` among arguments.
    const result = await run(input);
    results.push(result ?? null);
  }
  return JSON.stringify(results);
}
