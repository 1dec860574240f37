import { consoleFetch } from '@openshift-console/dynamic-plugin-sdk';
import { screen, waitFor } from '@testing-library/react';
import { openPage } from '../../../dev/testing/openPage';
import { answer } from '../../../dev/testing/serverAnswers';
import { mergeSettings } from '../../model/settings/mergeSettings';
import type { Settings } from '../../model/settings/settings';
import { FilterBar } from './FilterBar';

beforeEach(() => {
  Element.prototype.scrollIntoView = jest.fn();
  jest
    .mocked(consoleFetch)
    .mockImplementation(() =>
      Promise.resolve(answer({ status: 'success', data: ['shop', 'shipping', 'bakery'] })),
    );
});

const open = (search = 'filters=', settings: Partial<Settings> = {}) => {
  const opened = openPage(<FilterBar />, {
    address: `/observe/network/flows?${search}`,
    settings,
  });
  const filters = () => opened.browser.search.get('filters');
  return { ...opened, filters, input: screen.getByRole('combobox', { name: 'Filter' }) };
};

const options = () => screen.getAllByRole('option').map(({ textContent }) => textContent);
const hint = () => screen.getByTestId('filter-hint');

describe('a whole filter in one line', () => {
  it.each([
    ['src_namespace=shop', 'src_namespace=shop'],
    ['src_namespace=shop,bakery', 'src_namespace=shop,bakery'],
    ['dst_port>=443', 'dst_port>=443'],
    ['src_name!~"cart-*"', 'src_name!~"cart-*"'],
    ['dns_name=""', 'dns_name=""'],
  ])('is taken by Enter: %s', async (typed, expected) => {
    const { user, filters, input } = open();
    await user.type(input, typed.replace(/[{[]/g, '$&$&'));
    await user.keyboard('{Enter}');
    expect(filters()).toBe(expected);
    expect(input).toHaveValue('');
    expect(input).toHaveFocus();
  });

  it('joins the filters that are there', async () => {
    const { user, filters, input } = open('filters=dst_port%3D443');
    await user.type(input, 'src_namespace=shop{Enter}');
    expect(filters()).toBe('dst_port=443;src_namespace=shop');
  });

  it('is said to listeners', async () => {
    const { user, input } = open();
    await user.type(input, 'src_namespace=shop{Enter}');
    expect(screen.getByText('Filter in force: Namespace equals shop')).toBeInTheDocument();
  });
});

describe('field, comparator and value one after the other', () => {
  it('takes the nearest of each by Enter', async () => {
    const { user, filters, input } = open();
    await user.type(input, 'source names{Enter}');
    expect(screen.getByTestId('draft-field')).toHaveTextContent('Source · Namespace');
    await user.keyboard('not eq{Enter}');
    expect(screen.getByTestId('draft-comparator')).toHaveTextContent('not equals');
    await user.keyboard('shop{Enter}');
    expect(filters()).toBe('src_namespace!=shop');
  });

  it('offers values of the store, those that begin with the text first', async () => {
    const { user, filters, input } = open();
    await user.type(input, 'src_namespace=sh');
    await waitFor(() => expect(options()).toEqual(['shipping', 'shop']));
    await user.keyboard('{ArrowDown}{ArrowDown}');
    const pointed = screen.getAllByRole('option')[1];
    expect(input).toHaveAttribute(
      'aria-activedescendant',
      pointed?.querySelector('[id]')?.id ?? pointed?.id,
    );
    await user.keyboard('{Enter}');
    expect(filters()).toBe('src_namespace=shop');
  });

  it('takes several values by Tab', async () => {
    const { user, filters, input } = open();
    await user.type(input, 'src_namespace=');
    await screen.findByRole('option', { name: 'shop' });
    await user.keyboard('sho{ArrowDown}{Tab},bak{ArrowDown}{Tab}{Escape}{Enter}');
    expect(filters()).toBe('src_namespace=shop,bakery');
  });

  it('goes back part by part', async () => {
    const { user, input } = open();
    await user.type(input, 'src_namespace=');
    await user.keyboard('{Backspace}');
    expect(screen.queryByTestId('draft-comparator')).toBeNull();
    await user.keyboard('{Backspace}');
    expect(screen.queryByTestId('draft-field')).toBeNull();
  });

  it('keeps the typed value while an earlier part is chosen anew', async () => {
    const { user, filters, input } = open();
    await user.type(input, 'src_namespace=shop');
    await user.click(screen.getByTestId('draft-comparator').querySelector('button') ?? input);
    await user.keyboard('contains{Enter}');
    expect(input).toHaveValue('shop');
    await user.keyboard('{Enter}');
    expect(filters()).toBe('src_namespace~shop');
  });
});

describe('what is wrong', () => {
  it.each([
    ['src_address=10.0.0.999', /address/i],
    ['nonsense=1', /There is no field of that name/],
    ['shop', /Choose a field first/],
    ['src_name="open', /A quote is opened but not closed/],
    ['dst_port=443', /This filter is there already/],
  ])('is said of %s, and nothing changes', async (typed, problem) => {
    const { user, filters, input } = open('filters=dst_port%3D443');
    await user.type(input, typed);
    await user.keyboard('{Escape}');
    await user.click(screen.getByTestId('filter-add'));
    expect(hint()).toHaveTextContent(problem);
    expect(input).toBeInvalid();
    expect(filters()).toBe('dst_port=443');
  });

  it('is forgotten as soon as one types on', async () => {
    const { user, input } = open();
    await user.type(input, 'dst_port=x{Escape}');
    await user.click(screen.getByTestId('filter-add'));
    expect(input).toBeInvalid();
    await user.type(input, '{Backspace}443');
    expect(input).toBeValid();
  });

  it('is a field of a feature that is off', async () => {
    const { user, filters, input } = open('filters=', {
      features: {
        ...mergeSettings({}).settings.features,
        dnsTracking: { value: 'off', source: 'flowCollector' },
      },
    });
    await user.type(input, 'dns_name');
    const option = screen.getByRole('option', { name: /switched off in FlowCollector/ });
    expect(option).toHaveAttribute('aria-disabled', 'true');
    await user.click(option);
    expect(screen.queryByTestId('draft-field')).toBeNull();
    expect(filters()).toBe('');
  });
});

describe('leaving', () => {
  it('closes the list by Escape, and gives the draft up by another', async () => {
    const { user, filters, input } = open();
    await user.type(input, 'src_namespace=shop{Escape}');
    expect(input).toHaveAttribute('aria-expanded', 'false');
    expect(input).toHaveValue('shop');
    await user.keyboard('{Escape}');
    expect(input).toHaveValue('');
    expect(screen.queryByTestId('draft-field')).toBeNull();
    expect(filters()).toBe('');
  });

  it('clears the input by its button', async () => {
    const { user, input } = open();
    await user.type(input, 'src_namespace=shop');
    await user.click(screen.getByRole('button', { name: 'Clear the input' }));
    expect(input).toHaveValue('');
  });
});
