import { Badge, MenuToggle, Select, SelectList, SelectOption } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../hooks/pageContext';
import { filterDefinition } from '../../model/filters/filterDefinitions';
import { filterProblem } from '../../model/filters/filterProblem';
import {
  isQuickFilterActive,
  quickFilterFilters,
  toggleQuickFilter,
} from '../../model/filters/quickFilters';
import type { QuickFilter } from '../../model/settings/settings';
import { chipText } from './ChipText';
import { GROUP_TITLES, groupOf } from './filterTexts';
import type { Translate } from '../shared/readableText';

const problemOf = (quick: QuickFilter): string | undefined =>
  quickFilterFilters(quick.filter)
    .map((filter) => filterProblem(filter))
    .find((problem) => problem !== undefined);

const sentence = (quick: QuickFilter, t: Translate): string =>
  quickFilterFilters(quick.filter)
    .map((filter) => {
      const definition = filterDefinition(filter.id);
      const side = definition?.side && `${t(GROUP_TITLES[groupOf(definition)])} · `;
      return `${side ?? ''}${chipText(filter, t)}`;
    })
    .join('; ');

/** Sets of filters that the cluster's administrator has named; each on or off. */
export const QuickFilterMenu = () => {
  const { t } = useTranslation('plugin__network-evidence');
  const { state, update, settings } = usePage();
  const [isOpen, setOpen] = useState(false);
  const all = settings.quickFilters.value;
  const active = all.filter((quick) => isQuickFilterActive(state.filters, quick));
  if (all.length === 0) return null;
  const count = active.length;
  return (
    <Select
      role="menu"
      isOpen={isOpen}
      onOpenChange={setOpen}
      onSelect={(_, name) => {
        const quick = all.find((one) => one.name === name);
        if (quick) update({ filters: toggleQuickFilter(state.filters, quick, all) });
      }}
      shouldFocusFirstItemOnOpen
      isScrollable
      popperProps={{ maxWidth: '32rem' }}
      toggle={(ref) => (
        <MenuToggle
          ref={ref}
          isExpanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          badge={count > 0 ? <Badge isRead>{count}</Badge> : undefined}
          data-test="quick-filters"
        >
          {t('Quick filters')}
        </MenuToggle>
      )}
    >
      <SelectList aria-label={t('Quick filters')}>
        {all.map((quick) => {
          const problem = problemOf(quick);
          return (
            <SelectOption
              key={quick.name}
              value={quick.name}
              hasCheckbox
              isSelected={active.includes(quick)}
              isDisabled={problem !== undefined}
              description={problem === undefined ? sentence(quick, t) : t(problem)}
              data-test={`quick-filter-${quick.name}`}
            >
              {t(quick.name)}
            </SelectOption>
          );
        })}
      </SelectList>
    </Select>
  );
};
