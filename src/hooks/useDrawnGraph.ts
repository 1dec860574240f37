import { useMemo } from 'react';
import { scopeOf } from '../model/ends/scopes';
import {
  type GraphSource,
  type GraphWishes,
  reduceGraph,
  wholeGraph,
} from '../model/graph/drawGraph';
import type { DrawnGraph } from '../model/graph/drawnGraph';
import type { GraphFigures } from '../model/graph/graphFigures';
import { groupingOf } from '../model/ends/groupings';
import { useSlice } from './pageContext';

/** The same value for as long as it says the same: every change of the address makes new ones of all its parts. */
const useSame = <T>(value: T): T => {
  const text = JSON.stringify(value);
  return useMemo(() => JSON.parse(text) as T, [text]);
};

/** The graph of figures as the page wants it drawn. Only what changes the graph makes a new one. */
export const useDrawnGraph = (now: GraphFigures, before: GraphFigures | undefined): DrawnGraph => {
  const [{ hidden, hidesTalkers, near, hops, collapsed, expanded, groups }] = useSlice('topology');
  const wishes = useSame<GraphWishes>({ hidden, hidesTalkers, near, hops, collapsed, expanded });
  const source = useMemo<GraphSource>(
    () => ({ now, before, grouping: groupingOf(scopeOf(now.scope), groups) }),
    [now, before, groups],
  );
  const whole = useMemo(() => wholeGraph(source), [source]);
  return useMemo(() => reduceGraph(whole, { ...source, ...wishes }), [whole, source, wishes]);
};
