import { MenuToggle, Select, SelectList, SelectOption } from '@patternfly/react-core';
import { useState, type ReactNode } from 'react';

export interface Choice {
  readonly value: string;
  readonly title: string;
}

interface ChoiceSelectProps {
  /** What is chosen here, for listeners. */
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly icon?: ReactNode;
  readonly test: string;
  /** What the toggle says where no choice is the current one. */
  readonly text?: string;
}

/** One of a few, behind a button that shows which. */
export const ChoiceSelect = (props: ChoiceSelectProps) => {
  const { label, choices, value, onChoose, icon, test, text } = props;
  const [isOpen, setOpen] = useState(false);
  const shown = choices.find((choice) => choice.value === value)?.title ?? text;
  return (
    <Select
      isOpen={isOpen}
      onOpenChange={setOpen}
      selected={value}
      shouldFocusFirstItemOnOpen
      onSelect={(_, chosen) => {
        setOpen(false);
        onChoose(String(chosen));
      }}
      toggle={(ref) => (
        <MenuToggle
          ref={ref}
          icon={icon}
          isExpanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          aria-label={`${label}: ${shown ?? ''}`}
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
            data-test={`${test}-${choice.value}`}
          >
            {choice.title}
          </SelectOption>
        ))}
      </SelectList>
    </Select>
  );
};
