import { createGateway } from '../../gateway/createGateway';
import { createStore } from '../../gateway/store/createStore';
import type { GatewayUser } from '../../gateway/tenancy/gatewayUser';
import type { World } from '../../world/createWorld';
import type { UserName } from '../users';
import { startFlowFeed } from './flowFeed';
import type { Backend } from './remote';
import { projectsOf } from './ownProjects';
import { setProxyHeaders } from './proxyHeaders';

/** The tenant of NetObserv in a LokiStack. */
const TENANT = 'network';
const KEPT_MS = 2 * 60 * 60 * 1000;

const NOBODY: GatewayUser = {
  isAdmin: false,
  readsCluster: false,
  projects: [],
  readableProjects: [],
};

function gatewayUsers(world: World): Readonly<Record<UserName, GatewayUser>> {
  const all = world.cluster.namespaces;
  const own = projectsOf(world);
  return {
    admin: { isAdmin: true, readsCluster: true, projects: all, readableProjects: all },
    'cluster-reader': { isAdmin: false, readsCluster: true, projects: all, readableProjects: all },
    'project-user': { ...NOBODY, projects: own, readableProjects: own },
    'no-rights': NOBODY,
  };
}

/** The embedded flow store with the world's flows behind a LokiStack's gateway. */
export function createEmbeddedLoki(world: World): Backend {
  const store = createStore({ maxAgeMs: KEPT_MS });
  const stop = startFlowFeed(world, store);
  const users = gatewayUsers(world);
  return {
    handle: ({ request, response, target, session }) => {
      const { fault } = session;
      const gateway = createGateway({ store, user: users[session.user], tenant: TENANT, fault });
      setProxyHeaders(response);
      return gateway.handle(request, response, target);
    },
    close: stop,
  };
}
