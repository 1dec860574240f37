import { HelperText, HelperTextItem } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { type FilterDraft, definitionOf, stageOf } from './filterDraft';
import { shownUnit, TEXT_HINT, VALUE_HINTS } from './filterTexts';

interface FilterHintProps {
  readonly id: string;
  readonly draft: FilterDraft;
  readonly problem: string | undefined;
  readonly isRefused: boolean;
}

/** What to type next, or what is wrong with what was typed. */
export const FilterHint = ({ id, draft, problem, isRefused }: FilterHintProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const definition = definitionOf(draft);
  const stage = stageOf(draft);
  const isTypingValue = stage === 'value' && draft.text.trim() !== '';
  const unit = definition && shownUnit(definition);
  const hints = {
    field: t('Choose a field, or type a filter such as src_namespace=my-app or dst_port>=443'),
    comparator: t('Choose how to compare; Backspace goes back to the field'),
    value: t((definition && VALUE_HINTS[definition.kind]) ?? TEXT_HINT),
  };
  const hint = unit ? `${hints[stage]} (${unit})` : hints[stage];
  const isWrong = problem !== undefined && (isRefused || isTypingValue);
  const ready = draft.editing ? t('Enter changes the filter') : t('Enter adds the filter');
  return (
    <HelperText id={id} isLiveRegion data-test="filter-hint">
      {isWrong ? (
        <HelperTextItem variant={isRefused ? 'error' : 'warning'}>{t(problem)}</HelperTextItem>
      ) : (
        <HelperTextItem>{isTypingValue ? ready : hint}</HelperTextItem>
      )}
    </HelperText>
  );
};
