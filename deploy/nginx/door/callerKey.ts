import type { DoorRequest } from './ports';

/** Hex digest by SHA-256. */
export type Hash = (text: string) => string;

/** Each text as another one of ASCII: njs hashes all bytes that are no UTF-8 as one and the same character. */
const inAscii = (text: string): string =>
  text.replace(/[^ -$&-~]/g, (byte) => `%${byte.charCodeAt(0).toString(16)};`);

const SAYS_WHO = /^(?:authorization$(?!\n)|impersonate-)/i;

/**
 * Who asks, as a digest: callers who differ in token or impersonation in any way have different keys. Groups keep
 * their order, since nothing is gained by taking two orders for one caller.
 */
export const callerKey = (headers: DoorRequest['headers'], hash: Hash): string =>
  hash(
    JSON.stringify(
      headers
        .filter(([name]) => SAYS_WHO.test(name))
        .map(([name, value]) => [inAscii(name.toLowerCase()), inAscii(value)]),
    ),
  );

/** Under which a decision about this caller in this namespace is kept. */
export const decisionKey = (caller: string, namespace: string, hash: Hash): string =>
  hash(JSON.stringify([caller, namespace]));
