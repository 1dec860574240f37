import type { Labels } from '../metrics/figures';
import { scopeOf } from '../metrics/scopes';
import type { Amount } from './amount';
import { mergeAmounts, zeroAmount } from './amountMath';
import { compareIds } from './compareIds';
import { type End, endReader } from './endReader';
import type { Graph, GraphEdge } from './graph';
import type { GraphFigures } from './graphFigures';
import type { GraphGrouping } from './groupings';
import { edgeId } from './nodeId';
import { placeInGroups } from './placeInGroups';

/** What is known so far of the traffic between two ends. */
interface Tally {
  readonly source: End;
  readonly target: End;
  amount: Amount | undefined;
  droppedPackets: number;
  deniedFlows: number;
}

/** Where only drops or denials are known: nothing else was seen of the traffic. A latency is not zero but unknown. */
const zeroOf = ({ pairs, unit }: GraphFigures): Amount | undefined => {
  if (unit === 'ns' || unit === 'ms') return undefined;
  return pairs[0] ? zeroAmount(pairs[0].amount) : { kind: 'sum', value: 0 };
};

const tallies = (figures: GraphFigures, grouping: GraphGrouping): ReadonlyMap<string, Tally> => {
  const endOf = endReader(scopeOf(figures.scope), grouping);
  const known = new Map<string, Tally>();
  const tallyOf = (labels: Labels): Tally => {
    const [source, target] = [endOf(labels, 'Src'), endOf(labels, 'Dst')];
    const id = edgeId(source.node.id, target.node.id);
    const tally = known.get(id) ?? {
      ...{ source, target, amount: undefined, droppedPackets: 0, deniedFlows: 0 },
    };
    known.set(id, tally);
    return tally;
  };
  for (const { labels, amount } of figures.pairs) {
    const tally = tallyOf(labels);
    tally.amount = tally.amount ? mergeAmounts(tally.amount, amount) : amount;
  }
  for (const { labels, value } of figures.drops) tallyOf(labels).droppedPackets += value;
  for (const { labels, value } of figures.denials) tallyOf(labels).deniedFlows += value;
  return known;
};

/** The graph of an answer: every end once, in its groups, and one edge for each direction between two of them. */
export const buildGraph = (figures: GraphFigures, grouping: GraphGrouping): Graph => {
  const zero = zeroOf(figures);
  const ends: End[] = [];
  const edges: GraphEdge[] = [];
  for (const [id, { source, target, amount = zero, ...counts }] of tallies(figures, grouping)) {
    if (!amount) continue;
    ends.push(source, target);
    edges.push({ id, source: source.node.id, target: target.node.id, amount, ...counts });
  }
  return { ...placeInGroups(ends), edges: edges.sort(compareIds) };
};
