import { MenuToggle, Select, SelectList, SelectOption } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../hooks/pageContext';
import { type Match, MATCHES } from '../../model/filter';
import { label } from '../../model/label';

const TITLES: Record<Match, string> = {
  all: label('Match all'),
  any: label('Match any'),
  bidirectional: label('Match both directions'),
};

const DESCRIPTIONS: Record<Match, string> = {
  all: label('Flows that match every filter'),
  any: label('Flows that match at least one filter'),
  bidirectional: label('Flows that match every filter, and those of the opposite direction'),
};

/** How the filters are combined. */
export const MatchSelect = () => {
  const { t } = useTranslation('plugin__network-evidence');
  const { state, update } = usePage();
  const [isOpen, setOpen] = useState(false);
  return (
    <Select
      isOpen={isOpen}
      onOpenChange={setOpen}
      selected={state.match}
      onSelect={(_, value) => {
        const match = MATCHES.find((one) => one === value);
        if (match && match !== state.match) update({ match });
        setOpen(false);
      }}
      shouldFocusToggleOnSelect
      shouldFocusFirstItemOnOpen
      toggle={(ref) => (
        <MenuToggle
          ref={ref}
          size="sm"
          isExpanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          data-test="match-toggle"
        >
          {t(TITLES[state.match])}
        </MenuToggle>
      )}
    >
      <SelectList aria-label={t('How filters combine')}>
        {MATCHES.map((match) => (
          <SelectOption
            key={match}
            value={match}
            description={t(DESCRIPTIONS[match])}
            data-test={`match-${match}`}
          >
            {t(TITLES[match])}
          </SelectOption>
        ))}
      </SelectList>
    </Select>
  );
};
