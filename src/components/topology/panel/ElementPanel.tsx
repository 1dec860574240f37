import {
  DrawerActions,
  DrawerCloseButton,
  DrawerHead,
  DrawerPanelBody,
  Title,
} from '@patternfly/react-core';
import { type Ref, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../hooks/pageContext';
import { RoundContext } from '../../../hooks/roundContext';
import { useWindowRound } from '../../../hooks/useWindowRound';
import type { Scope } from '../../../model/ends/scopes';
import type { ReadContext } from '../../../model/fields/readableValue';
import type { TimeWindow } from '../../../model/timeRange';
import type { DrawnGraph } from '../../../model/graph/drawnGraph';
import { graphElement } from '../../../model/graph/element/graphElement';
import { RoundProgress } from '../../shared/RoundProgress';
import { ValueMenu } from '../../shared/ValueMenu';
import type { GraphTexts } from '../graphTexts';
import { ElementContent } from './ElementContent';
import './ElementPanel.css';
import { ElementTitle } from './ElementTitle';

/** What the graph was asked for with: the scope that it has, which may be wider than wished, and its time. */
export interface AskedGraph {
  readonly scope: Scope;
  readonly window: TimeWindow;
}

export interface ElementPanelProps {
  readonly drawn: DrawnGraph;
  /** Of a node, a group or an edge. */
  readonly id: string;
  readonly asked: AskedGraph;
  readonly texts: GraphTexts;
  readonly context: ReadContext;
  readonly onSelect: (id: string) => void;
  readonly onClose: () => void;
  readonly titleRef: Ref<HTMLElement>;
}

/** Groups that a figure shows beside a graph. */
const TOP = 5;

/** What is known of a part of the graph: what it is, its traffic over time, its peers, ports, drops and DNS names. */
export const ElementPanel = (props: ElementPanelProps) => {
  const { drawn, id, asked, texts, context, onSelect, onClose, titleRef } = props;
  const { t } = useTranslation('plugin__network-evidence');
  const { unsampled, topology } = usePage().state;
  const about = JSON.stringify([asked.scope.id, id, topology.metric]);
  const round = useWindowRound(asked.window, about);
  const choice = {
    scope: asked.scope,
    top: TOP,
    compare: undefined,
    isEstimated: unsampled,
  };
  const element = useMemo(() => graphElement(drawn, id), [drawn, id]);
  return (
    <>
      <DrawerHead>
        {/* PatternFly's Title hands no ref on. */}
        <Title headingLevel="h2" size="lg">
          <span ref={titleRef} tabIndex={-1}>
            {element ? <ElementTitle element={element} texts={texts} /> : t('Not in the graph')}
          </span>
        </Title>
        <DrawerActions>
          <DrawerCloseButton onClick={onClose} aria-label={t('Close the panel')} />
        </DrawerActions>
      </DrawerHead>
      <DrawerPanelBody className="network-evidence__element">
        <RoundProgress meter={round.round?.meter} onStop={round.cancel} />
        <RoundContext.Provider value={{ ...round, shown: [], choice }}>
          <ValueMenu>
            {element ? (
              <ElementContent
                drawn={drawn}
                element={element}
                texts={texts}
                context={context}
                onSelect={onSelect}
                scope={asked.scope}
              />
            ) : (
              <p data-test="element-missing">
                {t('It has no traffic in this time range, or it is hidden or folded.')}
              </p>
            )}
          </ValueMenu>
        </RoundContext.Provider>
      </DrawerPanelBody>
    </>
  );
};
