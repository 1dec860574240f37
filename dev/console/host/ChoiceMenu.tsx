import { MenuToggle, Select, SelectList, SelectOption } from '@patternfly/react-core';
import { useState } from 'react';

interface ChoiceMenuProps<Name extends string> {
  readonly label: string;
  readonly choices: readonly { readonly name: Name; readonly label: string }[];
  readonly chosen: Name;
  readonly onChoose: (name: Name) => void;
  readonly dataTest: string;
}

/** One of a few, from the masthead. */
export function ChoiceMenu<Name extends string>(props: ChoiceMenuProps<Name>) {
  const { label, choices, chosen, onChoose, dataTest } = props;
  const [isOpen, setOpen] = useState(false);
  const current = choices.find(({ name }) => name === chosen);
  return (
    <Select
      isOpen={isOpen}
      onOpenChange={setOpen}
      selected={chosen}
      onSelect={(_event, value) => {
        setOpen(false);
        onChoose(value as Name);
      }}
      toggle={(ref) => (
        <MenuToggle
          ref={ref}
          variant="plainText"
          isExpanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          aria-label={`${label}: ${current?.label ?? ''}`}
          data-test={dataTest}
        >
          {current?.label}
        </MenuToggle>
      )}
    >
      <SelectList aria-label={label}>
        {choices.map((choice) => (
          <SelectOption
            key={choice.name}
            value={choice.name}
            data-test={`${dataTest}-${choice.name}`}
          >
            {choice.label}
          </SelectOption>
        ))}
      </SelectList>
    </Select>
  );
}
