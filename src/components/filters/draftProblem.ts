import type { Filter } from '../../model/filters/filter';
import { DEFAULT_NAMES, type FilterNames } from '../../model/filters/filterExpression';
import { equalFilters, indexOfFilter, isAlreadyThere } from '../../model/filters/filterList';
import { filterProblem } from '../../model/filters/filterProblem';
import { msg } from '../../model/msg';
import { parseTypedFilter, parseValues } from '../../model/filters/typedFilter';
import { type FilterDraft, filterOf, stageOf } from './filterDraft';

const CHOOSE_FIELD = msg('Choose a field first, or type a filter such as src_namespace=my-app');
const NO_FIELD = msg('There is no field of that name');
const CHOOSE_COMPARATOR = msg('Choose how to compare: equals, contains, at least …');
const UNCLOSED = msg('A quote is opened but not closed');
const THERE = msg('This filter is there already');

const isDuplicate = (filter: Filter, editing: Filter | undefined, filters: readonly Filter[]) => {
  if (editing === undefined) return isAlreadyThere(filters, filter);
  return !equalFilters(filter, editing) && indexOfFilter(filters, filter) >= 0;
};

/** What keeps a draft from being a filter, as a text for the view to translate; undefined when nothing does. */
export const draftProblem = (
  draft: FilterDraft,
  filters: readonly Filter[],
  names: FilterNames = DEFAULT_NAMES,
): string | undefined => {
  const stage = stageOf(draft);
  if (stage === 'field') return parseTypedFilter(draft.text) ? NO_FIELD : CHOOSE_FIELD;
  const filter = filterOf(draft);
  if (!filter) return CHOOSE_COMPARATOR;
  if (parseValues(draft.text).isUnclosed) return UNCLOSED;
  const problem = filterProblem(filter, names);
  if (problem !== undefined) return problem;
  return isDuplicate(filter, draft.editing, filters) ? THERE : undefined;
};
