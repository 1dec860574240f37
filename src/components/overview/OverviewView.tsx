import { Gallery } from '@patternfly/react-core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { intlZone, usePage } from '../../hooks/pageContext';
import { RoundContext } from '../../hooks/roundContext';
import { useRound } from '../../hooks/useRound';
import { DEFAULT_PANELS, panelById } from '../../model/metrics/panels';
import { OverviewTools } from './OverviewTools';
import './OverviewView.css';
import { PanelCard } from './PanelCard';

/** Who talks most, what is dropped, what is slow: figures of the flows that the filters select. */
export default function OverviewView() {
  const { i18n } = useTranslation('plugin__network-evidence');
  const { state, settings, names, timeZone } = usePage();
  const { features } = settings;
  const panels = (state.panels ?? DEFAULT_PANELS)
    .flatMap((id) => panelById(id) ?? [])
    .filter(({ feature }) => feature === undefined || features[feature].value !== 'off');
  const context = useMemo(
    () => ({ locale: i18n.language, timeZone: intlZone(timeZone), ports: names.ports }),
    [i18n.language, timeZone, names.ports],
  );
  const round = useRound();
  return (
    <RoundContext.Provider value={{ ...round, shown: panels }}>
      <div data-test="overview-view">
        <OverviewTools />
        <Gallery hasGutter minWidths={{ default: '24rem' }}>
          {panels.map((panel) => (
            <PanelCard key={panel.id} panel={panel} context={context} />
          ))}
        </Gallery>
      </div>
    </RoundContext.Provider>
  );
}
