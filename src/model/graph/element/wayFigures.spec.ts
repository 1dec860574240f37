import type { Line, PanelFigures } from '../../metrics/figures';
import { wayFigures } from './wayFigures';

const answerOf = (total: number | undefined, line: Line, isExact = true): PanelFigures => ({
  unit: 'bytes',
  series: [],
  lines: [],
  queries: ['q'],
  execTimeS: 1,
  total,
  totalLine: line,
  isExact,
});

const NOTHING = answerOf(undefined, []);

const said = ({ series, lines }: PanelFigures) =>
  series.map(({ labels, value }, at) => [labels.Way, value, lines[at]]);

it('counts what stays inside once', () => {
  const figures = wayFigures([
    answerOf(70, [
      [10, 4],
      [20, 3],
    ]),
    answerOf(50, [[20, 5]]),
    answerOf(20, [[20, 2]]),
  ]);
  expect(said(figures)).toEqual([
    [
      'out',
      50,
      [
        [10, 4],
        [20, 1],
      ],
    ],
    ['in', 30, [[20, 3]]],
    ['inside', 20, [[20, 2]]],
  ]);
  expect([figures.total, figures.totalLine]).toEqual([
    100,
    [
      [10, 4],
      [20, 6],
    ],
  ]);
});

it('leaves out ways that nothing goes', () => {
  expect(said(wayFigures([NOTHING, answerOf(5, [[10, 5]]), NOTHING]))).toEqual([
    ['in', 5, [[10, 5]]],
  ]);
  const alone = answerOf(5, [[10, 5]]);
  expect(said(wayFigures([alone, alone, alone]))).toEqual([['inside', 5, [[10, 5]]]]);
});

it('has no total where there are no flows', () => {
  expect(wayFigures([NOTHING, NOTHING, NOTHING])).toMatchObject({ series: [], total: undefined });
});

it('is as exact as the least exact answer, and took the time of all', () => {
  const figures = wayFigures([NOTHING, answerOf(1, [], false), NOTHING]);
  expect([figures.isExact, figures.execTimeS, figures.queries]).toEqual([false, 3, ['q']]);
});
