import { type Controller, type Visualization } from '@patternfly/react-topology';
import { useEffect, useRef, useState } from 'react';
import type { CanvasActions } from './canvasActions';
import { putState } from './canvasState';
import { createController } from './controller';
import { MOVED_EVENT } from './dragging';
import { type SceneInput, sceneOf } from './scene';
import { showScene } from './showScene';
import type { Box } from '../../model/graph/geometry/boxes';

export interface CanvasInput extends SceneInput {
  readonly selected: string | undefined;
  readonly found: ReadonlySet<string>;
  readonly actions: CanvasActions;
}

const useMoves = (controller: Controller, actions: CanvasActions): void => {
  useEffect(() => {
    const moved = (id: string, box: Box) => actions.move(id, box);
    controller.addEventListener(MOVED_EVENT, moved);
    return () => {
      controller.removeEventListener(MOVED_EVENT, moved);
    };
  }, [controller, actions]);
};

/** Keeps react-topology's model to what is to be graph. */
export const useCanvas = (input: CanvasInput): Visualization => {
  const [controller] = useState(createController);
  const { graph, places, texts, pinned, selected, found, actions } = input;
  const words = useRef(texts);
  useEffect(() => {
    words.current = texts;
  });
  useEffect(() => {
    const showing = new AbortController();
    const scene = sceneOf({ graph, places, pinned, texts: words.current });
    void showScene(controller, scene, showing.signal);
    return () => showing.abort();
  }, [controller, graph, places, pinned]);
  useEffect(() => putState(controller, { selected, found }), [controller, selected, found]);
  useMoves(controller, actions);
  return controller;
};
