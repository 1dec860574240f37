import { Button, Tooltip } from '@patternfly/react-core';
import { type Controller, observer } from '@patternfly/react-topology';
import { useTranslation } from 'react-i18next';
import type { CanvasActions } from './canvasActions';
import { canvasState, emphasised } from './canvasState';
import { act, actionsOf } from './elementActions';
import { boxOf } from './elements';
import { viewportOf } from './view';
import { onScreen } from './viewport';

interface ElementToolsProps {
  readonly controller: Controller;
  readonly actions: CanvasActions;
  readonly place: () => HTMLElement | undefined;
}

/** What can be done to the node that is looked at, at its upper edge; from far away there is no room for it. */
export const ElementTools = observer(({ controller, actions, place }: ElementToolsProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const state = canvasState(controller);
  const id = emphasised(state);
  const face = id === undefined ? undefined : state.links.faces.get(id);
  const element = id === undefined ? undefined : controller.getNodeById(id);
  if (id === undefined || !face || !element) return null;
  if (state.detail === 'far' || state.isDragging || state.isZooming) return null;
  const { x, y, width } = boxOf(element);
  const { x: left, y: top } = onScreen(viewportOf(controller), { x: x + width, y });
  return (
    <div className="network-evidence__element-tools" style={{ left, top }} data-id={id}>
      {actionsOf(face, actions).map(({ id: action, key, title, icon: Icon }) => (
        <Tooltip key={action} content={`${t(title)} (${key.toUpperCase()})`}>
          <Button
            variant="plain"
            size="sm"
            tabIndex={-1}
            aria-label={t(title)}
            icon={<Icon />}
            onClick={(event) => {
              event.stopPropagation();
              act(actions, action, { id, place });
            }}
            data-test={`topology-${action}`}
          />
        </Tooltip>
      ))}
    </div>
  );
});
