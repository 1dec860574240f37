import { screen } from '@testing-library/react';
import { act } from 'react';
import { openPage } from '../../../dev/testing/openPage';
import { columnsOf } from '../../model/columns/columns';
import ManageColumnsModal from './ManageColumnsModal';

const DEFAULTS = ['EndTime', 'Proto', 'Bytes'];

const open = (ids: readonly string[] = DEFAULTS) => {
  const [choose, onClose] = [jest.fn(), jest.fn()];
  const shown = { columns: columnsOf(ids), defaults: DEFAULTS, choose };
  return { ...openPage(<ManageColumnsModal shown={shown} onClose={onClose} />), choose, onClose };
};

const checked = () =>
  screen
    .getAllByRole<HTMLInputElement>('checkbox')
    .filter((box) => box.checked)
    .map((box) => box.dataset.test?.replace('choose-', ''));
const press = (test: string) => act(() => screen.getByTestId(test).focus());

it('shows the chosen columns in their order', () => {
  open(['Bytes', 'EndTime']);
  expect(checked()).toEqual(['Bytes', 'EndTime']);
  expect(screen.getByTestId('columns-count')).toHaveTextContent('2 chosen');
});

it('moves a column by keyboard, and the focus goes along', async () => {
  const { user, choose } = open();
  press('move-up-Bytes');
  await user.keyboard('{Enter}');
  expect(checked()).toEqual(['EndTime', 'Bytes', 'Proto']);
  expect(screen.getByTestId('move-up-Bytes')).toHaveFocus();
  await user.keyboard(' ');
  expect(checked()).toEqual(['Bytes', 'EndTime', 'Proto']);
  await user.click(screen.getByTestId('save-columns'));
  expect(choose).toHaveBeenCalledWith(['Bytes', 'EndTime', 'Proto']);
});

it('leaves the first and the last where they are', async () => {
  const { user } = open();
  expect(screen.getByTestId('move-up-EndTime')).toHaveAttribute('aria-disabled', 'true');
  expect(screen.getByTestId('move-down-Bytes')).toHaveAttribute('aria-disabled', 'true');
  press('move-down-Bytes');
  await user.keyboard('{Enter}');
  expect(checked()).toEqual(DEFAULTS);
});

it('adds and removes columns', async () => {
  const { user, choose, onClose } = open();
  await user.click(screen.getByTestId('choose-Proto'));
  await user.click(screen.getByTestId('choose-AgentIP'));
  await user.click(screen.getByTestId('save-columns'));
  expect(choose).toHaveBeenCalledTimes(1);
  expect(choose).toHaveBeenCalledWith(['EndTime', 'AgentIP', 'Bytes']);
  expect(onClose).toHaveBeenCalledTimes(1);
});

it('does not save a table without columns', async () => {
  const { user } = open(['Bytes']);
  await user.click(screen.getByTestId('choose-Bytes'));
  expect(screen.getByTestId('save-columns')).toBeDisabled();
});

it('goes back to the defaults, which are no choice of the person', async () => {
  const { user, choose } = open(['AgentIP', 'Bytes']);
  await user.click(screen.getByTestId('reset-columns'));
  expect(checked()).toEqual(DEFAULTS);
  await user.click(screen.getByTestId('save-columns'));
  expect(choose).toHaveBeenCalledWith(undefined);
});

it('finds columns by title and group, and keeps the hidden ones chosen', async () => {
  const { user, choose } = open();
  await user.type(screen.getByRole('textbox', { name: 'Find a column' }), 'source: namesp');
  expect(screen.getAllByRole('checkbox').map((box) => box.dataset.test)).toEqual([
    'choose-SrcK8S_Namespace',
  ]);
  await user.click(screen.getByTestId('choose-SrcK8S_Namespace'));
  await user.click(screen.getByTestId('save-columns'));
  expect(choose).toHaveBeenCalledWith(['EndTime', 'SrcK8S_Namespace', 'Proto', 'Bytes']);
});

it('changes nothing when it is left', async () => {
  const { user, choose, onClose } = open();
  await user.click(screen.getByTestId('choose-Proto'));
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(onClose).toHaveBeenCalledTimes(1);
  expect(choose).not.toHaveBeenCalled();
});
