import { EllipsisVIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { ActionMenu, type MenuAction } from '../shared/ActionMenu';

interface PanelMenuProps {
  readonly id: string;
  /** The title of the panel. */
  readonly panel: string;
  readonly actions: readonly MenuAction[];
}

/** What can be done with one panel. */
export const PanelMenu = ({ id, panel, actions }: PanelMenuProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  return (
    <ActionMenu
      name={t('Actions for {{panel}}', { panel })}
      actions={actions}
      toggle={{
        id,
        variant: 'plain',
        size: 'sm',
        icon: <EllipsisVIcon />,
        'data-test': 'panel-menu',
      }}
    />
  );
};
