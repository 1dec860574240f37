import type { ClusterOptions } from './options';
import { type Backend, createRemote, type RemotePlace } from './remote';

/** A part of a real cluster that is asked with the token of whoever is logged in. */
export const createRemoteOfUser = (
  place: RemotePlace,
  { tokens }: Pick<ClusterOptions, 'tokens'>,
): Backend =>
  createRemote({
    ...place,
    pathOf: (target) => target,
    credentials: ({ user }) => ({ Authorization: `Bearer ${tokens[user] ?? ''}` }),
  });
