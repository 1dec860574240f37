import { ABSENT, type Comparator, type Filter, type FilterValue } from '../../model/filters/filter';
import {
  comparatorsOf,
  FILTER_DEFINITIONS,
  filterDefinition,
  type FilterDefinition,
  isAboutEvidence,
} from '../../model/filters/filterDefinitions';
import { filterGuesses } from '../../model/filters/filterGuesses';
import { lastTyped } from '../../model/filters/typedFilter';
import { definitionOf, type FilterDraft } from './filterDraft';
import { COMPARATOR_TITLES, fullName, GROUP_TITLES, groupOf, groupRank } from './filterTexts';
import type { Translate } from '../shared/readableText';

/** What choosing an option does. */
export type OptionAction =
  | { readonly type: 'field'; readonly definition: FilterDefinition }
  | { readonly type: 'comparator'; readonly comparator: Comparator }
  | { readonly type: 'value'; readonly value: FilterValue }
  | { readonly type: 'filter'; readonly filter: Filter };

export interface FilterOption {
  readonly key: string;
  readonly title: string;
  readonly detail?: string;
  /** The heading above it; options of one heading stand together. */
  readonly group: string;
  /** Why it cannot be chosen. */
  readonly unavailable?: string;
  readonly choice: OptionAction;
}

export interface OptionContext {
  readonly t: Translate;
  /** Why a field cannot be filtered by in this cluster; undefined when it can. */
  readonly unavailable: (definition: FilterDefinition) => string | undefined;
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[!<>]\s*$/, '')
    .split(/[\s·]+/)
    .filter((word) => word !== '');

const fieldOption = (definition: FilterDefinition, { t, unavailable }: OptionContext) => {
  const reason = unavailable(definition);
  return {
    key: definition.id,
    title: t(definition.title),
    detail: reason === undefined ? definition.id : t(reason),
    group: t(reason === undefined ? GROUP_TITLES[groupOf(definition)] : 'Not available'),
    unavailable: reason,
    choice: { type: 'field', definition },
  } as const satisfies FilterOption;
};

const guessOption = (filter: Filter, { t }: OptionContext): FilterOption[] => {
  const definition = filterDefinition(filter.id);
  if (!definition) return [];
  const comparator = t(COMPARATOR_TITLES[filter.comparator]);
  const value = filter.values[0]?.text ?? '';
  return [
    {
      key: `guess-${filter.id}`,
      title: `${t(definition.title)} ${comparator} ${value}`,
      detail: t(GROUP_TITLES[groupOf(definition)]),
      group: t('Filter by “{{text}}”', { text: value }),
      choice: { type: 'filter', filter },
    },
  ];
};

/** Fields whose side, title or id has every word of the text; then what the text may mean; last, what is not to be had. */
export const fieldOptions = (text: string, context: OptionContext): FilterOption[] => {
  const words = wordsOf(text);
  const found = FILTER_DEFINITIONS.filter((definition) => {
    const name = `${fullName(definition, context.t)} ${definition.id}`.toLowerCase();
    return words.every((word) => name.includes(word));
  });
  const options = [...found]
    .sort((a, b) => groupRank(a) - groupRank(b))
    .map((definition) => fieldOption(definition, context));
  return [
    ...options.filter(({ unavailable }) => unavailable === undefined),
    ...filterGuesses(text).flatMap((filter) => guessOption(filter, context)),
    ...options.filter(({ unavailable }) => unavailable !== undefined),
  ];
};

/** Whether a comparator's sign or name begins with the text. */
export const beginsComparator = (text: string, t: Translate): boolean => {
  const wanted = text.trim().toLowerCase();
  return Object.entries(COMPARATOR_TITLES).some(
    ([sign, title]) => sign.startsWith(wanted) || t(title).toLowerCase().startsWith(wanted),
  );
};

export const comparatorOptions = (draft: FilterDraft, { t }: OptionContext): FilterOption[] => {
  const wanted = draft.text.trim().toLowerCase();
  return comparatorsOf(definitionOf(draft)?.kind ?? 'text')
    .map((comparator): FilterOption => ({
      key: comparator,
      title: t(COMPARATOR_TITLES[comparator]),
      detail: comparator,
      group: t('Comparator'),
      choice: { type: 'comparator', comparator },
    }))
    .filter(
      ({ title, detail = '' }) =>
        detail.startsWith(wanted) || title.toLowerCase().startsWith(wanted),
    );
};

/** A value that is on offer. */
export interface Suggestion {
  readonly text: string;
  readonly description?: string;
}

const MAX_VALUES = 50;

/** The values on offer, and "(none)" for flows that lack the field. */
export const valueOptions = (
  draft: FilterDraft,
  suggestions: readonly Suggestion[],
  { t }: OptionContext,
): FilterOption[] => {
  const group = t('Values');
  const options = suggestions.slice(0, MAX_VALUES).map(({ text, description }): FilterOption => ({
    key: `value-${text}`,
    title: text,
    detail: description,
    group,
    choice: { type: 'value', value: { text } },
  }));
  const isOrder = draft.comparator === '>=' || draft.comparator === '<=';
  const hasAbsent = !isOrder && !isAboutEvidence(draft.id ?? '');
  if (!hasAbsent || lastTyped(draft.text).text !== '') return options;
  const none = {
    key: 'absent',
    title: t('(none)'),
    detail: t('Flows without this field'),
    group,
    choice: { type: 'value', value: ABSENT },
  } as const satisfies FilterOption;
  return [...options, none];
};

const nearness = ({ key, title }: FilterOption, text: string): number => {
  const names = [key.toLowerCase(), title.toLowerCase()];
  if (names.includes(text)) return 0;
  return names.some((name) => name.startsWith(text)) ? 1 : 2;
};

/** The option that Enter takes when nothing was pointed at: the nearest to what was typed. -1 when nothing is near. */
export const nearestOption = (options: readonly FilterOption[], typed: string): number => {
  const text = typed.trim().toLowerCase();
  let best = -1;
  options.forEach((option, at) => {
    if (option.unavailable !== undefined) return;
    const known = options[best];
    if (!known || nearness(option, text) < nearness(known, text)) best = at;
  });
  return best;
};
