import { type Controller, GRAPH_POSITION_CHANGE_EVENT } from '@patternfly/react-topology';
import { useEffect } from 'react';
import { collide } from '../../model/graph/geometry/boxes';
import type { CanvasInput } from './useCanvas';
import { screenOf, viewportOf } from './view';
import { seen } from './viewport';

/** A graph that has kept still for so long is looked at; milliseconds. */
const AT_REST_MS = 250;

/** Tells the ids of the nodes that can be seen, whenever the graph has come to rest. */
export const useSight = (
  controller: Controller,
  { graph, places }: Pick<CanvasInput, 'graph' | 'places'>,
  onSight: ((ids: readonly string[]) => void) | undefined,
): void => {
  // What is written on nodes changes nothing about which of them there are.
  const ids = graph.nodes.map(({ id }) => id).join('\n');
  useEffect(() => {
    if (!onSight) return undefined;
    let timer: number | undefined;
    const tell = (): void => {
      const view = seen(viewportOf(controller), screenOf(controller));
      onSight(
        ids.split('\n').filter((id) => {
          const box = places.get(id);
          return box !== undefined && collide(view, box);
        }),
      );
    };
    const later = (): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(tell, AT_REST_MS);
    };
    controller.addEventListener(GRAPH_POSITION_CHANGE_EVENT, later);
    later();
    return () => {
      controller.removeEventListener(GRAPH_POSITION_CHANGE_EVENT, later);
      window.clearTimeout(timer);
    };
  }, [controller, ids, places, onSight]);
};
