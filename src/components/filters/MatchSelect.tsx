import { useTranslation } from 'react-i18next';
import { usePage } from '../../hooks/pageContext';
import { type Match, MATCHES } from '../../model/filters/filter';
import { msg } from '../../model/msg';
import { ChoiceSelect } from '../shared/ChoiceSelect';

const TITLES: Record<Match, string> = {
  all: msg('Match all'),
  any: msg('Match any'),
  bidirectional: msg('Match both directions'),
};

const DESCRIPTIONS: Record<Match, string> = {
  all: msg('Flows that match every filter'),
  any: msg('Flows that match at least one filter'),
  bidirectional: msg('Flows that match every filter, and those of the opposite direction'),
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
