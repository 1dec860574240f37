import { type Graph, GraphComponent, observer, withPanZoom } from '@patternfly/react-topology';
import { Highlight } from './Highlight';

interface GraphViewProps {
  readonly element: Graph;
}

const MovableGraph = withPanZoom()(GraphComponent);

/** The whole graph, and over it what the person looks at. */
export const GraphView = observer(({ element }: GraphViewProps) => (
  <>
    <MovableGraph element={element} />
    <Highlight graph={element} />
  </>
));
