import { useTranslation } from 'react-i18next';
import { usePage } from '../../hooks/pageContext';
import { useCounting } from '../../hooks/useCounting';
import { TRAFFICS, type Traffic } from '../../model/counting';
import { msg } from '../../model/msg';
import { ChoiceSelect } from './ChoiceSelect';

const TITLES: Readonly<Record<Traffic, string>> = {
  delivered: msg('As delivered'),
  addressed: msg('As addressed'),
};

const DESCRIPTIONS: Readonly<Record<Traffic, string>> = {
  delivered: msg('Between the pods, nodes and addresses that really talk'),
  addressed: msg('What was sent to Services, and what they answered'),
};

/** Which of two sights of traffic counts; filters that ask for Services leave no choice, and the page says so. */
export const TrafficSelect = () => {
  const { t } = useTranslation('plugin__network-evidence');
  const { state, update } = usePage();
  const counting = useCounting();
  if (counting.traffic !== state.traffic) return null;
  return (
    <ChoiceSelect
      label={t('Traffic')}
      choices={TRAFFICS.map((traffic) => ({
        value: traffic,
        title: t(TITLES[traffic]),
        description: t(DESCRIPTIONS[traffic]),
      }))}
      value={counting.traffic}
      onChoose={(traffic) => update({ traffic, selected: undefined })}
      test="traffic"
    />
  );
};
