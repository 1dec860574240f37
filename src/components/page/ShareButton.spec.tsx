import { screen } from '@testing-library/react';
import { openPage } from '../../../dev/testing/openPage';
import { useShowsWindow } from '../../hooks/useShowsWindow';
import { ShareButton } from './ShareButton';

const NOW_MS = Date.UTC(2024, 1, 15, 12, 0, 0, 700);

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW_MS);
});
afterEach(() => jest.restoreAllMocks());

const share = async (address: string): Promise<URL> => {
  const { user } = openPage(<ShareButton icon={null} />, { address });
  await user.click(screen.getByRole('button', { name: 'Copy a link to this view at this time' }));
  return new URL(await navigator.clipboard.readText());
};

it('copies a link to the minutes up to now where nothing is shown yet, with refresh off', async () => {
  const { pathname, searchParams } = await share(
    '/observe/network/topology?timeRange=900&refresh=30&filters=src_namespace%3Da',
  );
  expect(pathname).toBe('/observe/network/topology');
  expect(Object.fromEntries(searchParams)).toEqual({
    filters: 'src_namespace=a',
    startTime: String(Date.UTC(2024, 1, 15, 11, 45) / 1000),
    endTime: String(Date.UTC(2024, 1, 15, 12, 0, 1) / 1000),
  });
});

it('copies a link to the minutes that are shown, however old they are', async () => {
  const Shown = () => {
    useShowsWindow({ startMs: 1_000_400, endMs: 1_300_400 });
    return <ShareButton icon={null} />;
  };
  const { user } = openPage(<Shown />, { address: '/observe/network/flows?limit=50' });
  await user.click(screen.getByTestId('share'));
  const { searchParams } = new URL(await navigator.clipboard.readText());
  expect(searchParams.get('startTime')).toBe('1000');
  expect(searchParams.get('endTime')).toBe('1301');
});

it('keeps a fixed range as it is', async () => {
  const { searchParams } = await share('/observe/network/flows?startTime=1000&endTime=2000');
  expect(searchParams.get('startTime')).toBe('1000');
  expect(searchParams.get('endTime')).toBe('2000');
});

it('keeps the path of a tab', async () => {
  const { pathname, searchParams } = await share('/k8s/ns/shop/pods/cart-0/network?limit=50');
  expect(pathname).toBe('/k8s/ns/shop/pods/cart-0/network');
  expect(searchParams.get('limit')).toBe('50');
});

it('says that it has copied', async () => {
  await share('/observe/network/flows?limit=50');
  expect(await screen.findByRole('tooltip')).toHaveTextContent('Copied');
});
