import { useTranslation } from 'react-i18next';
import { usePage } from '../../hooks/pageContext';
import { type Match, MATCHES } from '../../model/filter';
import { label } from '../../model/label';
import { ChoiceSelect } from '../shared/ChoiceSelect';

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
  return (
    <ChoiceSelect
      label={t('How filters combine')}
      choices={MATCHES.map((value) => ({
        value,
        title: t(TITLES[value]),
        description: t(DESCRIPTIONS[value]),
      }))}
      value={state.match}
      onChoose={(match) => update({ match })}
      toggle={{ size: 'sm' }}
      test="match"
    />
  );
};
