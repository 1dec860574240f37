import { useMemo } from 'react';
import { countingOf, type Counting } from '../model/counting';
import { viewExpression } from '../model/viewExpression';
import { usePage } from './pageContext';

/** Which records the view adds up; the same object as long as it is the same. */
export const useCounting = (): Counting => {
  const { state, locked, names } = usePage();
  const { traffic, isByDirection } = useMemo(
    () => countingOf(viewExpression(state, locked, names)),
    [state, locked, names],
  );
  return useMemo(() => ({ traffic, isByDirection }), [traffic, isByDirection]);
};
