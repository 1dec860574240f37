import type { GraphNode } from '../../model/graph/graph';
import { KindBadge } from '../shared/KindBadge';
import '../shared/ValueButton.css';
import type { CanvasActions } from '../canvas/canvasActions';
import type { GraphTexts } from './graphTexts';

interface NodeButtonProps {
  readonly node: GraphNode;
  readonly texts: GraphTexts;
  readonly actions: CanvasActions;
}

/** A node by its name, which opens all that can be done with it. */
export const NodeButton = ({ node, texts, actions }: NodeButtonProps) => (
  <span className="network-evidence__graph-node">
    <KindBadge kind={node.kind} />
    <button
      type="button"
      className="network-evidence__value"
      aria-haspopup="menu"
      onClick={(event) => actions.filter(node.id, event.currentTarget)}
      data-test="node"
    >
      {texts.nodeTitle(node)}
    </button>
  </span>
);
