import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';

const STORAGE_KEY = 'network-evidence-dev/user-preferences';
const CHANGED = 'network-evidence-dev/user-preferences-changed';

type Preferences = Readonly<Record<string, unknown>>;

const readText = (): string => localStorage.getItem(STORAGE_KEY) ?? '{}';

function parse(text: string): Preferences {
  try {
    return JSON.parse(text) as Preferences;
  } catch {
    return {};
  }
}

const read = (): Preferences => parse(readText());

function write(key: string, value: unknown): void {
  localStorage.setItem(STORAGE_KEY, JSON.stringify({ ...read(), [key]: value }));
  window.dispatchEvent(new Event(CHANGED));
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener(CHANGED, onChange);
  return () => window.removeEventListener(CHANGED, onChange);
}

/** The console keeps these in a ConfigMap and its keys have to fit there. */
function assertKey(key: string): void {
  if (!/^[-._a-zA-Z0-9]+$/.test(key)) throw new Error(`not a key of a ConfigMap: ${key}`);
}

/** `[value, set, loaded]`; undefined until loaded, then what is stored or the default. */
export function useUserPreference<T>(
  key: string,
  defaultValue?: T,
): [T, (value: T | ((before: T) => T)) => void, boolean] {
  assertKey(key);
  const [isLoaded, setLoaded] = useState(false);
  useEffect(() => setLoaded(true), []);
  // A text, so that an unchanged value is the same snapshot.
  const all = useSyncExternalStore(subscribe, readText);
  const value = useMemo(() => (parse(all)[key] ?? defaultValue) as T, [all, key, defaultValue]);
  const set = useCallback(
    (next: T | ((before: T) => T)) => {
      const before = (read()[key] ?? defaultValue) as T;
      write(key, typeof next === 'function' ? (next as (before: T) => T)(before) : next);
    },
    [key, defaultValue],
  );
  return [isLoaded ? value : (undefined as T), set, isLoaded];
}
