import fc from 'fast-check';
import { rising } from './placeColumns';

it('never falls', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1000, max: 1000 })), (wanted) => {
      const values = rising(wanted);
      expect(values).toHaveLength(wanted.length);
      values.forEach((value, at) => expect(value).toBeGreaterThanOrEqual(values[at - 1] ?? value));
    }),
  );
});

it('leaves what rises as it is', () => {
  expect(rising([1, 2, 2, 9])).toEqual([1, 2, 2, 9]);
});

it('lets neighbours in the wrong order meet halfway', () => {
  expect(rising([0, 10, 4, 20])).toEqual([0, 7, 7, 20]);
  expect(rising([30, 20, 10])).toEqual([20, 20, 20]);
});
