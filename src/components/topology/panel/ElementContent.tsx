import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../hooks/pageContext';
import type { Scope } from '../../../model/metrics/scopes';
import type { ReadContext } from '../../../model/readableValue';
import type { DrawnGraph } from '../../../model/topology/drawnGraph';
import { elementFlows } from '../../../model/topology/elementFlows';
import {
  EDGE_WAYS,
  NODE_WAYS,
  otherSections,
  peersSection,
  volumeOf,
  wayPanels,
} from '../../../model/topology/elementPanels';
import type { GraphElement } from '../../../model/topology/graphElement';
import { metricOf } from '../../../model/topology/metrics';
import type { GraphTexts } from '../graphTexts';
import { ElementLinks } from './ElementLinks';
import { ElementSection } from './ElementSection';
import { Identity } from './Identity';
import { SectionPanels } from './SectionPanels';
import { TrafficFigures } from './TrafficFigures';

export interface ElementContentProps {
  readonly drawn: DrawnGraph;
  readonly element: GraphElement;
  readonly scope: Scope;
  readonly texts: GraphTexts;
  readonly context: ReadContext;
  readonly onSelect: (id: string) => void;
}

/** The sections of a part of the graph, in the order of every drawer. */
export const ElementContent = (props: ElementContentProps) => {
  const { element, scope, context } = props;
  const { t } = useTranslation('plugin__network-evidence');
  const { state } = usePage();
  const flows = useMemo(() => elementFlows(element, scope), [element, scope]);
  const asked = useMemo(() => {
    if (!flows) return undefined;
    const volume = volumeOf(metricOf(state.metric));
    const isNode = 'node' in element;
    return {
      ways: wayPanels(flows, volume, isNode ? NODE_WAYS : EDGE_WAYS),
      peers: isNode ? [peersSection(flows, volume)] : [],
      others: otherSections(flows),
    };
  }, [flows, element, state.metric]);
  return (
    <>
      <ElementSection id="identity" title={t('Identity')} isOpen>
        <Identity {...props} flows={flows} />
        <ElementLinks element={element} scope={scope} />
      </ElementSection>
      {asked ? (
        <>
          <ElementSection id="traffic" title={t('Traffic')} isOpen>
            <TrafficFigures panels={asked.ways} context={context} />
          </ElementSection>
          {[...asked.peers, ...asked.others].map(({ id, title, panels }) => (
            <ElementSection key={id} id={id} title={t(title)} isOpen={id === 'peers'}>
              <SectionPanels panels={panels} context={context} />
            </ElementSection>
          ))}
        </>
      ) : (
        <p data-test="element-unknown">
          {t('No filters say what this stands for, so that nothing more can be asked about it.')}
        </p>
      )}
    </>
  );
};
