import { screen } from '@testing-library/react';
import { openPage } from '../../../dev/testing/openPage';
import { mergeSettings } from '../../model/settings/mergeSettings';
import SettingsModal from './SettingsModal';

const { settings } = mergeSettings({
  flowCollector: {
    kind: 'found',
    object: { spec: { agent: { ebpf: { sampling: 50 } }, loki: { enable: true } } },
  },
  config: { loki: { tenant: 'from-config' } },
  observed: { labels: ['SrcK8S_Namespace', 'app'] },
});

const open = (problems: readonly string[] = []) => {
  const onClose = jest.fn();
  const opened = openPage(<SettingsModal onClose={onClose} />, {
    settings,
    settingsProblems: problems,
  });
  return { ...opened, onClose };
};

/** The text beside the title of a setting. */
const valueOf = (name: string): string | null | undefined =>
  screen.getByTestId(`setting-${name}`).querySelector('dd')?.textContent;

it('says of every setting where its value comes from', () => {
  open();
  expect(valueOf('sampling')).toBe('1:50 from the FlowCollector');
  expect(valueOf('loki.tenant')).toBe('from-config from config.json');
  expect(valueOf('loki.streamLabels')).toBe('SrcK8S_Namespace, app seen in the data');
  expect(valueOf('recordTypes')).toMatch(/ default$/);
});

it('has a line for every setting and feature', () => {
  open();
  const { features, loki } = settings;
  const paths = [
    ...Object.keys(features).map((id) => `features.${id}`),
    ...Object.keys(loki).map((id) => `loki.${id}`),
  ];
  for (const path of paths) expect(valueOf(path)).toBeTruthy();
});

it('names quick filters and dashes what is not known', () => {
  openPage(<SettingsModal onClose={() => undefined} />);
  expect(valueOf('quickFilters')).toContain('Applications, Infrastructure');
  expect(valueOf('sampling')).toBe('– default');
});

it('shows what was wrong with the settings', () => {
  open(['config.json: sampling is no number']);
  expect(screen.getByText('config.json: sampling is no number')).toBeVisible();
});

it('closes by its button and by Escape', async () => {
  const { user, onClose } = open();
  await user.click(screen.getByText('Close'));
  expect(onClose).toHaveBeenCalledTimes(1);
  await user.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledTimes(2);
});
