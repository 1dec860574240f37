import { screen, within } from '@testing-library/react';
import { openAt } from '../../../dev/testing/openPage';
import { useViewState } from '../../hooks/useViewState';
import { UrlNotices } from './UrlNotices';

const Shown = () => <UrlNotices notices={useViewState().notices} />;

const open = (search: string) => openAt(<Shown />, `/observe/network/flows?${search}`);

const items = () => within(screen.getByTestId('url-notices')).getAllByRole('listitem');
const texts = () => items().map(({ textContent }) => textContent);

it('says nothing about a link that is understood', () => {
  open('limit=50&match=any');
  expect(screen.queryByTestId('url-notices')).toBeNull();
});

it('names every part that was not understood', () => {
  open('limit=abc&filters=nonsense&dst=1&disabled=7');
  expect(texts()).toEqual([
    expect.stringContaining('nonsense'),
    expect.stringContaining('disabled=7'),
    expect.stringContaining('limit=abc'),
    expect.stringContaining('dst'),
  ]);
});

it('shows a hostile part as text', () => {
  open(`filters=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
  expect(texts()[0]).toContain('<img src=x onerror=alert(1)>');
  expect(document.querySelector('img')).toBeNull();
});

it('stays away once dismissed, also when the rest of the link changes', async () => {
  const { user, browser } = open('limit=abc');
  await user.click(screen.getByRole('button', { name: /close/i }));
  expect(screen.queryByTestId('url-notices')).toBeNull();
  browser.go('/observe/network/flows?limit=abc&match=any');
  expect(screen.queryByTestId('url-notices')).toBeNull();
});

it('comes back for another broken link', async () => {
  const { user, browser } = open('limit=abc');
  await user.click(screen.getByRole('button', { name: /close/i }));
  browser.go('/observe/network/flows?match=maybe');
  expect(texts()).toEqual([expect.stringContaining('match=maybe')]);
});
