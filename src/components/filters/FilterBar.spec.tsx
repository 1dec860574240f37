import { screen, waitFor } from '@testing-library/react';
import { openPage } from '../../../dev/testing/openPage';
import { FilterBar } from './FilterBar';

const open = (search: string) => {
  const opened = openPage(<FilterBar />, { address: `/observe/network/flows?${search}` });
  return { ...opened, filters: () => opened.browser.search.get('filters') };
};

const SHOP = 'filters=src_namespace%3Dshop';
const input = () => screen.getByRole('combobox', { name: 'Filter' });
const chip = (id: string) => screen.getByTestId(`filter-chip-${id}`);

describe('a chip', () => {
  const act = async (search: string, id: string, entry: string) => {
    const opened = open(search);
    await opened.user.click(chip(id));
    await opened.user.click(screen.getByRole('menuitem', { name: entry }));
    return opened;
  };

  it.each([
    ['Negate', 'src_namespace!=shop'],
    ['Move to destination', 'dst_namespace=shop'],
    ['Move to either side', 'namespace=shop'],
    ['Remove', ''],
  ])('can: %s', async (entry, expected) => {
    const { filters } = await act(SHOP, 'src_namespace', entry);
    expect(filters()).toBe(expected);
  });

  it.each([
    ['Negate', 'src_namespace=a;dst_namespace=b;protocol!=6', null],
    ['Disable', 'src_namespace=a;dst_namespace=b;protocol=6', '2'],
    ['Remove', 'src_namespace=a;dst_namespace=b', null],
  ])('is the one of many that changes: %s', async (entry, expected, disabled) => {
    const all = encodeURIComponent('src_namespace=a;dst_namespace=b;protocol=6');
    const { filters, browser } = await act(`filters=${all}`, 'protocol', entry);
    expect(filters()).toBe(expected);
    expect(browser.search.get('disabled')).toBe(disabled);
  });

  it('is switched off and on again', async () => {
    const { user, browser } = await act(SHOP, 'src_namespace', 'Disable');
    expect(browser.search.get('disabled')).toBe('0');
    expect(chip('src_namespace')).toHaveTextContent('(off)');
    await user.click(chip('src_namespace'));
    await user.click(screen.getByRole('menuitem', { name: 'Enable' }));
    expect(browser.search.has('disabled')).toBe(false);
  });

  it('is edited in the input, in its place in the list', async () => {
    const { user, filters } = await act(`${SHOP}%3Bdst_port%3D443`, 'src_namespace', 'Edit');
    expect(input()).toHaveFocus();
    expect(input()).toHaveValue('shop');
    await user.clear(input());
    await user.type(input(), 'bakery{Enter}');
    expect(filters()).toBe('src_namespace=bakery;dst_port=443');
  });

  it('stays as it was when editing is given up', async () => {
    const { user, filters } = await act(SHOP, 'src_namespace', 'Edit');
    await user.type(input(), 'x');
    await user.click(screen.getByRole('button', { name: 'Cancel the change' }));
    expect(filters()).toBe('src_namespace=shop');
  });

  it('has no complement for an order, and no sides for a filter without', async () => {
    const { user } = open('filters=bytes>%3D10');
    await user.click(chip('bytes'));
    expect(screen.getByRole('menuitem', { name: 'Negate' })).toBeDisabled();
    expect(screen.queryByRole('menuitem', { name: /Move to/ })).toBeNull();
  });

  it('goes by its cross, and the focus goes to the input', async () => {
    const { user, filters } = open(SHOP);
    await user.click(screen.getByRole('button', { name: 'Remove Namespace equals shop' }));
    expect(filters()).toBe('');
    expect(input()).toHaveFocus();
  });

  it('shows hostile text as text', () => {
    const hostile = '<img src=x onerror=alert(1)>';
    open(`filters=${encodeURIComponent(`src_name=${encodeURIComponent(hostile)}`)}`);
    expect(chip('src_name')).toHaveTextContent(hostile);
    expect(document.querySelector('img')).toBeNull();
  });
});

describe('all filters at once', () => {
  it('swap ends', async () => {
    const { user, filters } = open('filters=src_namespace%3Da%3Bdst_port%3D443');
    await user.click(screen.getByRole('button', { name: 'Swap source and destination' }));
    expect(filters()).toBe('dst_namespace=a;src_port=443');
  });

  it('offer no swap without ends', () => {
    open('filters=protocol%3D6');
    expect(screen.queryByTestId('swap-filters')).toBeNull();
  });

  it('are cleared, with how they match', async () => {
    const { user, browser } = open(`${SHOP}&match=any`);
    await user.click(screen.getByTestId('clear-filters'));
    expect(browser.search.get('filters')).toBe('');
    expect(browser.search.has('match')).toBe(false);
  });

  it('go back to the defaults of the cluster', async () => {
    const { user, filters } = open(SHOP);
    await user.click(screen.getByRole('button', { name: 'Reset to defaults' }));
    expect(filters()).toBe('flow_layer~"app"');
    expect(screen.queryByTestId('reset-filters')).toBeNull();
  });

  it.each([
    ['Match any', 'any'],
    ['Match both directions', 'bidirectional'],
  ])('match: %s', async (name, match) => {
    const { user, browser } = open(SHOP);
    await user.click(screen.getByTestId('match'));
    await user.click(await screen.findByRole('option', { name: new RegExp(`^${name}`) }));
    expect(browser.search.get('match')).toBe(match);
  });
});

describe('quick filters', () => {
  const toggle = async (search: string, name: string) => {
    const opened = open(search);
    await opened.user.click(screen.getByTestId('quick-filters'));
    await opened.user.click(await screen.findByRole('checkbox', { name: new RegExp(`^${name}`) }));
    return opened;
  };

  it('add what they ask for', async () => {
    const { filters } = await toggle(SHOP, 'Services network');
    expect(filters()).toBe('src_namespace=shop;dst_kind~"Service"');
  });

  it('take it out again', async () => {
    const { filters } = await toggle(`${SHOP}%3Bdst_kind~"Service"`, 'Services network');
    expect(filters()).toBe('src_namespace=shop');
  });

  it('count those in force', async () => {
    open('filters=dst_kind~"Service"');
    await waitFor(() => expect(screen.getByTestId('quick-filters')).toHaveTextContent('1'));
  });
});

describe('options of the query', () => {
  it('say how many differ from the usual', () => {
    open('limit=500&packetLoss=dropped');
    expect(screen.getByTestId('query-options')).toHaveTextContent('2');
  });

  it.each([
    ['With dropped packets', 'packetLoss', 'hasDrops'],
    ['500', 'limit', '500'],
    ['Conversations, new', 'recordType', 'newConnection'],
  ])('choose %s', async (name, parameter, value) => {
    const { user, browser } = open('filters=');
    await user.click(screen.getByTestId('query-options'));
    await user.click(await screen.findByRole('radio', { name }));
    expect(browser.search.get(parameter)).toBe(value);
  });
});
