import { DEMANDED } from '../../../deploy/nginx/door/replyHeaders';
import { FAULTS, type FaultReason } from '../../../src/model/evidence/faults';
import type { Caller, OpenDoor } from './openDoor';
import type { Reply } from './replies';
import { repliesTo, type HeaderLine } from './wire';

export const ROOT = '/evidence/v1/namespaces';

/** What every request needs that is no broken one. */
export const FRAME: readonly HeaderLine[] = [
  ['Host', 'door.example'],
  ['Connection', 'close'],
];

export interface Question {
  readonly caller: Caller;
  /** Behind `/evidence/v1/namespaces/`. */
  readonly path: string;
  readonly method?: string;
  readonly headers?: readonly HeaderLine[];
}

/** One well-formed request. @throws Error when nothing comes back, or more than one answer */
export async function ask(door: OpenDoor, question: Question): Promise<Reply> {
  const { caller, path, method, headers = [] } = question;
  const replies = await repliesTo(door.address, {
    method,
    target: `${ROOT}/${path}`,
    headers: [...FRAME, ...caller, ...headers],
  });
  const [reply] = replies;
  if (!reply || replies.length > 1) throw new Error(`${replies.length} answers to ${path}`);
  return reply;
}

export const jsonOf = (reply: Reply): unknown => JSON.parse(reply.body.toString()) as unknown;

/** Headers that an answer may carry; a store's or a server's own would tell of the inside. */
const MAY_CARRY = [
  'date',
  'server',
  'connection',
  'keep-alive',
  'content-type',
  'content-length',
  'content-encoding',
  'transfer-encoding',
  'cache-control',
  'x-content-type-options',
  'strict-transport-security',
  'etag',
  'last-modified',
  'vary',
  'allow',
  'www-authenticate',
  'retry-after',
];

/** What holds for every answer, good or bad. */
export function expectFrame({ status, headers }: Reply): void {
  expect([...headers.keys()].filter((name) => !MAY_CARRY.includes(name))).toEqual([]);
  expect(headers.get('server') ?? 'nginx').toBe('nginx');
  expect(headers.get('cache-control')).toBe('private, no-cache');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  if (status !== 304) expect(headers.get('content-type')).toMatch(/^application\/json(;|$)/);
}

/** A refusal with exactly the documented status and words. */
export function expectFault(reply: Reply, reason: FaultReason): void {
  const { status, message } = FAULTS[reason];
  expect([reply.status, jsonOf(reply)]).toEqual([status, { message, reason }]);
  for (const [name, value] of Object.entries(DEMANDED[status] ?? {}))
    expect(reply.headers.get(name.toLowerCase())).toBe(value);
  expectFrame(reply);
}
