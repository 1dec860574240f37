import { type Controller, type Graph, observer } from '@patternfly/react-topology';
import { boxOf, type EdgeElement } from './elements';
import { canvasState, emphasised, isNearby } from './canvasState';
import { EdgeLine } from './EdgeLine';
import { pathOf } from './EdgeView';
import { neighbourhood } from './links';
import { NodeCard } from './NodeCard';
import { transformOf } from './viewport';

interface ControllerProps {
  readonly controller: Controller;
}

/** What the person looks at and all that it is joined to, once more above the veil. */
const Emphasised = observer(({ controller }: ControllerProps) => {
  const state = canvasState(controller);
  const id = emphasised(state);
  if (id === undefined) return null;
  const { nodes, edges } = neighbourhood(state.links, id);
  const { detail } = state;
  const isNear = detail !== 'far';
  return (
    <>
      {edges.map((face) => {
        const element = controller.getEdgeById(face.edge.id) as EdgeElement | undefined;
        const path = element && pathOf(element);
        return path ? (
          <EdgeLine
            key={face.edge.id}
            face={face}
            path={path}
            isNear={isNear}
            hasLabel={isNearby(detail)}
          />
        ) : null;
      })}
      {[...nodes].map((one) => {
        const element = controller.getNodeById(one);
        const face = state.links.faces.get(one);
        if (!element || !face || face.depth !== undefined) return null;
        const { x, y } = boxOf(element);
        return (
          <g key={one} transform={`translate(${x},${y})`}>
            <NodeCard face={face} detail={detail} />
          </g>
        );
      })}
    </>
  );
});

const Ring = observer(
  ({ controller, id, look }: ControllerProps & { readonly id: string; readonly look: string }) => {
    const element = controller.getNodeById(id);
    if (!element) return null;
    const { x, y, width, height } = boxOf(element);
    const place = { x: x - 4, y: y - 4, width: width + 8, height: height + 8, rx: 10 };
    return <rect className={`network-evidence__ring-${look}`} {...place} />;
  },
);

/** Around what was found, what is selected, and what the keyboard is at. */
const Rings = observer(({ controller }: ControllerProps) => {
  const { found, selected, active, hasFocus } = canvasState(controller);
  return (
    <>
      {[...found].map((id) => (
        <Ring key={id} controller={controller} id={id} look="found" />
      ))}
      {selected === undefined ? null : (
        <Ring controller={controller} id={selected} look="selected" />
      )}
      {active === undefined || !hasFocus ? null : (
        <Ring controller={controller} id={active} look="active" />
      )}
    </>
  );
});

/** Over everything that is not looked at: one shape, where a thousand would have to be drawn again. */
const Veil = observer(({ controller }: ControllerProps) => {
  const { width, height } = controller.getGraph().getDimensions();
  if (emphasised(canvasState(controller)) === undefined) return null;
  // The graph is moved for a while before it is drawn again.
  const reach = { x: -width * 2, y: -height * 2, width: width * 5, height: height * 5 };
  return <rect className="network-evidence__veil" {...reach} />;
});

/** Drawn over the graph, so that looking at something changes nothing in it. */
export const Highlight = observer(({ graph }: { readonly graph: Graph }) => {
  const controller = graph.getController();
  return (
    <g className="network-evidence__highlight" aria-hidden>
      <Veil controller={controller} />
      <g transform={transformOf(canvasState(controller).drawnAt)}>
        <Emphasised controller={controller} />
        <Rings controller={controller} />
      </g>
    </g>
  );
});
