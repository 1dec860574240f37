import { observer } from '@patternfly/react-topology';
import { EdgeLine } from './EdgeLine';
import { edgePath } from './edgePath';
import { boxOf, type EdgeElement, type ElementState } from './elements';

interface EdgeViewProps extends ElementState {
  readonly element: EdgeElement;
}

/** Where an edge runs now, also while one of its ends is moved. */
export const pathOf = (element: EdgeElement) => {
  const face = element.getData();
  if (!face) return undefined;
  const [source, target] = [element.getSource(), element.getTarget()];
  const { width, isPaired } = face;
  const isLoop = source === target;
  return edgePath({ source: boxOf(source), target: boxOf(target), width, isPaired, isLoop });
};

export const EdgeView = observer(({ element, detail }: EdgeViewProps) => {
  const face = element.getData();
  const path = pathOf(element);
  return face && path ? (
    <EdgeLine face={face} path={path} isNear={detail !== 'far'} hasLabel={detail === 'close'} />
  ) : null;
});
