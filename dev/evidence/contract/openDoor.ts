import type { Address, HeaderLine } from './wire';

/** Who may ask, by what the API server knows of them. */
export const ROLES = [
  'admin',
  'viewer',
  'serviceAccount',
  'impersonator',
  'impersonated',
  'impersonatedGroup',
  'wrongImpersonation',
  'noRights',
  'expired',
  'invalid',
  'none',
] as const;
export type Role = (typeof ROLES)[number];

/** What such a caller sends to say who they are. */
export type Caller = readonly HeaderLine[];

/** A door that runs, and the world around it. */
export interface OpenDoor {
  readonly address: Address;
  /** Those whom its API server knows; a made-up one knows nobody. */
  readonly callers: Readonly<Partial<Record<Role, Caller>>>;
  /** `storedMs`: milliseconds since 1970; now when nothing is said. */
  readonly put: (key: string, body: string | Buffer, storedMs?: number) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
  /** What must never be seen in an answer or in the log: keys of the store, and the names of its inside. */
  readonly secrets: readonly string[];
  /** All that the door has written so far. */
  readonly log: () => string;
  /** Whether the door refuses in its own words what is no HTTP; else those of a web server around it stand there. */
  readonly speaksForServer: boolean;
  /** Processes that have to outlive whatever is sent. */
  readonly workers: () => readonly number[];
  readonly close: () => Promise<void>;
}

/** Lines of a caller with a token, and of whom they act for. */
export const bearer = (token: string, ...impersonated: readonly HeaderLine[]): Caller => [
  ['Authorization', `Bearer ${token}`],
  ...impersonated,
];

/** The role's lines. @throws Error when nobody plays it */
export function callerOf({ callers }: OpenDoor, role: Role): Caller {
  const caller = callers[role];
  if (!caller) throw new Error(`no ${role} here`);
  return caller;
}
