import { panelLines } from './panelLines';

const item = { key: 'a', name: 'shop', color: 'c' };
const window = { startMs: 0, endMs: 60_000 };
const figures = {
  ...({ unit: 'bytes', series: [], total: 1, isExact: true, queries: [], execTimeS: 0 } as const),
  ...({ lines: [[[30, 7]]], totalLine: [] } as const),
};

const values = (...lines: ReturnType<typeof panelLines>) =>
  lines.map(({ points }) => points.map(([, value]) => value));

it('fills rates with zeros and leaves latencies their gaps', () => {
  const input = { items: [item], shown: { figures, window }, totalName: 'Total' };
  expect(values(...panelLines({ ...input, isRate: true }))).toEqual([[0, 7, 0, 0]]);
  expect(values(...panelLines({ ...input, isRate: false }))).toEqual([
    [undefined, 7, undefined, undefined],
  ]);
});

it('draws groups before the time before, and the total behind both', () => {
  const before = { values: [1], total: 1, lines: [[[15, 1]]] } as const;
  const shown = { window, figures: { ...figures, before, totalLine: [[15, 9]] as const } };
  const lines = panelLines({ items: [item], shown, isRate: true, totalName: 'All' });
  expect(lines.map(({ key, isBefore, isArea }) => [key, isBefore, isArea])).toEqual([
    ['a', false, undefined],
    ['a', true, undefined],
    ['total', undefined, true],
  ]);
});

it('draws nothing for groups without a line', () => {
  const shown = { window, figures: { ...figures, lines: [] } };
  expect(panelLines({ items: [item], shown, isRate: true, totalName: '' })).toEqual([]);
});
