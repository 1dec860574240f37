import type { BinaryOperation, VectorMatching } from '../../logql/ast';
import { combine, isComparison } from '../../logql/combine';
import { QueryError } from '../../logql/queryError';
import { createGrouper, groupLabels } from './groupLabels';
import { seriesOf, type Sample, type Series, type Vector } from './sample';

type Join = (left: Vector, right: Vector) => Vector;

const signatureOf = ({ on, labels }: VectorMatching): ((series: Series) => string) => {
  const group = createGrouper({ without: !on, labels });
  return (series) => group(series).key;
};

const SET_OPERATIONS: Readonly<
  Record<string, (left: Vector, right: Vector, signature: (series: Series) => string) => Vector>
> = {
  and: (left, right, signature) => {
    const known = new Set(right.map(({ series }) => signature(series)));
    return left.filter(({ series }) => known.has(signature(series)));
  },
  unless: (left, right, signature) => {
    const known = new Set(right.map(({ series }) => signature(series)));
    return left.filter(({ series }) => !known.has(signature(series)));
  },
  or: (left, right, signature) => {
    const known = new Set(left.map(({ series }) => signature(series)));
    return [...left, ...right.filter(({ series }) => !known.has(signature(series)))];
  },
};

function resultSeries(
  many: Series,
  one: Series,
  { matching, operator, returnsBool }: BinaryOperation,
): Series {
  const { cardinality, on, labels, include } = matching;
  if (cardinality === 'one-to-one') {
    const keepsAll = isComparison(operator) && !returnsBool && !on && labels.length === 0;
    return keepsAll ? many : seriesOf(groupLabels(many.labels, { without: !on, labels }));
  }
  const own = groupLabels(many.labels, { without: true, labels: include });
  return seriesOf({ ...own, ...groupLabels(one.labels, { without: false, labels: include }) });
}

function indexOnce(vector: Vector, signature: (series: Series) => string): Map<string, Sample> {
  const found = new Map<string, Sample>();
  for (const sample of vector) {
    const key = signature(sample.series);
    if (found.has(key)) {
      throw new QueryError(
        'found duplicate series on the right hand-side;many-to-many matching not allowed: matching labels must be unique on one side',
      );
    }
    found.set(key, sample);
  }
  return found;
}

/** Two vectors become one: samples whose matching labels are equal are combined. */
export function createJoin(operation: BinaryOperation): Join {
  const { operator, matching, returnsBool } = operation;
  const signature = signatureOf(matching);
  const setOperation = SET_OPERATIONS[operator];
  if (setOperation) return (left, right) => setOperation(left, right, signature);
  const filters = isComparison(operator) && !returnsBool;
  return (left, right) => {
    const isSwapped = matching.cardinality === 'one-to-many';
    const [many, one] = isSwapped ? [right, left] : [left, right];
    const others = indexOnce(one, signature);
    const seen = new Set<string>();
    return many.flatMap((sample): Sample[] => {
      const key = signature(sample.series);
      const other = others.get(key);
      if (!other) return [];
      if (matching.cardinality === 'one-to-one' && seen.has(key)) {
        throw new QueryError(
          'multiple matches for labels: many-to-one matching must be explicit (group_left/group_right)',
        );
      }
      seen.add(key);
      const [first, second] = isSwapped ? [other, sample] : [sample, other];
      const operands = { left: first.value, right: second.value };
      const value = combine(operator, { ...operands, keep: filters ? first.value : undefined });
      if (value === undefined) return [];
      return [{ series: resultSeries(sample.series, other.series, operation), value }];
    });
  };
}

/** A vector and a number; what a comparison lets pass keeps the value of the vector. */
export function createScalarOperation(
  { operator, returnsBool }: BinaryOperation,
  scalar: number,
  isScalarLeft: boolean,
): (vector: Vector) => Vector {
  const filters = isComparison(operator) && !returnsBool;
  return (vector) =>
    vector.flatMap(({ series, value }): Sample[] => {
      const [left, right] = isScalarLeft ? [scalar, value] : [value, scalar];
      const result = combine(operator, { left, right, keep: filters ? value : undefined });
      return result === undefined ? [] : [{ series, value: result }];
    });
}
