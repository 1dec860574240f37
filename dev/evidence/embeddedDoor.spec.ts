import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readSettings } from '../../deploy/nginx/door/readSettings';
import type { Accounts, Subject } from './accounts';
import { createDoor, doorRequestOf } from './createDoor';
import { describeHostile } from './hostile/describeHostile';
import { createMemoryBucket } from './memoryBucket';
import { describeDoor } from './contract/describeDoor';
import { seed } from './contract/fixture';
import { bearer, type OpenDoor } from './contract/openDoor';
import { OTHER, OWN } from './contract/rights';

const GROUP = 'team-y-viewers';

const SUBJECTS: Readonly<Record<string, Subject>> = {
  'token-of-admin': { user: 'admin', groups: [] },
  'token-of-viewer': { user: 'viewer', groups: [] },
  'token-of-account': { user: 'system:serviceaccount:apps-team-x:ci', groups: [] },
  'token-of-impersonator': { user: 'impersonator', groups: [] },
  'token-of-nobody': { user: 'nobody', groups: [] },
};

const ACCOUNTS: Accounts = {
  subjectOf: (token) => (Object.hasOwn(SUBJECTS, token) ? SUBJECTS[token] : undefined),
  isAllowed: ({ user, groups }, { verb, namespace, name = '' }) => {
    if (user === 'admin') return true;
    if (verb === 'impersonate')
      return user === 'impersonator' && ['viewer', GROUP, 'system:authenticated'].includes(name);
    if (namespace === OTHER) return groups.includes(GROUP);
    return namespace === OWN && (user === 'viewer' || user.startsWith('system:serviceaccount:'));
  },
  labelsOf: () => undefined,
};

const AS_VIEWER = ['Impersonate-User', 'viewer'] as const;
const CALLERS: OpenDoor['callers'] = {
  admin: bearer('token-of-admin'),
  viewer: bearer('token-of-viewer'),
  serviceAccount: bearer('token-of-account'),
  impersonator: bearer('token-of-impersonator'),
  impersonated: bearer('token-of-impersonator', AS_VIEWER),
  impersonatedGroup: bearer('token-of-impersonator', AS_VIEWER, ['Impersonate-Group', GROUP]),
  wrongImpersonation: bearer('token-of-viewer', ['Impersonate-User', 'admin']),
  noRights: bearer('token-of-nobody'),
  expired: bearer('token-of-yesterday'),
  invalid: bearer('token-of-no-one'),
  none: [],
};

async function openEmbedded(): Promise<OpenDoor> {
  const bucket = createMemoryBucket();
  const settings = readSettings({ STORE_ENDPOINT: 'https://sample.invalid' });
  if ('problem' in settings) throw new Error(settings.problem);
  const door = createDoor({ accounts: ACCOUNTS, bucket, settings });
  const failures: unknown[] = [];
  const server = createServer((request, response) => {
    door({ request: doorRequestOf(request), response }).catch((error: unknown) =>
      failures.push(error),
    );
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    address: { host: '127.0.0.1', port },
    callers: CALLERS,
    put: (key, body, storedMs = Date.now()) => {
      bucket.put({ key, storedMs, body: () => body });
      return Promise.resolve();
    },
    remove: (key) => {
      bucket.remove(key);
      return Promise.resolve();
    },
    secrets: [],
    log: () => failures.map(String).join('\n'),
    speaksForServer: false,
    workers: () => [],
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      expect(failures).toEqual([]);
    },
  };
}

describe('the embedded door', () => {
  let door: OpenDoor;
  beforeAll(async () => {
    door = await openEmbedded();
    await seed(door);
  });
  afterAll(() => door.close());
  describeDoor(() => door);
  describe('under attack', () => describeHostile(() => door));
});
