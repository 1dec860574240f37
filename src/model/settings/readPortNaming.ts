import type { PortNaming } from '../fields/names/ports';
import { aPortName } from './decoders';
import { aBoolean, type Reader } from './reader';

/** `{ enable, portNames }` at a path; both sources write it the same way. */
export const readPortNaming = (read: Reader, path: string): PortNaming | undefined => {
  const enabled = read.at(`${path}.enable`, aBoolean);
  const names = read.entries(`${path}.portNames`, aPortName);
  if (enabled === undefined && !names) return undefined;
  return { enabled: enabled ?? true, names: Object.fromEntries(names ?? []) };
};
