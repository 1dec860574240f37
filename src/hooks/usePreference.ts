import { useUserPreference } from '@openshift-console/dynamic-plugin-sdk';
import { useMemo } from 'react';

const PREFIX = 'network-evidence.';

/** Reads a stored value; undefined for one that an older version or another hand has written. */
export type PreferenceReader<T> = (stored: unknown) => T | undefined;

/**
 * A preference that the console keeps for the person. Stored values are checked by `read`; `isLoaded` is false until
 * the console has answered, meanwhile the default holds.
 */
export const usePreference = <T>(
  key: string,
  initial: T,
  read: PreferenceReader<T>,
): [value: T, set: (value: T) => void, isLoaded: boolean] => {
  const [stored, store, isLoaded] = useUserPreference<unknown>(`${PREFIX}${key}`, initial, true);
  const value = useMemo(() => read(stored) ?? initial, [read, stored, initial]);
  return [value, store, isLoaded];
};
