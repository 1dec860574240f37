import { Label } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { definitionOf, type FilterDraft } from './filterDraft';
import { COMPARATOR_TITLES, fullName } from './filterTexts';

interface DraftTokensProps {
  readonly draft: FilterDraft;
  readonly onReopen: (stage: 'field' | 'comparator') => void;
}

/** The parts of a filter that have been chosen; each can be chosen anew. */
export const DraftTokens = ({ draft, onReopen }: DraftTokensProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const definition = definitionOf(draft);
  if (!definition) return null;
  return (
    <span className="network-evidence__filter-tokens">
      <Label isCompact onClick={() => onReopen('field')} data-test="draft-field">
        {fullName(definition, t)}
      </Label>
      {draft.comparator === undefined ? null : (
        <Label isCompact onClick={() => onReopen('comparator')} data-test="draft-comparator">
          {t(COMPARATOR_TITLES[draft.comparator])}
        </Label>
      )}
    </span>
  );
};
