import { useCallback, useState } from 'react';
import { useLocation } from 'react-router';

const ALL_NAMESPACES = '#ALL_NS#';

/** The namespace that the URL names, else the one that was set last. */
export function useActiveNamespace(): [string, (namespace: string) => void] {
  const { pathname } = useLocation();
  const [chosen, setChosen] = useState(ALL_NAMESPACES);
  const inUrl = /\/ns\/([^/]+)/.exec(pathname)?.[1];
  const set = useCallback((namespace: string) => setChosen(namespace), []);
  return [inUrl ?? chosen, set];
}
