import { useTranslation } from 'react-i18next';
import type { MenuAction } from '../shared/ActionMenu';
import { usePanelFiles, type PanelFileSubject } from './usePanelFiles';
import type { ShownPanels } from './usePanels';

/** What the actions of a panel act on. */
export interface PanelSubject extends PanelFileSubject {
  readonly panels: ShownPanels;
  readonly showQuery: () => void;
  readonly manage: () => void;
}

/** What can be done with a panel, in the order of its menu. */
export const usePanelActions = (subject: PanelSubject): readonly MenuAction[] => {
  const { t } = useTranslation('plugin__network-evidence');
  const { saveCsv, savePng } = usePanelFiles(subject);
  const { panel, panels, shown, showQuery, manage } = subject;
  const { id } = panel;
  const isFocused = panels.focused?.id === id;
  const canHide = panels.items.length > 1 && panels.items.some((one) => one.id === id);
  const tableTitle = panels.isTable(id) ? t('Show chart') : t('Show table');
  const isDisabled = shown === undefined;
  return [
    {
      test: 'panel-focus',
      title: isFocused ? t('Show all panels') : t('Focus'),
      run: () => panels.focus(isFocused ? undefined : id),
    },
    ...(panel.look === 'ranks'
      ? []
      : [{ test: 'panel-table', title: tableTitle, run: () => panels.toggleTable(id) }]),
    { test: 'panel-query', title: t('Show query'), run: showQuery, isDisabled },
    { test: 'panel-csv', title: t('Export CSV'), run: saveCsv, isDisabled },
    { test: 'panel-png', title: t('Export PNG'), run: savePng, isDisabled },
    ...(canHide
      ? [{ test: 'panel-hide', title: t('Hide this panel'), run: () => panels.hide(id) }]
      : []),
    { test: 'panel-manage', title: t('Manage panels'), run: manage },
  ];
};
