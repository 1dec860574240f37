import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../hooks/pageContext';
import { useSuggestions } from '../../hooks/useSuggestions';
import { filterDefinition } from '../../model/filters/filterDefinitions';
import { msg } from '../../model/msg';
import { lastTyped } from '../../model/filters/typedFilter';
import { definitionOf, type FilterDraft, stageOf } from './filterDraft';
import {
  comparatorOptions,
  fieldOptions,
  type FilterOption,
  type OptionContext,
  valueOptions,
} from './filterOptions';

const OFF = msg('Its feature is switched off in FlowCollector');

/** A filter without suggestions: stands in while no field is chosen, so that nothing is asked for. */
const WITHOUT_VALUES = filterDefinition('bytes');

/** What the input offers at this stage of the draft. */
export const useFilterOptions = (draft: FilterDraft): readonly FilterOption[] => {
  const { t } = useTranslation('plugin__network-evidence');
  const { settings } = usePage();
  const stage = stageOf(draft);
  const isValue = stage === 'value';
  const suggestions = useSuggestions(
    (isValue ? definitionOf(draft) : undefined) ?? WITHOUT_VALUES,
    isValue ? lastTyped(draft.text).text : '',
  );
  const context = useMemo<OptionContext>(
    () => ({
      t,
      unavailable: ({ feature }) =>
        feature && settings.features[feature].value === 'off' ? OFF : undefined,
    }),
    [t, settings.features],
  );
  return useMemo(() => {
    if (stage === 'field') return fieldOptions(draft.text, context);
    if (stage === 'comparator') return comparatorOptions(draft, context);
    return valueOptions(draft, suggestions, context);
  }, [stage, draft, suggestions, context]);
};
