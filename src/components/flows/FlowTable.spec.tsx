import { act, screen, within } from '@testing-library/react';
import { flowsResult } from '../../../dev/testing/flowsResult';
import { layOut } from '../../../dev/testing/layOut';
import { openPage } from '../../../dev/testing/openPage';
import { deliveredFlow, deliveredFlows, samplePage } from '../../../dev/testing/sampleFlows';
import { serviceCall } from '../../../dev/testing/serviceCall';
import type { Flow } from '../../model/flows/flow';
import { flowId } from '../../model/flows/flowId';
import { FlowsContent } from './FlowsContent';

const HEIGHT = 400;

beforeEach(() => layOut(HEIGHT));
afterEach(() => jest.restoreAllMocks());

const open = (flows: readonly Flow[], search = 'filters=') => {
  const page = samplePage(flows);
  return openPage(<FlowsContent flows={flowsResult(page)} page={page} />, {
    address: `/observe/network/flows?${search}`,
  });
};

const table = () => screen.getByTestId('flow-table');
const rows = () => screen.getAllByTestId('flow-row');
const indexes = () => rows().map((row) => Number(row.getAttribute('aria-rowindex')));
const cells = (column: string) =>
  rows().map((row) => row.querySelector(`[data-column="${column}"]`)?.textContent);
const header = (column: string) => within(screen.getByTestId(`column-${column}`));

const SIZES = [300, 20, 1000].map((Bytes, at) => deliveredFlow({ Bytes }, at));

describe('what is drawn', () => {
  it.each([
    ['columns=SrcPort,DstPort', 2],
    ['columns=Proto,Bytes', 1],
  ])('counts the rows of the header: %s has %i', (search, headers) => {
    open(deliveredFlows(5), search);
    expect(table()).toHaveAttribute('aria-rowcount', String(5 + headers));
    expect(indexes()[0]).toBe(headers + 1);
  });

  it('has the columns of the link in their order', () => {
    open(deliveredFlows(2), 'columns=DstPort,Proto,Bytes');
    const ids = rows().map((row) =>
      within(row)
        .getAllByRole('gridcell')
        .map((cell) => cell.dataset.column),
    );
    expect(ids).toEqual([
      ['DstPort', 'Proto', 'Bytes'],
      ['DstPort', 'Proto', 'Bytes'],
    ]);
  });

  it('reads ports and protocols by name', () => {
    open(deliveredFlows(1), 'columns=DstPort,Proto');
    expect(cells('DstPort')).toEqual(['https (443)']);
    expect(cells('Proto')).toEqual(['TCP']);
  });

  it('shows hostile text as text', () => {
    const hostile = '<img src=x onerror=alert(1)> "\'`';
    open([deliveredFlow({ SrcK8S_Name: hostile })], 'columns=SrcK8S_Name');
    expect(cells('SrcK8S_Name')[0]).toContain(hostile);
    expect(table().querySelector('img')).toBeNull();
  });

  it('draws few of many rows but counts all', () => {
    open(deliveredFlows(1000));
    expect(table()).toHaveAttribute('aria-rowcount', '1002');
    expect(rows().length).toBeLessThan(40);
    expect(indexes()).toEqual(rows().map((_, at) => at + 3));
  });
});

describe('copies', () => {
  const call = serviceCall();
  const flows = Object.values(call) as Flow[];

  it('have no row; their facts and the Service stand in the row of what is counted', () => {
    open(flows, 'columns=DNSName,SrcK8S_Name,DstK8S_Name');
    expect(cells('SrcK8S_Name')).toEqual([
      'Pfrontend-0',
      expect.stringMatching(/^Pbackend-0 via backend/),
    ]);
    expect(cells('DstK8S_Name')[0]).toBe('Pbackend-0 via backend');
    expect(cells('DNSName')).toEqual(['', 'a.example.']);
  });

  it('have rows of their own on request, marked', async () => {
    const { user, browser } = open(flows, 'columns=Proto');
    expect(rows()).toHaveLength(2);
    await user.click(screen.getByRole('switch', { name: 'Show every record' }));
    expect(browser.search.get('showDup')).toBe('true');
    expect(cells('Proto')).toEqual(['copy TCP', 'copy TCP', 'TCP', 'copy TCP', 'TCP']);
    expect(screen.getByTestId('summary-copies')).toHaveTextContent('3 copies, not counted');
  });

  it('are said to be all there is, and can be shown', async () => {
    const { user } = open([call.call], 'columns=Proto');
    expect(screen.queryByTestId('flow-row')).toBeNull();
    expect(screen.getByTestId('only-copies')).toHaveTextContent('Every record found is a copy');
    await user.click(screen.getByRole('button', { name: 'Show every record' }));
    expect(cells('Proto')).toEqual(['copy TCP']);
    expect(screen.queryByTestId('only-copies')).toBeNull();
  });

  it('can be opened by their link, though they have no row', async () => {
    open(flows, `columns=Proto&selected=${flowId(call.call)}`);
    expect(await screen.findByTestId('record-copy')).toBeVisible();
    expect(screen.getByTestId('other-records')).toBeVisible();
  });

  it('are the delivered ones where the filters ask for Services', () => {
    open([call.call, call.received], 'columns=DstK8S_Name&filters=dst_kind%3DService');
    expect(cells('DstK8S_Name')).toEqual(['Sbackend']);
    expect(screen.queryByTestId('only-copies')).toBeNull();
  });
});

