import { storeFault } from './storeFault';

it.each([
  [200, undefined],
  [304, undefined],
  [404, 'NotFound'],
  [400, 'StoreRefused'],
  [401, 'StoreRefused'],
  [403, 'StoreRefused'],
  [500, 'StoreUnreachable'],
  [502, 'StoreUnreachable'],
  [503, 'StoreUnreachable'],
  [504, 'StoreUnreachable'],
  [0, 'BadStoreAnswer'],
  [204, 'BadStoreAnswer'],
  [206, 'BadStoreAnswer'],
  [301, 'BadStoreAnswer'],
  [307, 'BadStoreAnswer'],
  [412, 'BadStoreAnswer'],
])('takes %d for %s', (status, fault) => {
  expect(storeFault(status)).toBe(fault);
});
