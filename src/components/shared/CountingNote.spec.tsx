import { screen } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { openPage } from '../../../dev/testing/openPage';
import { AS_DELIVERED, type Counting } from '../../model/counting';
import { CountingNote } from './CountingNote';
import { ABOUT_COUNTING } from './countingTexts';

const open = (counting: Counting) => openPage(<CountingNote counting={counting} />);

it('is silent about the usual way', () => {
  open(AS_DELIVERED);
  expect(screen.queryByTestId('counting-note')).toBeNull();
});

it.each<[Counting, string]>([
  [
    { traffic: 'addressed', isByDirection: false },
    'Counted as addressed to Services; the same bytes arrive at their pods.',
  ],
  [
    { traffic: 'delivered', isByDirection: true },
    'Counted at the node direction that you filter by.',
  ],
  [
    { traffic: 'addressed', isByDirection: true },
    'Counted as addressed to Services; the same bytes arrive at their pods. Counted at the node direction that you filter by.',
  ],
])('says of %o: %s', (counting, text) => {
  open(counting);
  expect(screen.getByTestId('counting-note')).toHaveTextContent(text);
});

it('is explained in the user guide as on the page', () => {
  const guide = readFileSync('docs/user-guide.md', 'utf8').replaceAll(/\s+/g, ' ');
  for (const sentence of ABOUT_COUNTING) expect(guide).toContain(sentence);
});
