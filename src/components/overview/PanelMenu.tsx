import { Dropdown, DropdownItem, DropdownList, MenuToggle } from '@patternfly/react-core';
import { EllipsisVIcon } from '@patternfly/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Something that a person can do with a panel. */
export interface PanelAction {
  /** For tests: `panel-csv`. */
  readonly test: string;
  readonly title: string;
  readonly run: () => void;
  /** There is nothing to do it with yet. */
  readonly isDisabled?: boolean;
}

interface PanelMenuProps {
  readonly id: string;
  /** The title of the panel. */
  readonly panel: string;
  readonly actions: readonly PanelAction[];
}

/** What can be done with one panel. */
export const PanelMenu = ({ id, panel, actions }: PanelMenuProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const [isOpen, setOpen] = useState(false);
  const name = t('Actions for {{panel}}', { panel });
  return (
    <Dropdown
      isOpen={isOpen}
      onOpenChange={setOpen}
      onSelect={() => setOpen(false)}
      shouldFocusToggleOnSelect
      shouldFocusFirstItemOnOpen
      popperProps={{ position: 'end' }}
      toggle={(ref) => (
        <MenuToggle
          ref={ref}
          id={id}
          variant="plain"
          size="sm"
          icon={<EllipsisVIcon />}
          isExpanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          aria-label={name}
          data-test="panel-menu"
        />
      )}
    >
      <DropdownList aria-label={name}>
        {actions.map(({ test, title, run, isDisabled }) => (
          <DropdownItem key={test} onClick={run} isDisabled={isDisabled} data-test={test}>
            {title}
          </DropdownItem>
        ))}
      </DropdownList>
    </Dropdown>
  );
};
