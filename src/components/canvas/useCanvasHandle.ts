import type { Controller } from '@patternfly/react-topology';
import { type Ref, useImperativeHandle } from 'react';
import type { CanvasHandle } from './canvasActions';
import { graphDrawing } from './graphDrawing';
import { canvasState } from './canvasState';
import { type SceneInput, sceneOf } from './scene';
import { bringIntoView, centreOn, fitAll, resetView } from './view';

/** What can be asked of the canvas from outside. */
export const useCanvasHandle = (
  handle: Ref<CanvasHandle>,
  controller: Controller,
  { graph, places, texts, pinned }: SceneInput,
): void =>
  useImperativeHandle(
    handle,
    () => ({
      fit: () => fitAll(controller),
      reset: () => resetView(controller),
      centre: (id) => centreOn(controller, id),
      show: (id) => bringIntoView(controller, id),
      svg: () =>
        canvasState(controller).links.faces.size > 0
          ? graphDrawing(sceneOf({ graph, places, texts, pinned }))
          : undefined,
    }),
    [controller, graph, places, texts, pinned],
  );
