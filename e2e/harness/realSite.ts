import { fillStack } from '../../dev/stack/fillStack';
import { startStack, stopStack } from '../../dev/stack/startStack';
import { createWorld } from '../../dev/world/createWorld';
import { type Site, startSite } from './site';

const SIZE = 'small';

/**
 * The site before a real API server, with the pods of the sample world, and the real door: nginx before MinIO, with the
 * evidence of that world. Flows are those of the embedded store.
 */
export async function startRealSite(): Promise<Site> {
  const stack = await startStack(['minio', 'kubernetes']);
  const stop = (): Promise<void> => stopStack(stack);
  const { cluster, nginx } = stack;
  if (!cluster || !nginx) throw new Error('the stack lacks a part');
  try {
    const world = createWorld({ seed: 1, size: SIZE, nowMs: Date.now() });
    await fillStack(stack, world, new AbortController().signal);
    const site = await startSite(SIZE, {
      kubernetes: { url: new URL(cluster.url), caFile: cluster.caFile },
      evidence: { url: new URL(nginx.url), caFile: nginx.caFile },
      tokens: {
        admin: cluster.tokens.admin,
        'project-user': cluster.tokens.viewer,
        'no-rights': cluster.tokens.noRights,
      },
    });
    return {
      ...site,
      close: async () => {
        await site.close();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
