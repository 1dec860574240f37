import { mergeSamples } from './mergeSamples';

const sample = (zone: string, value: number) => ({ labels: { zone }, value });

it.each([
  ['sum', 5],
  ['count', 5],
  ['min', 2],
  ['max', 3],
] as const)('puts the branches of one group together: %s', (fold, value) => {
  const samples = [sample('a', 2), sample('b', 7), sample('a', 3)];
  expect(mergeSamples([{ fold, samples }])).toEqual([sample('a', value), sample('b', 7)]);
});

it('divides sums by counts over all branches, not averages', () => {
  const sums = { fold: 'sum', samples: [sample('a', 10), sample('a', 2)] } as const;
  const counts = { fold: 'count', samples: [sample('a', 1), sample('a', 3)] } as const;
  expect(mergeSamples([sums, counts])).toEqual([sample('a', 3)]);
});

it('knows a group whatever the order of its labels', () => {
  const samples = [
    { labels: { a: '1', b: '2' }, value: 1 },
    { labels: { b: '2', a: '1' }, value: 1 },
  ];
  expect(mergeSamples([{ fold: 'sum', samples }])).toEqual([{ ...samples[0], value: 2 }]);
});

it('has no number for a group that was not counted, nor any of nothing', () => {
  const sums = { fold: 'sum', samples: [sample('a', 1)] } as const;
  expect(mergeSamples([sums, { fold: 'count', samples: [] }])).toEqual([]);
  expect(mergeSamples([])).toEqual([]);
});
