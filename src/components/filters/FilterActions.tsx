import { Button, Tooltip } from '@patternfly/react-core';
import { ExchangeAltIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../hooks/pageContext';
import { hasSides, swapSides } from '../../model/filters/filterList';
import { defaultFilters, sameFilters } from '../../model/filters/quickFilters';
import { MatchSelect } from './MatchSelect';

interface FilterActionsProps {
  readonly focusInput: () => void;
}

/** What concerns all filters at once. */
export const FilterActions = ({ focusInput }: FilterActionsProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { state, update, settings, locked } = usePage();
  const { filters } = state;
  const defaults = locked.length > 0 ? [] : defaultFilters(settings.quickFilters.value);
  const swap = t('Swap source and destination');
  return (
    <>
      {filters.length + locked.length > 0 ? <MatchSelect /> : null}
      {hasSides(filters) ? (
        <Tooltip content={swap}>
          <Button
            variant="plain"
            icon={<ExchangeAltIcon />}
            aria-label={swap}
            onClick={() => update({ filters: swapSides(filters) })}
            data-test="swap-filters"
          />
        </Tooltip>
      ) : null}
      {filters.length > 0 ? (
        <Button
          variant="link"
          isInline
          onClick={() => {
            update({ filters: [], match: 'all' });
            focusInput();
          }}
          data-test="clear-filters"
        >
          {t('Clear filters')}
        </Button>
      ) : null}
      {defaults.length > 0 && !sameFilters(filters, defaults) ? (
        <Button
          variant="link"
          isInline
          onClick={() => {
            update({ filters: defaults, match: 'all' });
            focusInput();
          }}
          data-test="reset-filters"
        >
          {t('Reset to defaults')}
        </Button>
      ) : null}
    </>
  );
};
