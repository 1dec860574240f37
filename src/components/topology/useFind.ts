import { useCallback, useMemo, useState } from 'react';

/** A search for nodes by their names. */
export interface Find {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Ids of what has the text, in reading order. */
  readonly found: ReadonlySet<string>;
  /** Which of them is looked at, from 1; 0 before any is. */
  readonly position: number;
  readonly next: () => void;
  readonly previous: () => void;
}

const NOTHING: ReadonlySet<string> = new Set();

/** Walks through what `find` finds, round and round; `look` is called with each. */
export const useFind = (
  find: (text: string) => readonly string[],
  look: (id: string) => void,
): Find => {
  const [text, setText] = useState('');
  const [lookedAt, setLookedAt] = useState<string>();
  const ids = useMemo(() => (text.trim() === '' ? [] : find(text.trim())), [find, text]);
  const found = useMemo(() => (ids.length === 0 ? NOTHING : new Set(ids)), [ids]);
  const at = ids.indexOf(lookedAt ?? '');
  const go = (to: number) => {
    const id = ids[(to + ids.length) % ids.length];
    if (id === undefined) return;
    setLookedAt(id);
    look(id);
  };
  return {
    text,
    setText: useCallback((now: string) => setText(now), []),
    found,
    position: at + 1,
    next: () => go(at + 1),
    previous: () => go(at < 0 ? ids.length - 1 : at - 1),
  };
};
