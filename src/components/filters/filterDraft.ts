import {
  type Comparator,
  type Filter,
  isAbsent,
  type FilterValue,
} from '../../model/filters/filter';
import {
  comparatorsOf,
  filterDefinition,
  type FilterDefinition,
} from '../../model/filters/filterDefinitions';
import {
  definitionNamed,
  lastTyped,
  parseTypedFilter,
  parseValues,
  printValues,
} from '../../model/filters/typedFilter';

/** A filter on its way: what has been chosen, and what is being typed for the next part of it. */
export interface FilterDraft {
  readonly id?: string;
  readonly comparator?: Comparator;
  /** The text of the input, which belongs to the current stage. */
  readonly text: string;
  /** The values, put aside while an earlier part is chosen anew. */
  readonly keptValues?: string;
  /** The filter that this one is to replace; it stays in the list until then. */
  readonly editing?: Filter;
}

export type DraftStage = 'field' | 'comparator' | 'value';

export const EMPTY_DRAFT: FilterDraft = { text: '' };

export const stageOf = ({ id, comparator }: FilterDraft): DraftStage => {
  if (id === undefined) return 'field';
  return comparator === undefined ? 'comparator' : 'value';
};

export const definitionOf = ({ id }: FilterDraft): FilterDefinition | undefined =>
  id === undefined ? undefined : filterDefinition(id);

export const isEmptyDraft = (draft: FilterDraft): boolean =>
  draft.id === undefined && draft.text.trim() === '';

export const chooseField = (draft: FilterDraft, { id }: FilterDefinition): FilterDraft => ({
  editing: draft.editing,
  keptValues: draft.keptValues,
  id,
  text: '',
});

export const chooseComparator = (draft: FilterDraft, comparator: Comparator): FilterDraft => ({
  ...draft,
  comparator,
  text: draft.keptValues ?? '',
  keptValues: undefined,
});

/** The value takes the place of the one that is being typed. */
export const completeValue = (draft: FilterDraft, value: FilterValue): FilterDraft => ({
  ...draft,
  text: `${lastTyped(draft.text).before}${printValues([value])}`,
});

/** Goes back to an earlier part; values that were typed already are kept for later. */
export const reopen = (draft: FilterDraft, stage: 'field' | 'comparator'): FilterDraft => ({
  editing: draft.editing,
  id: stage === 'comparator' ? draft.id : undefined,
  keptValues: stageOf(draft) === 'value' ? draft.text : draft.keptValues,
  text: '',
});

/** What Backspace does in an empty input: the part before is taken back. */
export const stepBack = (draft: FilterDraft): FilterDraft => {
  const stage = stageOf(draft);
  return stage === 'field' ? draft : reopen(draft, stage === 'value' ? 'comparator' : 'field');
};

/** How a name for a filter is shown, so that it can be typed as well as its id. */
export type NameOf = (definition: FilterDefinition) => string;

const typeField = (draft: FilterDraft, text: string, nameOf: NameOf): FilterDraft => {
  const typed = parseTypedFilter(text);
  const definition = typed && definitionNamed(typed.id, nameOf);
  if (!definition) return { ...draft, text };
  const { comparator, rest } = typed;
  return { ...draft, id: definition.id, comparator, text: rest, keptValues: undefined };
};

/** Anything that cannot become a comparator is the beginning of a value. */
const typeComparator = (draft: FilterDraft, text: string, isPrefix: IsPrefix): FilterDraft => {
  const typed = parseTypedFilter(`x${text.trimStart()}`);
  if (typed?.id === 'x') {
    return { ...draft, comparator: typed.comparator, text: typed.rest, keptValues: undefined };
  }
  const usual = comparatorsOf(definitionOf(draft)?.kind ?? 'text')[0];
  return isPrefix(text) ? { ...draft, text } : { ...draft, comparator: usual, text };
};

/** Whether the text may still become the sign or the name of a comparator. */
export type IsPrefix = (text: string) => boolean;

/** The draft after the input's text has changed. */
export const typeText = (
  draft: FilterDraft,
  text: string,
  { nameOf, isPrefix }: { nameOf: NameOf; isPrefix: IsPrefix },
): FilterDraft => {
  switch (stageOf(draft)) {
    case 'field':
      return typeField(draft, text, nameOf);
    case 'comparator':
      return typeComparator(draft, text, isPrefix);
    case 'value':
      return { ...draft, text };
  }
};

/** A filter of the list, ready to be changed. */
export const draftOf = (filter: Filter): FilterDraft => ({
  id: filter.id,
  comparator: filter.comparator,
  text: printValues(filter.values),
  editing: filter,
});

/** As in links: quotes mean something around nothing, and inside "contains". */
const meant = (value: FilterValue, comparator: Comparator): FilterValue =>
  isAbsent(value) || comparator === '~' || comparator === '!~' ? value : { text: value.text };

/** The filter that a draft stands for; undefined as long as a part of it is missing. */
export const filterOf = ({ id, comparator, text }: FilterDraft): Filter | undefined =>
  id === undefined || comparator === undefined
    ? undefined
    : { id, comparator, values: parseValues(text).values.map((value) => meant(value, comparator)) };
