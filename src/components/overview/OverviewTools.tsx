import { useTranslation } from 'react-i18next';
import { usePage } from '../../hooks/pageContext';
import { DEFAULT_TOP, TOPS } from '../../model/metrics/panels';
import { scopeOf, SCOPES } from '../../model/metrics/scopes';
import { ChoiceSelect } from '../shared/ChoiceSelect';

/** Numbers on offer, and the one of the link. */
const topsWith = (top: number): readonly number[] =>
  TOPS.includes(top) ? TOPS : [...TOPS, top].sort((a, b) => a - b);

/** What all figures have in common: the level at which traffic is put together, and how many groups show. */
export const OverviewTools = () => {
  const { t } = useTranslation('plugin__network-evidence');
  const { state, update } = usePage();
  const { top = DEFAULT_TOP } = state;
  return (
    <div className="network-evidence__overview-tools">
      <ChoiceSelect
        label={t('Scope')}
        choices={SCOPES.map(({ id, title }) => ({ value: id, title: t(title) }))}
        value={scopeOf(state.scope).id}
        onChoose={(scope) => update({ scope })}
        test="scope"
      />
      <ChoiceSelect
        label={t('Groups shown')}
        choices={topsWith(top).map((number) => ({
          value: String(number),
          title: t('Top {{number}}', { number }),
        }))}
        value={String(top)}
        onChoose={(number) => update({ top: Number(number) })}
        test="top"
      />
    </div>
  );
};
