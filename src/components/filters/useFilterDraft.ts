import { useCallback, useState } from 'react';
import { usePage } from '../../hooks/pageContext';
import type { Filter } from '../../model/filters/filter';
import { addFilter, indexOfFilter, replaceFilter } from '../../model/filters/filterList';
import { draftProblem } from './draftProblem';
import { draftOf, EMPTY_DRAFT, type FilterDraft, filterOf } from './filterDraft';

export interface FilterDraftControl {
  readonly draft: FilterDraft;
  readonly setDraft: (draft: FilterDraft) => void;
  /** What is wrong with the draft, to be translated. */
  readonly problem: string | undefined;
  /** The draft was handed in as it is, and refused. */
  readonly isRefused: boolean;
  /** The filter that was last taken in, for those who do not see the chip. */
  readonly accepted: Filter | undefined;
  readonly edit: (filter: Filter) => void;
  readonly cancel: () => void;
  /** Takes the draft into the list, or says why not and changes nothing. */
  readonly submit: (draft: FilterDraft) => boolean;
}

/** The filter that is being typed, and its way into the list of the page. */
export const useFilterDraft = (): FilterDraftControl => {
  const { state, update, names } = usePage();
  const { filters } = state;
  const [draft, setOnly] = useState<FilterDraft>(EMPTY_DRAFT);
  const [isRefused, setRefused] = useState(false);
  const [accepted, setAccepted] = useState<Filter>();
  const setDraft = useCallback((next: FilterDraft) => {
    setOnly(next);
    setRefused(false);
  }, []);
  const submit = (next: FilterDraft): boolean => {
    const filter = filterOf(next);
    if (!filter || draftProblem(next, filters, names) !== undefined) {
      setOnly(next);
      setRefused(true);
      return false;
    }
    const at = next.editing ? indexOfFilter(filters, next.editing) : -1;
    const disabled = filters[at]?.disabled;
    const changed =
      at < 0
        ? addFilter(filters, filter)
        : replaceFilter(filters, at, disabled ? { ...filter, disabled } : filter);
    update({ filters: changed });
    setDraft(EMPTY_DRAFT);
    setAccepted(filter);
    return true;
  };
  return {
    draft,
    setDraft,
    problem: draftProblem(draft, filters, names),
    isRefused,
    accepted,
    edit: useCallback((filter: Filter) => setDraft(draftOf(filter)), [setDraft]),
    cancel: useCallback(() => setDraft(EMPTY_DRAFT), [setDraft]),
    submit,
  };
};
