import { DescriptionList } from '@patternfly/react-core';
import { useMemo } from 'react';
import { type ElementFlows } from '../../../model/graph/element/elementFlows';
import { factPanels } from '../../../model/graph/element/elementFacts';
import type { DrawnGraph } from '../../../model/graph/drawnGraph';
import type { GraphElement } from '../../../model/graph/element/graphElement';
import type { ReadContext } from '../../../model/fields/readableValue';
import type { GraphTexts } from '../graphTexts';
import { AskedFacts } from './AskedFacts';
import { EdgeEnds } from './EdgeEnds';
import { FactRows } from './FactRows';
import { GroupRows } from './GroupRows';
import { MarkLabels } from './MarkLabels';

/** A part of the graph, and how it is shown. */
export interface ShownElement {
  readonly drawn: DrawnGraph;
  readonly element: GraphElement;
  readonly texts: GraphTexts;
  readonly context: ReadContext;
  readonly onSelect: (id: string) => void;
}

interface ElementIdentityProps extends ShownElement {
  readonly flows: ElementFlows | undefined;
}

/** What a part of the graph is: what it is known by, what it lies in and holds, and what goes wrong with it. */
export const ElementIdentity = (props: ElementIdentityProps) => {
  const { drawn, element, flows, texts, context, onSelect } = props;
  const labels = 'node' in element ? element.node.labels : undefined;
  const panels = useMemo(
    () => (labels && flows ? factPanels(labels, flows) : undefined),
    [labels, flows],
  );
  const marked = 'node' in element ? drawn.traffic.get(element.node.id) : element.edge;
  return (
    <div className="network-evidence__element-identity">
      {marked ? <MarkLabels marks={marked.marks} locale={context.locale} /> : null}
      <DescriptionList isCompact isHorizontal horizontalTermWidthModifier={{ default: '8rem' }}>
        {'node' in element ? (
          <>
            {panels && labels ? (
              <AskedFacts labels={labels} panels={panels} context={context} />
            ) : (
              <FactRows labels={element.node.labels} context={context} />
            )}
            <GroupRows drawn={drawn} element={element} texts={texts} onSelect={onSelect} />
          </>
        ) : (
          <EdgeEnds element={element} texts={texts} onSelect={onSelect} />
        )}
      </DescriptionList>
    </div>
  );
};
