import { useMemo } from 'react';
import type { Counting } from '../model/counting';
import { viewFlows } from '../model/filters/viewExpression';
import { usePage } from './pageContext';

/** Which records the view adds up; the same object as long as it is the same. */
export const useCounting = (): Counting => {
  const { state, locked, names } = usePage();
  const { counting } = useMemo(() => viewFlows(state, locked, names), [state, locked, names]);
  const { traffic, isByDirection } = counting;
  return useMemo(() => ({ traffic, isByDirection }), [traffic, isByDirection]);
};
