import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { chipText } from './ChipText';
import { FilterActions } from './FilterActions';
import './FilterBar.css';
import { FilterChips } from './FilterChips';
import { FilterInput } from './FilterInput';
import { QueryOptions } from './QueryOptions';
import { QuickFilterMenu } from './QuickFilterMenu';
import { useChipActions } from './useChipActions';
import { useFilterDraft } from './useFilterDraft';

/** What is asked for: quick filters, the input, the options of the query, and all filters as chips. */
export const FilterBar = () => {
  const { t } = useTranslation('plugin__network-evidence');
  const input = useRef<HTMLInputElement>(null);
  const control = useFilterDraft();
  const focusInput = useCallback(() => input.current?.focus(), []);
  const actions = useChipActions({ edit: control.edit, focusInput });
  return (
    <section
      className="network-evidence__filter-bar"
      aria-label={t('Filters')}
      data-test="filter-bar"
    >
      <div className="network-evidence__filter-row">
        <QuickFilterMenu />
        <FilterInput control={control} inputRef={input} />
        <QueryOptions />
      </div>
      <div className="network-evidence__filter-row">
        <FilterChips actions={actions} />
        <FilterActions focusInput={focusInput} />
      </div>
      <span className="network-evidence__for-listeners" role="status">
        {control.accepted &&
          t('Filter in force: {{filter}}', { filter: chipText(control.accepted, t) })}
      </span>
    </section>
  );
};
