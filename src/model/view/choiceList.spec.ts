import { choicesOf, choose, chosenIds, moveBy, moveTo } from './choiceList';

const [A, B, C, D, E] = ['a', 'b', 'c', 'd', 'e'] as const;
const ALL = [A, B, C, D, E].map((id) => ({ id }));

const ids = (choices: ReturnType<typeof choicesOf>) => choices.map(({ item }) => item.id);

it('has every item once, the chosen ones in their order', () => {
  const choices = choicesOf(ALL, [D, A]);
  expect(chosenIds(choices)).toEqual([D, A]);
  expect([...ids(choices)].sort()).toEqual([A, B, C, D, E].sort());
});

it('puts an item that is not chosen behind the one that it usually follows', () => {
  expect(ids(choicesOf(ALL, [D, A]))).toEqual([D, E, A, B, C]);
});

it('puts those without a chosen one before them first', () => {
  expect(ids(choicesOf(ALL, [C]))).toEqual([A, B, C, D, E]);
});

it('leaves ids out that no item has', () => {
  expect(chosenIds(choicesOf(ALL, ['gone', B]))).toEqual([B]);
});

it('chooses some or none at the same place, the others stay', () => {
  const without = choose(choicesOf(ALL, [A, B, C]), [B, E], false);
  expect(chosenIds(without)).toEqual([A, C]);
  expect(chosenIds(choose(without, [B, E], true))).toEqual([A, B, C, E]);
});

describe('moving', () => {
  const choices = choicesOf(ALL, [A, C, E]);

  it.each([
    [A, 1, [C, A, E]],
    [C, 1, [A, E, C]],
    [C, -1, [C, A, E]],
    [E, -1, [A, E, C]],
  ] as const)('takes %s by %d over the next chosen one', (id, step, expected) => {
    expect(chosenIds(moveBy(choices, id, step))).toEqual(expected);
  });

  it.each([
    ['above the first', A, -1],
    ['below the last', E, 1],
    ['what is not chosen', B, 1],
    ['what does not exist', 'gone', 1],
  ] as const)('does not move %s', (_what, id, step) => {
    expect(moveBy(choices, id, step)).toEqual(choices);
  });

  it('goes there and back', () => {
    expect(chosenIds(moveBy(moveBy(choices, A, 1), A, -1))).toEqual([A, C, E]);
  });
});

describe('dropping', () => {
  const choices = choicesOf(ALL, [A, C, E]);

  it.each([
    [A, D, [B, C, D, A, E]],
    [E, B, [A, E, B, C, D]],
    [C, C, [A, B, C, D, E]],
    ['gone', A, [A, B, C, D, E]],
    [A, 'gone', [A, B, C, D, E]],
  ] as const)('puts %s where %s was', (id, target, expected) => {
    expect(ids(moveTo(choices, id, target))).toEqual(expected);
  });
});
