import type { IncomingMessage } from 'node:http';
import { answer } from '../../deploy/nginx/door/answer';
import type { DoorRequest } from '../../deploy/nginx/door/ports';
import type { DoorSettings } from '../../deploy/nginx/door/settings';
import { clusterFor, type Accounts } from './accounts';
import type { MemoryBucket } from './memoryBucket';
import { memoryStore } from './memoryStore';
import { sendReply, type DoorExchange } from './sendReply';

/** The world of an embedded door. */
export interface DoorWorld {
  readonly accounts: Accounts;
  readonly bucket: MemoryBucket;
  readonly settings: DoorSettings;
}

/** What stands behind `/evidence/v1`: answers one request; never rejects for what the request says. */
export type Door = (exchange: DoorExchange) => Promise<void>;

/** The evidence door in Node: the decisions are those of nginx, the world is in memory. */
export function createDoor({ accounts, bucket, settings }: DoorWorld): Door {
  const store = memoryStore(bucket);
  return async (exchange) => {
    const { request } = exchange;
    const cluster = clusterFor(accounts, request.headers);
    const reply = await answer(request, settings, { store, cluster });
    await sendReply(exchange, reply, bucket.get);
  };
}

/** The request as the door reads it: nothing decoded, folded or joined. */
export function doorRequestOf({
  method = 'GET',
  url = '/',
  rawHeaders,
}: IncomingMessage): DoorRequest {
  const headers = rawHeaders.flatMap((name, at) =>
    at % 2 === 0 ? [[name, rawHeaders[at + 1] ?? ''] as const] : [],
  );
  return { method, target: url, headers };
}
