import { COLUMNS } from '../columns';
import { columnChoices, moveColumn, shownIds, toggleColumn } from './chooseColumns';

const ALL = COLUMNS.slice(0, 5);
const [A, B, C, D, E] = ALL.map(({ id }) => id) as [string, string, string, string, string];

const ids = (choices: ReturnType<typeof columnChoices>) => choices.map(({ column }) => column.id);

it('has every column once, the shown ones in their order', () => {
  const choices = columnChoices(ALL, [D, A]);
  expect(shownIds(choices)).toEqual([D, A]);
  expect([...ids(choices)].sort()).toEqual([A, B, C, D, E].sort());
});

it('puts a hidden column behind the one that it usually follows', () => {
  expect(ids(columnChoices(ALL, [D, A]))).toEqual([D, E, A, B, C]);
});

it('puts hidden columns without a shown one before them first', () => {
  expect(ids(columnChoices(ALL, [C]))).toEqual([A, B, C, D, E]);
});

it('leaves ids out that no column has', () => {
  expect(shownIds(columnChoices(ALL, ['gone', B]))).toEqual([B]);
});

it('shows and hides at the same place', () => {
  const hidden = toggleColumn(columnChoices(ALL, [A, B, C]), B);
  expect(shownIds(hidden)).toEqual([A, C]);
  expect(shownIds(toggleColumn(hidden, B))).toEqual([A, B, C]);
});

describe('moving', () => {
  const choices = columnChoices(ALL, [A, C, E]);

  it.each([
    [A, 1, [C, A, E]],
    [C, 1, [A, E, C]],
    [C, -1, [C, A, E]],
    [E, -1, [A, E, C]],
  ] as const)('takes %s by %d over the next shown one', (id, step, expected) => {
    expect(shownIds(moveColumn(choices, id, step))).toEqual(expected);
  });

  it.each([
    ['above the first', A, -1],
    ['below the last', E, 1],
    ['what is hidden', B, 1],
    ['what does not exist', 'gone', 1],
  ] as const)('does not move %s', (_what, id, step) => {
    expect(moveColumn(choices, id, step)).toEqual(choices);
  });

  it('goes there and back', () => {
    expect(shownIds(moveColumn(moveColumn(choices, A, 1), A, -1))).toEqual([A, C, E]);
  });
});
