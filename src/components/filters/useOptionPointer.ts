import { useState } from 'react';
import { type FilterDraft, stageOf } from './filterDraft';
import { type FilterOption, nearestOption } from './filterOptions';

export interface OptionPointer {
  /** The option that Enter takes; -1 is none. */
  readonly at: number;
  readonly move: (step: 1 | -1) => void;
  readonly reset: () => void;
}

const isReady = (draft: FilterDraft): boolean => {
  const stage = stageOf(draft);
  if (stage === 'value') return false;
  return stage === 'comparator' || draft.text.trim() !== '';
};

/** Which option is pointed at: the one that the arrow keys went to, else the nearest to what was typed. */
export const useOptionPointer = (
  options: readonly FilterOption[],
  draft: FilterDraft,
): OptionPointer => {
  const [key, setKey] = useState<string>();
  const moved = options.findIndex((option) => option.key === key);
  const at = moved < 0 && isReady(draft) ? nearestOption(options, draft.text) : moved;
  const move = (step: 1 | -1) => {
    const count = options.length;
    const start = at < 0 && step < 0 ? 0 : at;
    setKey(options[(start + step + count) % Math.max(1, count)]?.key);
  };
  return { at, move, reset: () => setKey(undefined) };
};
