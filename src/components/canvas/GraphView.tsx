import {
  ElementWrapper,
  type Graph,
  LayersProvider,
  observer,
  usePanZoom,
} from '@patternfly/react-topology';
import { memo, useLayoutEffect, useRef } from 'react';
import { canvasState } from './canvasState';
import { Highlight } from './Highlight';
import { viewportOf } from './view';
import { cssTransformOf, since, transformOf } from './viewport';

interface GraphProps {
  readonly element: Graph;
}

const Elements = observer(({ element }: GraphProps) => (
  <>
    {element.getEdges().map((edge) => (
      <ElementWrapper key={edge.getId()} element={edge} />
    ))}
    {element.getNodes().map((node) => (
      <ElementWrapper key={node.getId()} element={node} />
    ))}
  </>
));

/** Apart, so that it is not made again when the graph moves. */
const Layers = memo(({ element }: GraphProps) => (
  <LayersProvider layers={element.getLayers()}>
    <Elements element={element} />
  </LayersProvider>
));
Layers.displayName = 'Layers';

const Panned = ({ element }: GraphProps) => <g ref={usePanZoom()} data-graph={element.getId()} />;

/**
 * The whole graph, and over it what the person looks at. It is drawn as it was to be seen when it last kept still, and
 * pushed around as a picture from there, which browsers do without drawing it again. They only enlarge whole elements of
 * the page in this way, and react-topology needs a drawing that stays in its place while it is moved: so the drawing as a
 * whole is enlarged, and moved are its contents.
 */
export const GraphView = observer(({ element }: GraphProps) => {
  const contents = useRef<SVGGElement>(null);
  const controller = element.getController();
  const { drawnAt, isZooming } = canvasState(controller);
  const change = since(drawnAt, viewportOf(controller));
  useLayoutEffect(() => {
    const drawing = contents.current?.ownerSVGElement;
    if (drawing) drawing.style.transform = isZooming ? cssTransformOf(change) : '';
  });
  return (
    <>
      <Panned element={element} />
      <g
        ref={contents}
        {...(isZooming
          ? {}
          : { className: 'network-evidence__graph', transform: transformOf(change) })}
      >
        <g data-surface="true" transform={transformOf(drawnAt)}>
          <Layers element={element} />
        </g>
        <Highlight graph={element} />
      </g>
    </>
  );
});
