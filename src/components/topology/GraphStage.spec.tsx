import { screen } from '@testing-library/react';
import { openPage } from '../../../dev/testing/openPage';
import type { LayoutResult } from '../../hooks/useLayout';
import { GraphStage } from './GraphStage';
import type { GraphTexts } from './graphTexts';

const nothing = () => undefined;

const actions = {
  select: nothing,
  stepInto: nothing,
  toggle: nothing,
  filter: nothing,
  hide: nothing,
  focus: nothing,
  move: nothing,
};

const open = (layout: Partial<LayoutResult>) =>
  openPage(
    <GraphStage
      layout={{
        placed: undefined,
        isArranging: false,
        startedAtMs: undefined,
        isStopped: false,
        hasFailed: false,
        pinned: new Set(),
        cancel: nothing,
        arrange: nothing,
        move: nothing,
        ...layout,
      }}
      texts={{} as GraphTexts}
      selected={undefined}
      found={new Set()}
      actions={actions}
      handle={{ current: null }}
      evidence={{ known: undefined, see: undefined }}
    />,
  );

it('says that the graph is being arranged, and can be stopped', async () => {
  const cancel = jest.fn();
  const { user } = open({ isArranging: true, cancel });
  expect(screen.getByRole('status')).toHaveTextContent('Arranging the graph');
  await user.click(screen.getByTestId('stop-arranging'));
  expect(cancel).toHaveBeenCalled();
});

it('leads on from arranging that was stopped before there was a picture', async () => {
  const arrange = jest.fn();
  const { user } = open({ isStopped: true, arrange });
  expect(screen.getByRole('heading', { name: 'You stopped the arranging' })).toBeVisible();
  await user.click(screen.getByTestId('arrange-again'));
  expect(arrange).toHaveBeenCalled();
});

it('says that a layout could not be made', () => {
  open({ hasFailed: true });
  expect(screen.getByTestId('not-arranged')).toHaveTextContent('here is a grid');
});
