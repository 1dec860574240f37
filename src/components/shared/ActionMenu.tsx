import {
  Dropdown,
  DropdownItem,
  DropdownList,
  MenuToggle,
  type MenuToggleProps,
} from '@patternfly/react-core';
import { useState } from 'react';

/** Something that a person can do. */
export interface MenuAction {
  /** For tests: `panel-csv`. */
  readonly test: string;
  readonly title: string;
  readonly run: () => void;
  /** There is nothing to do it with yet. */
  readonly isDisabled?: boolean;
}

interface ActionMenuProps {
  /** What the actions have in common. */
  readonly name: string;
  readonly actions: readonly MenuAction[];
  /** How the button looks that opens it. */
  readonly toggle: Pick<MenuToggleProps, 'id' | 'icon' | 'variant' | 'size' | 'title'> & {
    readonly 'data-test': string;
  };
}

/** A menu behind a button without words. */
export const ActionMenu = ({ name, actions, toggle }: ActionMenuProps) => {
  const [isOpen, setOpen] = useState(false);
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
          {...toggle}
          ref={ref}
          isExpanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          aria-label={name}
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
