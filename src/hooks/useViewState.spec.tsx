import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter, useLocation } from 'react-router';
import type { Filter } from '../model/filters/filter';
import { useViewState } from './useViewState';

const at = (address: string) => {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <MemoryRouter initialEntries={[address]}>{children}</MemoryRouter>
  );
  const rendered = renderHook(() => ({ ...useViewState(), location: useLocation() }), { wrapper });
  return rendered.result;
};

const a: Filter = { id: 'src_namespace', comparator: '=', values: [{ text: 'a' }] };

describe('on our own page', () => {
  it('reads the state from the address', () => {
    const page = at('/observe/network/topology?filters=src_namespace%3Da&match=any');
    expect(page.current.state).toMatchObject({ view: 'topology', filters: [a], match: 'any' });
    expect(page.current.notices).toEqual([]);
  });

  it('names what it did not understand', () => {
    const page = at('/observe/network/flows?match=maybe');
    expect(page.current.notices.map(({ part }) => part)).toEqual(['match=maybe']);
  });

  it('writes an update into the address', () => {
    const page = at('/observe/network');
    act(() => page.current.update({ view: 'overview', filters: [a] }));
    expect(page.current.location.pathname).toBe('/observe/network/overview');
    expect(page.current.state).toMatchObject({ view: 'overview', filters: [a] });
  });

  it('says so when there are no filters, so that a link of nothing stays one', () => {
    const page = at('/observe/network/flows?filters=src_namespace%3Da');
    act(() => page.current.update({ filters: [] }));
    expect(page.current.location.search).toBe('?filters=');
    expect(page.current.state.filters).toEqual([]);
    expect(page.current.notices).toEqual([]);
  });

  it('lets updates of one tick build on each other', () => {
    const page = at('/observe/network/flows');
    act(() => {
      page.current.update({ match: 'any' });
      page.current.update({ limit: 500 });
    });
    expect(page.current.state).toMatchObject({ match: 'any', limit: 500 });
  });

  it('keeps the state as long as the address stays', () => {
    const page = at('/observe/network/flows?limit=500');
    const before = page.current.state;
    act(() => page.current.update({ limit: 500 }, 'replace'));
    expect(page.current.state.limit).toBe(before.limit);
  });
});

describe('in a tab', () => {
  it('keeps the path of the object and puts the view into the search', () => {
    const tab = at('/k8s/ns/shop/pods/cart-0/network');
    expect(tab.current.state.view).toBe('flows');
    act(() => tab.current.update({ view: 'topology', filters: [a] }));
    expect(tab.current.location.pathname).toBe('/k8s/ns/shop/pods/cart-0/network');
    expect(tab.current.state).toMatchObject({ view: 'topology', filters: [a] });
    expect(tab.current.notices).toEqual([]);
  });

  it('names a view that does not exist', () => {
    const tab = at('/k8s/ns/shop/pods/cart-0/network?view=pie');
    expect(tab.current.state.view).toBe('flows');
    expect(tab.current.notices.map(({ part }) => part)).toEqual(['pie']);
  });
});
