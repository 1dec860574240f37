import fc from 'fast-check';
import { allOf, condition } from '../model/filters/condition';
import type { Flow } from '../model/flows/flow';
import type { Figure } from '../model/metrics/figures';
import { predicateOf } from '../model/filters/matches';
import { characterValues, type Axis } from './axes';
import { binsOf, shardAlong, shardSmaller, type Shard } from './shards';

const figures = fc
  .array(fc.integer({ min: 1, max: 1000 }))
  .map((values) => values.map((value, at) => ({ labels: { at: String(at) }, value })));

it('puts every figure into one bin, and none into a bin that is full', () => {
  fc.assert(
    fc.property(figures, fc.integer({ min: 1, max: 2000 }), (some, most) => {
      const bins = binsOf(some, most);
      expect(new Set(bins.flat())).toEqual(new Set(some));
      expect(bins.flat()).toHaveLength(some.length);
      for (const bin of bins) {
        const weight = bin.reduce((sum, { value }) => sum + value, 0);
        expect(weight <= most || bin.length === 1).toBe(true);
      }
    }),
  );
});

it('has no two bins that would fit into one', () => {
  const weights = (values: readonly number[]) =>
    binsOf(
      values.map((value) => ({ labels: {}, value })),
      10,
    ).map((bin) => bin.map(({ value }) => value));
  expect(weights([1, 9, 4, 6, 20])).toEqual([[20], [9, 1], [6, 4]]);
});

const WHOLE: Shard = {
  expression: condition(['Proto'], { type: 'integers', ranges: [{ min: 6, max: 6 }] }),
  axes: [],
  bound: Infinity,
  isShared: false,
  isTooLarge: true,
};

const NAMESPACES: Axis = { kind: 'labels', labels: ['SrcK8S_Namespace', 'DstK8S_Namespace'] };
const OWNER: Axis = { kind: 'labels', labels: ['SrcK8S_OwnerName'] };
const NAME: Axis = { kind: 'characters', field: 'SrcK8S_Name', at: 'last' };
const DNS: Axis = { kind: 'characters', field: 'DnsName', at: 'first' };
const PORT: Axis = { kind: 'characters', field: 'DstPort', at: 'last' };

const text = fc.constantFrom(undefined, '', 'a', 'b-1', 'web-Z', 'ü', '-', 'x.local.', '𝄞');

const anyFlow: fc.Arbitrary<Flow> = fc
  .record({
    SrcK8S_Namespace: text,
    DstK8S_Namespace: text,
    SrcK8S_OwnerName: text,
    SrcK8S_Name: text,
    DnsName: text,
    DstPort: fc.option(fc.integer({ min: 0, max: 65_535 }), { nil: undefined }),
    Proto: fc.constantFrom(6, 17),
  })
  .map((fields) => ({ labels: {}, tsNs: '0', line: '', fields }));

/** What a count along an axis says of flows. */
const valuesOf = (axis: Axis, flows: readonly Flow[]) => {
  if (axis.kind === 'characters') return characterValues(axis);
  const labels = flows.map(({ fields }) =>
    Object.fromEntries(
      axis.labels.flatMap((label) => (fields[label] ? [[label, String(fields[label])]] : [])),
    ),
  );
  const distinct = new Map(labels.map((some) => [JSON.stringify(some), some]));
  return [...distinct.values()].map((some) => ({ labels: some, value: 1 }));
};

/** Each shard as small as it gets along the axis. */
const smallest = (shards: readonly Shard[]): Shard[] =>
  shards.flatMap((shard) => {
    const smaller = shardSmaller(shard, [{ shard, groups: undefined }]);
    return smaller ? smallest(smaller) : [shard];
  });

it.each<[string, Axis, boolean]>([
  ['both namespaces', NAMESPACES, true],
  ['an owner that bounds groups', OWNER, true],
  ['an owner that says how many flows it has', OWNER, false],
  ['the last character of a name', NAME, false],
  ['the first character of a DNS name', DNS, false],
  ['the last digit of a port', PORT, false],
])('puts every flow into one shard along %s', (_name, axis, isBounded) => {
  fc.assert(
    fc.property(fc.array(anyFlow, { minLength: 1, maxLength: 12 }), (flows) => {
      const values = valuesOf(axis, flows.filter(predicateOf(WHOLE.expression)));
      const first = shardAlong(WHOLE, { axis, axes: [], values, isShared: false, isBounded });
      for (const shards of [first, smallest(first)]) {
        const tests = shards.map(({ expression }) => predicateOf(expression));
        for (const flow of flows) {
          const count = tests.filter((test) => test(flow)).length;
          expect([flow, count]).toEqual([flow, flow.fields.Proto === 6 ? 1 : 0]);
        }
      }
    }),
  );
});

const owners = (numbers: readonly number[]) =>
  numbers.map((value, at) => ({ labels: { SrcK8S_OwnerName: 'abcdefghi'[at] ?? '' }, value }));

const SPLIT = { axis: OWNER, axes: [], isShared: true };

const numbersIn = ({ slice }: Shard) => slice?.own.map(({ value }) => value);

it('asks for the middle and for what has no value first, and knows that the others are too large', () => {
  const values = [...owners([5, 1, 9, 3]), { labels: {}, value: 7 }];
  const shards = shardAlong(WHOLE, { ...SPLIT, values, isBounded: false });
  expect(shards.map((shard) => [numbersIn(shard), shard.isTooLarge, shard.bound])).toEqual([
    [[7], false, Infinity],
    [[5], false, Infinity],
    [[1, 3, 9], true, Infinity],
  ]);
});

it('asks for what has the foremost bound first', () => {
  const shards = shardAlong(WHOLE, { ...SPLIT, values: owners([9, 5, 3, 1]), isBounded: true });
  expect(shards.map((shard) => [numbersIn(shard), shard.isTooLarge, shard.bound])).toEqual([
    [[9], false, 9],
    [[5, 3, 1], true, 5],
  ]);
});

it.each([
  ['flows', false, [3, 3, 2]],
  ['bounds', true, [3, 3, 2]],
])('makes shards as large as the groups of those counted allow: %s', (_name, isBounded, sizes) => {
  const values = owners([10, 10, 10, 10, 10, 10, 10, 10, 10]);
  const split = { ...SPLIT, values, isBounded };
  const [lead, others] = shardAlong({ ...WHOLE, expression: allOf() }, split);
  if (!lead || !others) throw new Error('no shards');
  const smaller = shardSmaller(others, [{ shard: lead, groups: 140 }]);
  expect(smaller?.map(({ slice }) => slice?.own.length)).toEqual(sizes);
});

it('takes apart by the second label what one value of the first has', () => {
  const pair = (source: string, destination: string | undefined, value: number) => ({
    labels: { SrcK8S_Namespace: source, DstK8S_Namespace: destination } as Figure['labels'],
    value,
  });
  const values = [pair('a', 'x', 9), pair('b', 'x', 8), pair('a', 'y', 7), pair('a', 'z', 6)];
  const [lead, other] = shardAlong(WHOLE, { ...SPLIT, axis: NAMESPACES, values, isBounded: true });
  expect([lead, other].map((shard) => shard && [numbersIn(shard), shard.isTooLarge])).toEqual([
    [[9, 7, 6], false],
    [[8], false],
  ]);
  const smaller = lead && shardSmaller(lead, [{ shard: lead, groups: undefined }]);
  expect(smaller?.map((shard) => [numbersIn(shard), shard.bound])).toEqual([
    [[9], 9],
    [[7], 7],
    [[6], 6],
  ]);
});
