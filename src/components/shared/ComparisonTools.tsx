import { Switch } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../hooks/pageContext';
import { COMPARISON_TITLES, COMPARISONS, type Comparison } from '../../model/metrics/comparison';
import { ChoiceSelect } from './ChoiceSelect';

const NOTHING = 'nothing';

/** What the figures are compared with, and whether they are multiplied by the agent's sampling. */
export const ComparisonTools = () => {
  const { t } = useTranslation('plugin__network-evidence');
  const { state, settings, update } = usePage();
  const { compare = NOTHING, unsampled } = state;
  const sampling = settings.sampling.value;
  const hasSampling = unsampled || sampling === undefined || sampling > 1;
  return (
    <>
      <ChoiceSelect<Comparison | typeof NOTHING>
        label={t('Compare with')}
        choices={[
          { value: NOTHING, title: t('No comparison') },
          ...COMPARISONS.map((one) => ({ value: one, title: t(COMPARISON_TITLES[one]) })),
        ]}
        value={compare}
        onChoose={(one) => update({ compare: one === NOTHING ? undefined : one })}
        text={compare === NOTHING ? t('Compare') : undefined}
        test="compare"
      />
      {hasSampling ? (
        <Switch
          label={
            sampling === undefined
              ? t('Estimate unsampled')
              : t('Estimate unsampled (sampling 1:{{sampling}})', { sampling })
          }
          isChecked={unsampled}
          onChange={(_, isOn) => update({ unsampled: isOn })}
          data-test="unsampled"
        />
      ) : null}
    </>
  );
};
