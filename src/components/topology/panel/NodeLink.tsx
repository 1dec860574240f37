import { Button } from '@patternfly/react-core';
import type { GraphNode } from '../../../model/graph/graph';
import { KindBadge } from '../../shared/KindBadge';
import type { GraphTexts } from '../graphTexts';

interface NodeLinkProps {
  readonly node: GraphNode;
  readonly texts: GraphTexts;
  readonly onSelect: (id: string) => void;
}

/** Leads to another node or group of the graph. */
export const NodeLink = ({ node, texts, onSelect }: NodeLinkProps) => {
  const subtitle = texts.nodeSubtitle(node);
  return (
    <span className="network-evidence__node-link">
      <KindBadge kind={node.kind} />{' '}
      <Button variant="link" isInline onClick={() => onSelect(node.id)} data-test="node-link">
        {texts.nodeTitle(node)}
      </Button>
      {subtitle === undefined ? null : (
        <span className="network-evidence__node-link-more"> {subtitle}</span>
      )}
    </span>
  );
};
