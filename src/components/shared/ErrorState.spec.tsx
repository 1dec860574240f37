import { screen } from '@testing-library/react';
import { openPage } from '../../../dev/testing/openPage';
import { ApiError, type ErrorKind } from '../../api/apiError';
import { ErrorState } from './ErrorState';
import { ERROR_TEXTS } from './errorTexts';

const KINDS = Object.keys(ERROR_TEXTS) as ErrorKind[];

const open = (kind: ErrorKind, detail = 'said by the server') => {
  const onRetry = jest.fn();
  const opened = openPage(
    <ErrorState error={new ApiError(kind, detail, 500)} onRetry={onRetry} />,
    {
      address: '/observe/network/flows?limit=5000&timeRange=86400',
    },
  );
  return { ...opened, onRetry };
};

describe.each(KINDS)('an error of kind %s', (kind) => {
  it('says what happened, what to do and what the server said', async () => {
    const { user } = open(kind);
    expect(screen.getByTestId(`error-${kind}`)).toBeVisible();
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(ERROR_TEXTS[kind].title);
    expect(screen.getAllByRole('listitem').length).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: 'What the server said' }));
    expect(screen.getByTestId('error-detail')).toHaveTextContent('500 said by the server');
  });

  it('has a title of its own', () => {
    const same = KINDS.filter((other) => ERROR_TEXTS[other].title === ERROR_TEXTS[kind].title);
    expect(same).toEqual([kind]);
  });
});

it('asks again', async () => {
  const { user, onRetry } = open('busy');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(onRetry).toHaveBeenCalledTimes(1);
});

it('goes back to a short range', async () => {
  const { user, browser, onRetry } = open('timeout');
  await user.click(screen.getByRole('button', { name: 'Show the last 5 minutes' }));
  expect(browser.search.has('timeRange')).toBe(false);
  expect(browser.search.get('limit')).toBe('5000');
  expect(onRetry).not.toHaveBeenCalled();
});

it('asks for fewer flows', async () => {
  const { user, browser } = open('entriesLimit');
  await user.click(screen.getByRole('button', { name: 'Ask for 100 flows at once' }));
  expect(browser.search.has('limit')).toBe(false);
  expect(browser.search.get('timeRange')).toBe('86400');
});

it('shows hostile words of a server as text', () => {
  open('unknown', '<img src=x onerror=alert(1)>');
  expect(screen.getByTestId('error-detail')).toHaveTextContent('<img src=x onerror=alert(1)>');
  expect(document.querySelector('img')).toBeNull();
});
