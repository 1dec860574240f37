import { useCallback } from 'react';
import { usePreference } from './usePreference';

const NONE: readonly string[] = [];

/** More than there is of anything is no choice that a person made. */
const MAX_IDS = 200;

const readIds = (stored: unknown): readonly string[] | undefined =>
  Array.isArray(stored) && stored.length <= MAX_IDS
    ? stored.filter((id) => typeof id === 'string')
    : undefined;

export interface ChosenIds {
  /** What the person likes to see; empty where they chose nothing. */
  readonly own: readonly string[];
  /** Undefined goes back to the defaults. */
  readonly choose: (ids: readonly string[] | undefined) => void;
}

/**
 * What a view shows, by ids. A choice is the person's from then on; a link that names others is changed along.
 *
 * @param isLinked the link names ids
 * @param link makes the link name these
 */
export const useChosenIds = (
  key: string,
  isLinked: boolean,
  link: (ids: readonly string[] | undefined) => void,
): ChosenIds => {
  const [own, setOwn] = usePreference(key, NONE, readIds);
  const choose = useCallback(
    (ids: readonly string[] | undefined) => {
      setOwn(ids ?? NONE);
      if (isLinked) link(ids);
    },
    [isLinked, link, setOwn],
  );
  return { own, choose };
};

/** A list of ids that only the person's own taste decides. */
export const useOwnIds = (key: string) => usePreference(key, NONE, readIds);
