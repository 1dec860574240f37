import { useTranslation } from 'react-i18next';
import { usePage, useSlice } from '../../hooks/pageContext';
import { lackedFeature } from '../../model/metrics/panelChoice';
import { scopeOf, SCOPES } from '../../model/ends/scopes';
import { groupingOf, groupingsOf } from '../../model/ends/groupings';
import {
  DEFAULT_LAYOUT,
  LAYOUT_DESCRIPTIONS,
  LAYOUT_TITLES,
  LAYOUTS,
} from '../../model/graph/layout/layouts';
import {
  functionOf,
  functionsOf,
  functionTitle,
  metricOf,
  METRICS,
} from '../../model/graph/metrics';
import { SCOPES_WITH_EVIDENCE } from './evidenceSigns';
import { ChoiceSelect } from '../shared/ChoiceSelect';

/** What nodes are, what they are put together into, what edges are about, and how all of it is arranged. */
export const ScopeTools = () => {
  const { t } = useTranslation('plugin__network-evidence');
  const { state, settings, update } = usePage();
  const [topology, updateTopology] = useSlice('topology');
  const scope = scopeOf(state.scope);
  const metric = metricOf(topology.metric);
  const metrics = METRICS.filter(
    (one) => one === metric || lackedFeature(one, settings.features) === undefined,
  );
  const groupings = groupingsOf(scope);
  return (
    <>
      <ChoiceSelect
        label={t('Scope')}
        choices={SCOPES.map(({ id, title }) => ({ value: id, title: t(title) }))}
        value={scope.id}
        onChoose={(id) => update({ scope: id, selected: undefined, topology: { near: undefined } })}
        test="scope"
      />
      {groupings.length > 1 ? (
        <ChoiceSelect
          label={t('Groups')}
          choices={groupings.map(({ id, title }) => ({ value: id, title: t(title) }))}
          value={groupingOf(scope, topology.groups).id}
          onChoose={(groups) =>
            updateTopology({ groups, collapsed: undefined, expanded: undefined })
          }
          test="groups"
        />
      ) : null}
      <ChoiceSelect
        label={t('Metric')}
        choices={metrics.map(({ id, title }) => ({ value: id, title: t(title) }))}
        value={metric.id}
        onChoose={(id) => updateTopology({ metric: id })}
        test="metric"
      />
      <ChoiceSelect
        label={t('Function')}
        choices={functionsOf(metric).map((id) => ({
          value: id,
          title: t(functionTitle(metric, id)),
        }))}
        value={functionOf(metric, topology.function)}
        onChoose={(id) => updateTopology({ function: id })}
        test="function"
      />
      {SCOPES_WITH_EVIDENCE.includes(scope.id) ? (
        <ChoiceSelect
          label={t('Colour')}
          choices={[
            { value: 'kind', title: t('Colour by kind') },
            {
              value: 'evidence',
              title: t('Colour by severity'),
              description: t('Of the worst finding in the images that are run'),
            },
          ]}
          value={topology.showsEvidence ? 'evidence' : 'kind'}
          onChoose={(colour) => updateTopology({ showsEvidence: colour === 'evidence' })}
          test="colour"
        />
      ) : null}
      {topology.isTable ? null : (
        <ChoiceSelect
          label={t('Layout')}
          choices={LAYOUTS.map((id) => ({
            value: id,
            title: t(LAYOUT_TITLES[id]),
            description: t(LAYOUT_DESCRIPTIONS[id]),
          }))}
          value={topology.layout ?? DEFAULT_LAYOUT}
          onChoose={(id) => updateTopology({ layout: id })}
          test="layout"
        />
      )}
    </>
  );
};
