import { render, screen } from '@testing-library/react';
import { ChartBoundary } from './ChartBoundary';

const Broken = ({ isBroken }: { readonly isBroken: boolean }) => {
  if (isBroken) throw new Error('no such scale');
  return <p>the chart</p>;
};

const boundary = (drawn: unknown, isBroken: boolean) => (
  <>
    <ChartBoundary drawn={drawn} fallback={<p>no chart</p>}>
      <Broken isBroken={isBroken} />
    </ChartBoundary>
    <p>the table</p>
  </>
);

it('keeps a failure to itself, and tries again with other figures', () => {
  const report = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const { rerender } = render(boundary('first', true));
  expect(screen.getByText('no chart')).toBeVisible();
  expect(screen.getByText('the table')).toBeVisible();
  rerender(boundary('first', false));
  expect(screen.getByText('no chart')).toBeVisible();
  rerender(boundary('second', false));
  expect(screen.getByText('the chart')).toBeVisible();
  report.mockRestore();
});
