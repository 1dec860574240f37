import { Label, LabelGroup } from '@patternfly/react-core';
import { LockIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../hooks/pageContext';
import type { Filter } from '../../model/filters/filter';
import { type ChipGroup, CHIP_GROUPS, chipGroup } from '../../model/filters/filterList';
import { ChipText } from './ChipText';
import { type ChipActions, FilterChip } from './FilterChip';
import './FilterChips.css';
import { GROUP_TITLES } from './filterTexts';

interface FilterChipsProps {
  readonly actions: ChipActions;
}

/** Filters have no id of their own, and may stand at the same place with another content. */
const keyOf = (group: ChipGroup, at: number): string => `${group}-${at}`;

const membersOf = (filters: readonly Filter[], group: ChipGroup): Filter[] =>
  filters.filter((filter) => chipGroup(filter) === group);

/** All filters in force, by the end of the flow that they speak of; those of the place have no menu. */
export const FilterChips = ({ actions }: FilterChipsProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { state, locked } = usePage();
  return (
    <>
      {CHIP_GROUPS.map((group) => {
        const fixed = membersOf(locked, group);
        const own = membersOf(state.filters, group);
        if (fixed.length + own.length === 0) return null;
        return (
          <LabelGroup key={group} categoryName={t(GROUP_TITLES[group])} numLabels={50}>
            {fixed.map((filter, at) => (
              <Label
                key={`locked-${at}`}
                icon={<LockIcon />}
                textMaxWidth="60ch"
                data-test="locked-chip"
              >
                <ChipText filter={filter} />
              </Label>
            ))}
            {own.map((filter, at) => (
              <FilterChip key={keyOf(group, at)} filter={filter} actions={actions} />
            ))}
          </LabelGroup>
        );
      })}
    </>
  );
};
