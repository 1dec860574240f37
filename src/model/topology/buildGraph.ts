import type { Labels } from '../metrics/figures';
import { scopeOf } from '../metrics/scopes';
import type { Amount } from './amount';
import { mergeAmounts, zeroAmount } from './amountMath';
import { type End, endReader } from './endReader';
import type { Graph, GraphEdge } from './graph';
import type { GraphFigures } from './graphFigures';
import type { GraphGrouping } from './groupings';
import { edgeId } from './nodeId';
import { placeInGroups } from './placeInGroups';
import { remember } from './remember';

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

const talliesOf = (figures: GraphFigures, grouping: GraphGrouping): readonly Tally[] => {
  const endOf = endReader(scopeOf(figures.scope), grouping);
  const pairs = remember<Tally>();
  const tallies: Tally[] = [];
  const newTally = (source: End, target: End): Tally => {
    const tally = { source, target, amount: undefined, droppedPackets: 0, deniedFlows: 0 };
    tallies.push(tally);
    return tally;
  };
  const tallyOf = (labels: Labels): Tally => {
    const [source, target] = [endOf(labels, 'Src'), endOf(labels, 'Dst')];
    return pairs([source.node.id, target.node.id], () => newTally(source, target));
  };
  for (const { labels, amount } of figures.pairs) {
    const tally = tallyOf(labels);
    tally.amount = tally.amount ? mergeAmounts(tally.amount, amount) : amount;
  }
  for (const { labels, value } of figures.drops) tallyOf(labels).droppedPackets += value;
  for (const { labels, value } of figures.denials) tallyOf(labels).deniedFlows += value;
  return tallies;
};

/** The graph of an answer: every end once, in its groups, and one edge for each direction between two of them. */
export const buildGraph = (figures: GraphFigures, grouping: GraphGrouping): Graph => {
  const zero = zeroOf(figures);
  const ends = new Set<End>();
  const edges: GraphEdge[] = [];
  for (const tally of talliesOf(figures, grouping)) {
    const { amount = zero, droppedPackets, deniedFlows } = tally;
    if (!amount) continue;
    ends.add(tally.source).add(tally.target);
    const [source, target] = [tally.source.node.id, tally.target.node.id];
    const id = edgeId(source, target);
    edges.push({ id, source, target, amount, droppedPackets, deniedFlows });
  }
  return { ...placeInGroups([...ends]), edges };
};
