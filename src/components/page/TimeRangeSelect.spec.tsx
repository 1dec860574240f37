import { fireEvent, screen } from '@testing-library/react';
import { openPage } from '../../../dev/testing/openPage';
import { TimeRangeSelect } from './TimeRangeSelect';

const open = (search: string, timeZone: 'local' | 'UTC' = 'UTC') =>
  openPage(<TimeRangeSelect />, { address: `/observe/network/flows?${search}`, timeZone });

const times = ({ search }: { readonly search: URLSearchParams }) => ({
  from: search.get('startTime'),
  to: search.get('endTime'),
  back: search.get('timeRange'),
});

const START_S = Date.UTC(2024, 1, 15, 12) / 1000;
const ABSOLUTE = `startTime=${START_S}&endTime=${START_S + 600}`;

const openCustom = async (search = ABSOLUTE, timeZone: 'local' | 'UTC' = 'UTC') => {
  const opened = open(search, timeZone);
  await opened.user.click(screen.getByTestId('time-range'));
  await opened.user.click(screen.getByRole('option', { name: 'Custom range…' }));
  await screen.findByRole('dialog');
  const [from, to] = [screen.getByLabelText('From'), screen.getByLabelText('To (exclusive)')];
  const type = (field: HTMLElement, value: string) =>
    fireEvent.change(field, { target: { value } });
  return { ...opened, from, to, type, apply: screen.getByTestId('apply-range') };
};

it('shows the range of the link', () => {
  open('timeRange=900');
  expect(screen.getByTestId('time-range')).toHaveTextContent('Last 15 minutes');
});

it('shows a range that is not on the list', () => {
  open('timeRange=777');
  expect(screen.getByTestId('time-range')).toHaveTextContent('Last 777 seconds');
});

it('shows both ends of a fixed range in the zone of the page', () => {
  open(ABSOLUTE);
  expect(screen.getByTestId('time-range')).toHaveTextContent(/12:00:00.*–.*12:10:00/);
});

it('writes a preset into the link, and the fixed range out of it', async () => {
  const { user, browser } = open(ABSOLUTE);
  await user.click(screen.getByTestId('time-range'));
  await user.click(screen.getByRole('option', { name: 'Last 1 hours' }));
  expect(times(browser)).toEqual({ from: null, to: null, back: '3600' });
});

it('starts a custom range from what is shown', async () => {
  const { from, to } = await openCustom();
  expect(from).toHaveValue('2024-02-15T12:00');
  expect(to).toHaveValue('2024-02-15T12:10');
  expect(screen.getByRole('dialog')).toHaveTextContent('UTC');
});

it('writes a custom range of UTC into the link', async () => {
  const { user, browser, from, type, apply } = await openCustom();
  type(from, '2024-02-15T11:30:05');
  await user.click(apply);
  expect(times(browser)).toEqual({
    from: String(Date.UTC(2024, 1, 15, 11, 30, 5) / 1000),
    to: String(START_S + 600),
    back: null,
  });
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('reads a custom range by the local clock where the page shows local time', async () => {
  const { user, browser, from, to, type, apply } = await openCustom(ABSOLUTE, 'local');
  expect(screen.getByRole('dialog')).toHaveTextContent('local time');
  type(from, '2024-07-01T08:05:09');
  type(to, '2024-07-01T09:05:09');
  await user.click(apply);
  const startS = new Date(2024, 6, 1, 8, 5, 9).getTime() / 1000;
  expect(times(browser)).toMatchObject({ from: String(startS), to: String(startS + 3600) });
});

it.each([
  ['before the start', '2024-02-15T11:59:59', 'The end has to be after the start'],
  ['at the start', '2024-02-15T12:00:00', 'The end has to be after the start'],
  ['nowhere', '', 'Give both a date and a time'],
])('refuses an end %s and says why', async (_where, text, problem) => {
  const { browser, to, type, apply } = await openCustom();
  type(to, text);
  expect(apply).toBeDisabled();
  expect(screen.getByText(problem)).toBeVisible();
  expect(to).toBeInvalid();
  type(to, '2024-02-15T12:00:01');
  expect(apply).toBeEnabled();
  expect(times(browser)).toMatchObject({ from: String(START_S), to: String(START_S + 600) });
});

it('leaves the link alone when the dialog is left', async () => {
  const { user, browser, from, type } = await openCustom();
  type(from, '2024-02-15T11:00:00');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(times(browser)).toMatchObject({ from: String(START_S), to: String(START_S + 600) });
});
