import {
  MenuToggle,
  type MenuToggleProps,
  Select,
  SelectList,
  SelectOption,
} from '@patternfly/react-core';
import { useState } from 'react';

export interface Choice<T extends string> {
  readonly value: T;
  readonly title: string;
  readonly description?: string;
}

interface ChoiceSelectProps<T extends string> {
  /** What is chosen here, for listeners. */
  readonly label: string;
  readonly choices: readonly Choice<T>[];
  readonly value: T | undefined;
  readonly onChoose: (value: T) => void;
  readonly test: string;
  /** What the button says, where that is not the title of the choice. */
  readonly text?: string;
  readonly toggle?: Pick<MenuToggleProps, 'icon' | 'size' | 'variant'>;
}

/** One of a few, behind a button that shows which. */
export const ChoiceSelect = <T extends string>(props: ChoiceSelectProps<T>) => {
  const { label, choices, value, onChoose, test, text, toggle } = props;
  const [isOpen, setOpen] = useState(false);
  const shown = text ?? choices.find((choice) => choice.value === value)?.title ?? '';
  return (
    <Select
      isOpen={isOpen}
      onOpenChange={setOpen}
      selected={value}
      shouldFocusToggleOnSelect
      shouldFocusFirstItemOnOpen
      onSelect={(_, chosen) => {
        setOpen(false);
        const choice = choices.find((one) => one.value === chosen);
        if (choice && choice.value !== value) onChoose(choice.value);
      }}
      toggle={(ref) => (
        <MenuToggle
          ref={ref}
          {...toggle}
          isExpanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          aria-label={`${label}: ${shown}`}
          data-test={test}
        >
          {shown}
        </MenuToggle>
      )}
    >
      <SelectList aria-label={label}>
        {choices.map((choice) => (
          <SelectOption
            key={choice.value}
            value={choice.value}
            description={choice.description}
            data-test={`${test}-${choice.value}`}
          >
            {choice.title}
          </SelectOption>
        ))}
      </SelectList>
    </Select>
  );
};
