import { useMemo } from 'react';
import { usePage } from '../../hooks/pageContext';
import type { Filter } from '../../model/filters/filter';
import {
  moveFilter,
  negateFilter,
  removeFilter,
  toggleFilter,
} from '../../model/filters/filterList';
import type { ChipActions } from './FilterChip';

interface Surroundings {
  readonly edit: (filter: Filter) => void;
  /** Where the focus goes when the chip is no longer where it was. */
  readonly focusInput: () => void;
}

/** What chips do to the list of the page. */
export const useChipActions = ({ edit, focusInput }: Surroundings): ChipActions => {
  const { state, update } = usePage();
  const { filters } = state;
  return useMemo(() => {
    const place = (filter: Filter) => filters.indexOf(filter);
    return {
      edit: (filter) => {
        edit(filter);
        focusInput();
      },
      negate: (filter) => update({ filters: negateFilter(filters, place(filter)) }),
      toggle: (filter) => update({ filters: toggleFilter(filters, place(filter)) }),
      move: (filter, side) => {
        update({ filters: moveFilter(filters, place(filter), side) });
        focusInput();
      },
      remove: (filter) => {
        update({ filters: removeFilter(filters, place(filter)) });
        focusInput();
      },
    };
  }, [filters, update, edit, focusInput]);
};
