import { lazy, Suspense, useMemo } from 'react';
import { Skeleton } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useSlice } from '../../../hooks/pageContext';
import type { Scope } from '../../../model/ends/scopes';
import { elementFlows } from '../../../model/graph/element/elementFlows';
import { otherSections, volumeOf, wayPanels } from '../../../model/graph/element/elementPanels';
import { metricOf } from '../../../model/graph/metrics';
import { workloadOf } from '../../../model/evidence/workloadOf';
import { peerPanels } from '../../../model/graph/element/peerPanels';
import { EDGE_WAYS, NODE_WAYS } from '../../../model/graph/element/ways';
import { ElementLinks } from './ElementLinks';
import { ElementSection } from './ElementSection';
import { ElementIdentity, type ShownElement } from './ElementIdentity';
import { PeerFigures } from './PeerFigures';
import { SectionPanels } from './SectionPanels';
import type { Panel } from '../../../model/metrics/panels';
import type { ReadContext } from '../../../model/fields/readableValue';
import { PanelFiguresView } from '../../shared/figures/PanelFiguresView';
import { FigureBlock } from './FigureBlock';
import { useWayFigures } from './useWayFigures';

const EvidenceSection = lazy(() => import('../../shared/evidence/EvidenceSection'));

interface TrafficFiguresProps {
  /** Of what leaves, arrives and stays inside. */
  readonly panels: readonly [Panel, Panel, Panel];
  readonly context: ReadContext;
}

/** What goes out, in and stays inside over time, and all of it. */
const TrafficFigures = ({ panels, context }: TrafficFiguresProps) => {
  const result = useWayFigures(panels);
  const [panel] = panels;
  return (
    <FigureBlock panel={panel} result={result}>
      {(shown) => <PanelFiguresView panel={panel} shown={shown} context={context} />}
    </FigureBlock>
  );
};

interface ElementContentProps extends ShownElement {
  readonly scope: Scope;
}

/** The sections of a part of the graph, in the order of every drawer. */
export const ElementContent = (props: ElementContentProps) => {
  const { drawn, element, scope, context, onSelect } = props;
  const { t } = useTranslation('plugin__network-evidence');
  const [{ metric }] = useSlice('topology');
  const flows = useMemo(() => elementFlows(element, scope), [element, scope]);
  const asked = useMemo(() => {
    if (!flows) return undefined;
    const volume = volumeOf(metricOf(metric));
    const isNode = 'node' in element;
    return {
      ways: wayPanels(flows, volume, isNode ? NODE_WAYS : EDGE_WAYS),
      peers: isNode ? peerPanels(flows, volume, scope) : [],
      sections: otherSections(flows),
    };
  }, [flows, element, scope, metric]);
  const workload = useMemo(
    () => ('node' in element ? workloadOf(element.node.labels) : undefined),
    [element],
  );
  return (
    <>
      <ElementSection id="identity" title={t('Identity')} isOpen>
        <ElementIdentity {...props} flows={flows} />
        <ElementLinks element={element} scope={scope} />
      </ElementSection>
      {asked ? null : (
        <p data-test="element-unknown">
          {t('No filters say what this stands for, so that nothing more can be asked about it.')}
        </p>
      )}
      {asked ? (
        <ElementSection id="traffic" title={t('Traffic')} isOpen>
          <TrafficFigures panels={asked.ways} context={context} />
        </ElementSection>
      ) : null}
      {asked && asked.peers.length > 0 ? (
        <ElementSection id="peers" title={t('Peers')} isOpen>
          {asked.peers.map((peers) => (
            <PeerFigures
              key={peers.panel.id}
              peers={peers}
              drawn={drawn}
              scope={scope}
              onSelect={onSelect}
            />
          ))}
        </ElementSection>
      ) : null}
      {asked?.sections.map(({ id, title, panels }) => (
        <ElementSection key={id} id={id} title={t(title)} isOpen={false}>
          <SectionPanels panels={panels} context={context} />
        </ElementSection>
      ))}
      {workload ? (
        <ElementSection id="evidence" title={t('Evidence')} isOpen>
          <Suspense fallback={<Skeleton screenreaderText={t('Looking for evidence')} />}>
            <EvidenceSection workload={workload} />
          </Suspense>
        </ElementSection>
      ) : null}
    </>
  );
};
