import type { Labels } from '../../metrics/figures';
import { scopeOf } from '../../ends/scopes';
import type { Amount } from '../amount';
import { mergeAmounts, zeroAmount } from '../amountMath';
import { type End, endReader } from '../../ends/endReader';
import type { Graph, GraphEdge } from '../graph';
import type { GraphFigures } from '../graphFigures';
import type { GraphGrouping } from '../../ends/groupings';
import { edgeId } from '../../ends/nodeId';
import { placeInGroups } from '../hierarchy/placeInGroups';
import { type MarkAmounts, mergeMarks, NO_MARKS } from '../marks/markAmounts';
import { MARKS } from '../marks/marks';
import { remember } from '../remember';

/** What is known so far of the traffic between two nodes. */
interface Tally {
  readonly source: string;
  readonly target: string;
  amount: Amount | undefined;
  marks: MarkAmounts;
}

/** All ends that were read, and what goes between them. */
interface Tallies {
  readonly ends: ReadonlySet<End>;
  readonly tallies: readonly Tally[];
}

/** Where only marks are known: nothing else was seen of the traffic. A latency is not zero but unknown. */
const zeroOf = ({ pairs, unit }: GraphFigures): Amount | undefined => {
  if (unit === 'ns' || unit === 'ms') return undefined;
  return pairs[0] ? zeroAmount(pairs[0].amount) : { kind: 'sum', value: 0 };
};

const readPairs = (figures: GraphFigures, grouping: GraphGrouping): Tallies => {
  const endOf = endReader(scopeOf(figures.scope), grouping);
  const ends = new Set<End>();
  const tallies: Tally[] = [];
  const pairs = remember<Tally>();
  const tallyOf = (labels: Labels): Tally => {
    const [from, to] = [endOf(labels, 'Src'), endOf(labels, 'Dst')];
    ends.add(from).add(to);
    const [source, target] = [from.node.id, to.node.id];
    return pairs([source, target], () => {
      const tally = { source, target, amount: undefined, marks: NO_MARKS };
      tallies.push(tally);
      return tally;
    });
  };
  for (const { labels, amount } of figures.pairs) {
    const tally = tallyOf(labels);
    tally.amount = tally.amount ? mergeAmounts(tally.amount, amount) : amount;
  }
  for (const { id } of MARKS) {
    for (const { labels, value } of figures.marks[id] ?? []) {
      const tally = tallyOf(labels);
      tally.marks = mergeMarks(tally.marks, { [id]: value });
    }
  }
  return { ends, tallies };
};

/** The graph of an answer: every end once, in its groups, and one edge for each direction between two of them. */
export const buildGraph = (figures: GraphFigures, grouping: GraphGrouping): Graph => {
  const { ends, tallies } = readPairs(figures, grouping);
  const zero = zeroOf(figures);
  const drawn = new Set<string>();
  const edges: GraphEdge[] = [];
  for (const { source, target, amount = zero, marks } of tallies) {
    if (!amount) continue;
    drawn.add(source).add(target);
    const id = edgeId(source, target);
    edges.push({ id, source, target, amount, marks });
  }
  return { ...placeInGroups([...ends].filter(({ node }) => drawn.has(node.id))), edges };
};
