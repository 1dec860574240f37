import type { GraphElement } from '../../../model/graph/element/graphElement';
import { KindBadge } from '../../shared/KindBadge';
import type { GraphTexts } from '../graphTexts';

interface ElementTitleProps {
  readonly element: GraphElement;
  readonly texts: GraphTexts;
}

/** "P web-1", or "api → db". */
export const ElementTitle = ({ element, texts }: ElementTitleProps) => {
  const { nodeTitle } = texts;
  if (!('node' in element))
    return (
      <>
        {nodeTitle(element.source)} → {nodeTitle(element.target)}
      </>
    );
  const { node } = element;
  return (
    <>
      <KindBadge kind={node.kind} /> {nodeTitle(node)}
    </>
  );
};
