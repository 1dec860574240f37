import type { World } from '../../world/createWorld';
import type { LokiBackend } from './lokiBackend';
import { PROXY_RESPONSE_HEADERS } from './proxyHeaders';

/** The embedded flow store with the world's flows. */
export function createEmbeddedLoki(world: World): LokiBackend {
  return {
    handle: ({ response }) => void response.writeHead(502, PROXY_RESPONSE_HEADERS).end(),
    close: () => void world,
  };
}
