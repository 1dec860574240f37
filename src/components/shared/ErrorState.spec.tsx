import { screen } from '@testing-library/react';
import { openPage } from '../../../dev/testing/openPage';
import { ApiError, type ErrorKind, type Source } from '../../api/apiError';
import { ErrorState } from './ErrorState';
import { ERROR_TEXTS } from './errorTexts';
import { EvidenceErrorState } from './evidence/EvidenceErrorState';
import { anyErrorTextOf, EVIDENCE_ERROR_TEXTS } from './evidence/evidenceErrorTexts';

type Failure = readonly [Source, ErrorKind];

const ALL_TEXTS = { ...ERROR_TEXTS, evidence: EVIDENCE_ERROR_TEXTS } satisfies Record<
  Source,
  object
>;

const SOURCES = Object.keys(ALL_TEXTS) as Source[];

const FAILURES: readonly Failure[] = Object.entries(ALL_TEXTS).flatMap(([source, texts]) =>
  Object.keys(texts).map((kind): Failure => [source as Source, kind as ErrorKind]),
);

const titleOf = ([source, kind]: Failure): string =>
  anyErrorTextOf(new ApiError(source, kind, { detail: '' })).title;

const open = ([source, kind]: Failure, detail = 'said by the server') => {
  const onRetry = jest.fn();
  const error = new ApiError(source, kind, { detail, status: 500 });
  const State = source === 'evidence' ? EvidenceErrorState : ErrorState;
  const opened = openPage(<State error={error} onRetry={onRetry} />, {
    address: '/observe/network/flows?limit=5000&timeRange=86400',
  });
  return { ...opened, onRetry };
};

describe.each(FAILURES)('an error of %s of kind %s', (source, kind) => {
  it('says what happened, what to do and what the server said', async () => {
    const { user } = open([source, kind]);
    expect(screen.getByTestId(`error-${kind}`)).toBeVisible();
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(titleOf([source, kind]));
    expect(screen.getAllByRole('listitem').length).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: 'What the server said' }));
    expect(screen.getByTestId('error-detail')).toHaveTextContent('500 said by the server');
  });

  it('has a title of its own, but for what is the same wherever one logs in', () => {
    const same = FAILURES.filter((other) => titleOf(other) === titleOf([source, kind]));
    expect(same.map(([, other]) => other)).toEqual(
      kind === 'unauthenticated' ? SOURCES.map(() => kind) : [kind],
    );
  });
});

it('speaks of a source in its own words', () => {
  expect(titleOf(['loki', 'unreachable'])).toBe('The flow store cannot be reached');
  expect(titleOf(['cluster', 'unreachable'])).toBe('The API server cannot be reached');
});

it('asks again', async () => {
  const { user, onRetry } = open(['loki', 'busy']);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(onRetry).toHaveBeenCalledTimes(1);
});

it('goes back to a short range', async () => {
  const { user, browser, onRetry } = open(['loki', 'timeout']);
  await user.click(screen.getByRole('button', { name: 'Show the last 5 minutes' }));
  expect(browser.search.has('timeRange')).toBe(false);
  expect(browser.search.get('limit')).toBe('5000');
  expect(onRetry).not.toHaveBeenCalled();
});

it('asks for fewer flows', async () => {
  const { user, browser } = open(['loki', 'entriesLimit']);
  await user.click(screen.getByRole('button', { name: 'Ask for 100 flows at once' }));
  expect(browser.search.has('limit')).toBe(false);
  expect(browser.search.get('timeRange')).toBe('86400');
});

it('shows hostile words of a server as text', () => {
  open(['loki', 'unknown'], '<img src=x onerror=alert(1)>');
  expect(screen.getByTestId('error-detail')).toHaveTextContent('<img src=x onerror=alert(1)>');
  expect(document.querySelector('img')).toBeNull();
});
