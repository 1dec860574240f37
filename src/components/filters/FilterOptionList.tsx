import { SelectGroup, SelectList, SelectOption } from '@patternfly/react-core';
import type { FilterOption } from './filterOptions';

interface FilterOptionListProps {
  readonly id: string;
  readonly options: readonly FilterOption[];
  /** The place of the option that Enter takes. */
  readonly pointedAt: number;
}

interface OptionGroup {
  readonly title: string;
  readonly options: FilterOption[];
}

const groupsOf = (options: readonly FilterOption[]): OptionGroup[] => {
  const groups = new Map<string, FilterOption[]>();
  for (const option of options) {
    groups.set(option.group, [...(groups.get(option.group) ?? []), option]);
  }
  return [...groups].map(([title, members]) => ({ title, options: members }));
};

/** The id of the option at a place, for `aria-activedescendant`. */
export const optionId = (listId: string, at: number): string => `${listId}-option-${at}`;

/** The ids of the lists, one a heading, for the input that controls them. */
export const listIds = (listId: string, options: readonly FilterOption[]): string =>
  groupsOf(options)
    .map((_, at) => `${listId}-list-${at}`)
    .join(' ');

/** What the filter input offers, under its headings. */
export const FilterOptionList = ({ id, options, pointedAt }: FilterOptionListProps) => (
  <>
    {groupsOf(options).map(({ title, options: members }, at) => (
      <SelectGroup key={title} label={title}>
        <SelectList id={`${id}-list-${at}`} aria-label={title}>
          {members.map((option) => (
            <SelectOption
              key={option.key}
              id={optionId(id, options.indexOf(option))}
              value={option.key}
              isFocused={options[pointedAt] === option}
              isAriaDisabled={option.unavailable !== undefined}
              data-test={`filter-option-${option.key}`}
            >
              <span className="network-evidence__filter-option">
                <span>{option.title}</span>
                {option.detail === undefined ? null : (
                  <span className="network-evidence__filter-option-detail">{option.detail}</span>
                )}
              </span>
            </SelectOption>
          ))}
        </SelectList>
      </SelectGroup>
    ))}
  </>
);
