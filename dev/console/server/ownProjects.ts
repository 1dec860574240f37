import type { World } from '../../world/createWorld';

const COUNT = 2;

/** The namespaces of the project user: those of the first teams. */
export const projectsOf = (world: World): string[] =>
  world.cluster.namespaces.filter((name) => name.startsWith('apps-team-')).slice(0, COUNT);
