import { isBare, isOwnPage, readPlace, writePlace } from './consolePlace';
import { DEFAULT_VIEW_STATE } from '../view/viewState';

const TAB = '/k8s/ns/shop/pods/cart-0/network';

it.each([
  ['/observe/network', true],
  ['/observe/network/flows', true],
  ['/observe/networks', false],
  ['/observe/network-policies', false],
  [TAB, false],
])('takes %s for our own page: %p', (path, isOurs) => {
  expect(isOwnPage(path)).toBe(isOurs);
});

it.each([
  ['/observe/network', '', true],
  ['/observe/network/topology', '?', true],
  ['/observe/network', '?filters=', false],
  [TAB, '', false],
  ['/observe/network/evidence/apps-team-x/web', '', false],
  ['/observe/network/evidence', '', true],
])('takes %s%s for bare: %p', (pathname, search, isBarePlace) => {
  expect(isBare({ pathname, search })).toBe(isBarePlace);
});

it('never writes a bare address of our page', () => {
  const path = writePlace('/observe/network', DEFAULT_VIEW_STATE);
  const { pathname, search } = new URL(path, 'https://console');
  expect(isBare({ pathname, search })).toBe(false);
  expect(readPlace({ pathname, search }).state).toEqual(DEFAULT_VIEW_STATE);
});

it.each(['/observe/network/flows', TAB])('reads at %s what it wrote there', (place) => {
  const state = { ...DEFAULT_VIEW_STATE, view: 'topology', limit: 50, refresh: 30 } as const;
  const { pathname, search } = new URL(writePlace(place, state), 'https://console');
  expect(readPlace({ pathname, search })).toEqual({ state, notices: [] });
});

it('leaves the path of a tab to the console', () => {
  const path = writePlace(TAB, { ...DEFAULT_VIEW_STATE, view: 'overview' });
  expect(path).toBe(`${TAB}?view=overview`);
});
