import fc from 'fast-check';
import { allOf, condition } from '../model/condition';
import type { Flow } from '../model/flow';
import { predicateOf } from '../model/matches';
import { characterValues, type Axis } from './axes';
import { binsOf, shardEach, shardMiddle, shardSmaller, type Shard, type Split } from './shards';

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

it.each<[string, Axis, typeof shardEach]>([
  ['both namespaces', NAMESPACES, shardEach],
  ['an owner', OWNER, shardEach],
  ['an owner, the middle first', OWNER, shardMiddle],
  ['the last character of a name', NAME, shardMiddle],
  ['the first character of a DNS name', DNS, shardMiddle],
  ['the last digit of a port', PORT, shardMiddle],
])('puts every flow into one shard along %s', (_name, axis, split) => {
  fc.assert(
    fc.property(fc.array(anyFlow, { minLength: 1, maxLength: 12 }), (flows) => {
      const values = valuesOf(axis, flows.filter(predicateOf(WHOLE.expression)));
      const along: Split = { axis, axes: [], values, isShared: false };
      for (const shards of [split(WHOLE, along), smallest(split(WHOLE, along))]) {
        const tests = shards.map(({ expression }) => predicateOf(expression));
        for (const flow of flows) {
          const count = tests.filter((test) => test(flow)).length;
          expect([flow, count]).toEqual([flow, flow.fields.Proto === 6 ? 1 : 0]);
        }
      }
    }),
  );
});

it('asks for the middle and for what has no value first, and knows that the others are too large', () => {
  const values = [5, 1, 9, 3].map((value, at) => ({
    labels: { SrcK8S_OwnerName: 'abcd'[at] ?? '' },
    value,
  }));
  const split = { axis: OWNER, axes: [], isShared: true };
  const shards = shardMiddle(WHOLE, { ...split, values: [...values, { labels: {}, value: 7 }] });
  const asked = shards.map(({ slice, isTooLarge }) => [
    slice?.own.map(({ value }) => value),
    isTooLarge,
  ]);
  expect(asked).toEqual([
    [[7], false],
    [[5], false],
    [[1, 3, 9], true],
  ]);
});

it('makes shards as large as the groups of those counted allow', () => {
  const values = Array.from({ length: 9 }, (_, at) => ({
    labels: { SrcK8S_OwnerName: `o${at}` },
    value: 10,
  }));
  const [middle, others] = shardMiddle(
    { ...WHOLE, expression: allOf() },
    { axis: OWNER, axes: [], values, isShared: false },
  );
  if (!middle || !others) throw new Error('no shards');
  const smaller = shardSmaller(others, [{ shard: middle, groups: 140 }]);
  expect(smaller?.map(({ slice }) => slice?.own.length)).toEqual([3, 3, 2]);
});
