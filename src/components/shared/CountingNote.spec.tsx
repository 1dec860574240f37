import { screen } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { openPage } from '../../../dev/testing/openPage';
import { CountingNote } from './CountingNote';
import { ABOUT_COUNTING } from './countingTexts';
import { TrafficSelect } from './TrafficSelect';

const ADDRESSED = 'Counted as addressed to Services; the same bytes arrive at their pods.';
const BY_DIRECTION = 'Counted at the node direction that you filter by.';

const open = (search: string) =>
  openPage(
    <>
      <TrafficSelect />
      <CountingNote />
    </>,
    { address: `/observe/network/overview?${search}` },
  );

const filters = (text: string): string => `filters=${encodeURIComponent(text)}`;

it.each(['', filters('dst_kind=Pod'), filters('dst_kind=Service,Pod')])(
  'is silent about the usual way: %s',
  (search) => {
    open(search);
    expect(screen.queryByTestId('counting-note')).toBeNull();
    expect(screen.getByTestId('traffic')).toHaveTextContent('As delivered');
  },
);

it.each([
  [filters('dst_kind=Service'), ADDRESSED],
  [filters('resource=Service.shop.web'), ADDRESSED],
  [filters('node_direction=egress'), BY_DIRECTION],
  [filters('kind=Service;node_direction=egress'), `${ADDRESSED} ${BY_DIRECTION}`],
])('says of %s: %s', (search, text) => {
  open(search);
  expect(screen.getByTestId('counting-note')).toHaveTextContent(text);
  expect(screen.queryByTestId('count-delivered')).toBeNull();
});

it('leaves no choice to who filters by Services', () => {
  open(filters('kind=Service'));
  expect(screen.queryByTestId('traffic')).toBeNull();
});

it('is chosen, said and taken back', async () => {
  const { user, browser } = open('');
  await user.click(screen.getByTestId('traffic'));
  await user.click(await screen.findByText('As addressed'));
  expect(browser.search.get('traffic')).toBe('addressed');
  expect(screen.getByTestId('counting-note')).toHaveTextContent(ADDRESSED);
  await user.click(screen.getByTestId('count-delivered'));
  expect(browser.search.get('traffic')).toBeNull();
  expect(screen.queryByTestId('counting-note')).toBeNull();
});

it('is explained in the user guide as on the page', () => {
  const guide = readFileSync('docs/user-guide.md', 'utf8').replaceAll(/\s+/g, ' ');
  for (const sentence of ABOUT_COUNTING) expect(guide).toContain(sentence);
});
