import { screen, waitFor, waitForElementToBeRemoved } from '@testing-library/react';
import { openPage } from '../../../dev/testing/openPage';
import type { Subject } from '../../model/columns/column';
import { ValueButton } from './ValueButton';
import { ValueMenu } from './ValueMenu';

const NAMESPACE: Subject = { filterId: 'src_namespace', value: 'shop' };
const PROTOCOL: Subject = { filterId: 'protocol', value: '6' };

const open = async (subject: Subject, search = 'filters=') => {
  const opened = openPage(
    <ValueMenu>
      <ValueButton text="the value" subject={subject} />
      <ValueButton text="another" subject={PROTOCOL} />
    </ValueMenu>,
    { address: `/observe/network/flows?${search}` },
  );
  await opened.user.click(screen.getByRole('button', { name: 'the value' }));
  return opened;
};

const titles = () => screen.getAllByRole('menuitem').map(({ textContent }) => textContent);
const item = (name: string) => screen.getByRole('menuitem', { name });

it.each([
  ['Filter as source', 'src_namespace=shop'],
  ['Filter as destination', 'dst_namespace=shop'],
  ['Filter as either side', 'namespace=shop'],
  ['Exclude this value', 'src_namespace!=shop'],
])('offers "%s"', async (title, filters) => {
  const { user, browser } = await open(NAMESPACE);
  await user.click(item(title));
  expect(browser.search.get('filters')).toBe(filters);
  await waitForElementToBeRemoved(() => screen.queryByRole('menu'));
});

it('offers no sides for a value that has none', async () => {
  await open(PROTOCOL);
  expect(titles()).toEqual(['Show only this value', 'Exclude this value', 'Copy']);
});

it('offers nothing but a copy for a value that no filter knows', async () => {
  await open({ value: 'x' });
  expect(titles()).toEqual(['Copy']);
});

it('adds to the filters that are there', async () => {
  const { user, browser } = await open(NAMESPACE, 'filters=dst_port%3D443');
  await user.click(item('Filter as source'));
  expect(browser.search.get('filters')).toBe('dst_port=443;src_namespace=shop');
});

it('does not offer a filter that is there already', async () => {
  await open(NAMESPACE, 'filters=src_namespace%3Dshop');
  expect(item('Filter as source')).toBeDisabled();
  expect(item('Filter as destination')).toBeEnabled();
});

it('copies the stored value, not the shown one', async () => {
  const { user } = await open(NAMESPACE);
  await user.click(item('Copy'));
  expect(await navigator.clipboard.readText()).toBe('shop');
});

it('leads to the page of the object', async () => {
  const resource = { kind: 'Pod', name: 'cart-0', namespace: 'shop' };
  const { user, browser } = await open({ value: 'cart-0', resource });
  expect(item('Open Pod')).toHaveAttribute('href', '/k8s/ns/shop/pods/cart-0');
  await user.click(item('Open Pod'));
  expect(browser.path).toBe('/k8s/ns/shop/pods/cart-0');
});

it('keeps a hostile name inside of the path of the console', async () => {
  const resource = {
    kind: 'Pod',
    name: '../../x?a=javascript:alert(1)',
    namespace: '//evil.example',
  };
  await open({ value: 'x', resource });
  const href = item('Open Pod').getAttribute('href') ?? '';
  const { origin, pathname, search } = new URL(href, 'https://console.example');
  expect(origin).toBe('https://console.example');
  expect(pathname).toBe('/k8s/ns/%2F%2Fevil.example/pods/..%2F..%2Fx%3Fa%3Djavascript%3Aalert(1)');
  expect(search).toBe('');
});

it('offers no page for a kind that the console has none of', async () => {
  await open({ ...NAMESPACE, resource: { kind: 'Catalogue', name: 'a', namespace: 'b' } });
  expect(screen.queryByTestId('value-open')).toBeNull();
});

it('works by keyboard and gives the focus back', async () => {
  const { user } = await open(NAMESPACE);
  await user.keyboard('{Escape}');
  await waitForElementToBeRemoved(() => screen.queryByRole('menu'));
  const button = screen.getByRole('button', { name: 'the value' });
  expect(button).toHaveFocus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(item('Filter as source')).toHaveFocus());
});

it('shows the actions of the value that was pressed last', async () => {
  const { user } = await open(NAMESPACE);
  await user.click(screen.getByRole('button', { name: 'another' }));
  expect(screen.getAllByRole('menu')).toEqual([screen.getByLabelText('Actions for 6')]);
  expect(titles()).toContain('Show only this value');
});
