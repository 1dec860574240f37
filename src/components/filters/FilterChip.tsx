import type { LabelProps } from '@patternfly/react-core';
import { Divider, Dropdown, DropdownItem, DropdownList, Label } from '@patternfly/react-core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Filter, negated } from '../../model/filters/filter';
import { filterDefinition, type FilterSide } from '../../model/filters/filterDefinitions';
import { msg } from '../../model/msg';
import { ChipText, chipText } from './ChipText';

/** What the menu of a chip can do to its filter. */
export interface ChipActions {
  readonly edit: (filter: Filter) => void;
  readonly negate: (filter: Filter) => void;
  readonly toggle: (filter: Filter) => void;
  readonly move: (filter: Filter, side: FilterSide) => void;
  readonly remove: (filter: Filter) => void;
}

interface FilterChipProps {
  readonly filter: Filter;
  readonly actions: ChipActions;
}

const MOVES: readonly (readonly [FilterSide, string])[] = [
  ['source', msg('Move to source')],
  ['destination', msg('Move to destination')],
  ['either', msg('Move to either side')],
];

interface Item {
  readonly key: string;
  readonly title: string;
  readonly isDisabled?: boolean;
  readonly run: () => void;
}

const itemsOf = (filter: Filter, actions: ChipActions): readonly Item[][] => {
  const side = filterDefinition(filter.id)?.side;
  const moves = side === undefined ? [] : MOVES.filter(([other]) => other !== side);
  return [
    [
      { key: 'edit', title: msg('Edit'), run: () => actions.edit(filter) },
      {
        key: 'negate',
        title: msg('Negate'),
        isDisabled: negated(filter.comparator) === undefined,
        run: () => actions.negate(filter),
      },
      {
        key: 'toggle',
        title: filter.disabled ? msg('Enable') : msg('Disable'),
        run: () => actions.toggle(filter),
      },
    ],
    moves.map(([to, title]) => ({
      key: `move-${to}`,
      title,
      run: () => actions.move(filter, to),
    })),
    [{ key: 'remove', title: msg('Remove'), run: () => actions.remove(filter) }],
  ];
};

/** One filter of the bar: click or Enter opens its menu, the cross takes it away. */
export const FilterChip = ({ filter, actions }: FilterChipProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const text = chipText(filter, t);
  const render: LabelProps['render'] = ({ className, content }) => (
    <button
      type="button"
      ref={button}
      className={className}
      aria-haspopup="menu"
      aria-expanded={isOpen}
      onClick={() => setOpen(!isOpen)}
      data-test={`filter-chip-${filter.id}`}
    >
      {content}
    </button>
  );
  const groups = itemsOf(filter, actions).filter((items) => items.length > 0);
  return (
    <Dropdown
      isOpen={isOpen}
      onOpenChange={setOpen}
      onSelect={() => setOpen(false)}
      shouldFocusFirstItemOnOpen
      toggle={{
        toggleRef: button,
        toggleNode: (
          <Label
            isClickable
            color={filter.disabled ? 'grey' : 'blue'}
            variant={filter.disabled ? 'outline' : 'filled'}
            render={render}
            onClose={() => actions.remove(filter)}
            closeBtnAriaLabel={t('Remove {{filter}}', { filter: text })}
            textMaxWidth="40ch"
          >
            <ChipText filter={filter} />
          </Label>
        ),
      }}
    >
      <DropdownList aria-label={text}>
        {groups.flatMap((items, at) => [
          ...(at > 0 ? [<Divider component="li" key={`divider-${at}`} />] : []),
          ...items.map(({ key, title, isDisabled, run }) => (
            <DropdownItem
              key={key}
              isDisabled={isDisabled}
              onClick={() => {
                button.current?.focus();
                run();
              }}
              data-test={`filter-${key}`}
            >
              {t(title)}
            </DropdownItem>
          )),
        ])}
      </DropdownList>
    </Dropdown>
  );
};