describe('sorting', () => {
  it('is newest first without a choice', () => {
    open(deliveredFlows(3), 'columns=EndTime,SrcK8S_Name');
    expect(cells('SrcK8S_Name').map((text) => text?.slice(-1))).toEqual(['0', '1', '2']);
    expect(screen.getByTestId('column-EndTime')).toHaveAttribute('aria-sort', 'descending');
  });

  it('follows a click, the second one the other way', async () => {
    const { user, browser } = open(SIZES, 'columns=Bytes');
    await user.click(header('Bytes').getByRole('button'));
    expect(cells('Bytes')).toEqual(['1 kB', '300 B', '20 B']);
    expect(browser.search.get('sort')).toBe('Bytes,desc');
    await user.click(header('Bytes').getByRole('button'));
    expect(cells('Bytes')).toEqual(['20 B', '300 B', '1 kB']);
    expect(browser.search.get('sort')).toBe('Bytes,asc');
    expect(screen.getByTestId('column-Bytes')).toHaveAttribute('aria-sort', 'ascending');
  });

  it('follows the keyboard', async () => {
    const { user, browser } = open(SIZES, 'columns=Bytes');
    act(() => header('Bytes').getByRole('button').focus());
    await user.keyboard('{Enter}');
    expect(browser.search.get('sort')).toBe('Bytes,desc');
    await user.keyboard(' ');
    expect(browser.search.get('sort')).toBe('Bytes,asc');
  });
});

describe('selecting', () => {
  const flows = deliveredFlows(200);
  const idAt = (at: number) =>
    flows
      .slice(at, at + 1)
      .map(flowId)
      .join('');
  const rowAt = (at: number) =>
    rows().find((row) => row.dataset.index === String(at)) ?? document.body;

  it('opens the record of a clicked row, and marks the row', async () => {
    const { user, browser } = open(flows, 'columns=Proto');
    await user.click(within(rowAt(2)).getByRole('gridcell'));
    expect(browser.search.get('selected')).toBe(idAt(2));
    expect(
      rows()
        .map((row) => row.getAttribute('aria-selected'))
        .indexOf('true'),
    ).toBe(2);
  });

  it('has one row for Tab, and the arrows walk', async () => {
    const { user } = open(flows, 'columns=Proto');
    expect(rows().filter(({ tabIndex }) => tabIndex === 0)).toEqual([rows()[0]]);
    act(() => rows()[0]?.focus());
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(rows()[1]).toHaveFocus();
    expect(rows().filter(({ tabIndex }) => tabIndex === 0)).toEqual([rows()[1]]);
  });

  it('stops at both ends', async () => {
    const { user } = open(flows.slice(0, 3), 'columns=Proto');
    act(() => rows()[0]?.focus());
    await user.keyboard('{ArrowUp}');
    expect(rows()[0]).toHaveFocus();
    await user.keyboard('{End}{ArrowDown}');
    expect(rows()[2]).toHaveFocus();
    await user.keyboard('{Home}');
    expect(rows()[0]).toHaveFocus();
  });

  it('draws the last row when End goes there', async () => {
    const { user } = open(flows, 'columns=Proto');
    act(() => rows()[0]?.focus());
    await user.keyboard('{End}');
    expect(document.activeElement).toHaveAttribute('aria-rowindex', '201');
  });

  it('opens by Enter and goes inside, and Escape comes back', async () => {
    const { user, browser } = open(flows, 'columns=Proto');
    act(() => rows()[0]?.focus());
    await user.keyboard('{ArrowDown}{Enter}');
    expect(browser.search.get('selected')).toBe(idAt(1));
    const title = await screen.findByRole('heading', { level: 2, name: 'frontend-1 → backend' });
    expect(title).toContainElement(document.activeElement as HTMLElement);
    await user.keyboard('{Escape}');
    expect(browser.search.get('selected')).toBeNull();
    expect(rows()[1]).toHaveFocus();
  });

  it('opens by Space and stays in the table, and the record follows the arrows', async () => {
    const { user, browser } = open(flows, 'columns=Proto');
    act(() => rows()[0]?.focus());
    await user.keyboard(' ');
    expect(rows()[0]).toHaveFocus();
    await user.keyboard('{ArrowDown}');
    expect(browser.search.get('selected')).toBe(idAt(1));
  });

  it('is one step of the history however many records were looked at', async () => {
    const { user, browser } = open(flows, 'columns=Proto');
    act(() => rows()[0]?.focus());
    await user.keyboard(' {ArrowDown}{ArrowDown}');
    browser.go(-1);
    expect(browser.search.get('selected')).toBeNull();
  });

  it('walks through the values of a row', async () => {
    const { user } = open(flows, 'columns=Proto,DstPort');
    act(() => rows()[0]?.focus());
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(document.activeElement).toHaveTextContent('https (443)');
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(rows()[0]).toHaveFocus();
  });

  it('says that a record of a link is not among the loaded ones', async () => {
    open(flows, `selected=${idAt(0).replace(/^\d+/, '1700000000000000000')}`);
    expect(await screen.findByTestId('record-missing')).toBeVisible();
  });
});
