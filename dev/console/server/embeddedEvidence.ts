import type { DoorRequest } from '../../../deploy/nginx/door/ports';
import { readSettings } from '../../../deploy/nginx/door/readSettings';
import type { Accounts } from '../../evidence/accounts';
import { createDoor, doorRequestOf } from '../../evidence/createDoor';
import { createMemoryBucket } from '../../evidence/memoryBucket';
import { sampleObjects } from '../../world/reports/sampleObjects';
import type { World } from '../../world/createWorld';
import { isAllowed } from '../kubernetes/permissions';
import { USERS, type UserName } from '../users';
import { withFault } from './evidenceFaults';
import { projectsOf } from './ownProjects';
import type { ProxyCall } from './proxyCall';
import { isPassedOn, setProxyHeaders } from './proxyHeaders';

const HOUR_MS = 60 * 60 * 1000;

const tokenOf = (user: UserName): string => `sha256~sample-token-of-${user}`;

function accountsOf(world: World): Accounts {
  const own = projectsOf(world);
  return {
    subjectOf: (token) => {
      const user = USERS.find(({ name }) => tokenOf(name) === token);
      return user && { user: user.name, groups: [] };
    },
    isAllowed: ({ user }, attempt) => {
      const known = USERS.find(({ name }) => name === user);
      return known !== undefined && isAllowed(known.name, attempt, own);
    },
    labelsOf: (namespace) =>
      world.objects.find(
        ({ kind, metadata: { name } }) => kind === 'Namespace' && name === namespace,
      )?.metadata.labels as Readonly<Record<string, string>> | undefined,
  };
}

/** As the console sends it: with the token of who is logged in, whatever the browser says. */
function asTheConsole({ request, target, session }: ProxyCall): DoorRequest {
  const { method, headers } = doorRequestOf(request);
  const passedOn = headers.filter(([name]) => isPassedOn(name));
  return {
    method,
    target,
    headers: [...passedOn, ['Authorization', `Bearer ${tokenOf(session.user)}`]],
  };
}

/** What stands behind /api/proxy/plugin/network-evidence/evidence/: the evidence of the sample cluster, as of this hour. */
export function createEmbeddedEvidence(world: World): (call: ProxyCall) => Promise<void> {
  const nowMs = Math.floor(Date.now() / HOUR_MS) * HOUR_MS;
  const bucket = createMemoryBucket(sampleObjects(world.cluster.workloads, nowMs));
  const settings = readSettings({ STORE_ENDPOINT: 'https://sample.invalid' });
  if ('problem' in settings) throw new Error(settings.problem);
  const door = createDoor({ bucket, accounts: accountsOf(world), settings });
  return (call) => {
    const { response, session } = call;
    setProxyHeaders(response);
    return withFault(door, session.evidenceFault)({ request: asTheConsole(call), response });
  };
}
