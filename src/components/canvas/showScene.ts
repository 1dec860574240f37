import type { Controller } from '@patternfly/react-topology';
import { canvasState, putState } from './canvasState';
import { feed } from './elements';
import { linksOf } from './links';
import type { Scene } from './scene';
import { fitAll } from './view';
import { type Box, boundsOf } from '../../model/graph/geometry/boxes';

/** Another graph, or another layout of it: hardly anything is where it was. */
const isAnother = (before: ReadonlyMap<string, Box>, scene: Scene): boolean => {
  const stays = scene.nodes.filter(({ node, box }) => {
    const old = before.get(node.id);
    return old?.x === box.x && old.y === box.y;
  });
  return stays.length < scene.nodes.length / 10;
};

/** Draws a scene. The view stays where it is, unless there is another graph to be seen. */
export const showScene = async (
  controller: Controller,
  scene: Scene,
  signal: AbortSignal,
): Promise<void> => {
  const { links, active } = canvasState(controller);
  const before = new Map([...links.faces].map(([id, { box }]) => [id, box]));
  const isGone = active !== undefined && !scene.nodes.some(({ node }) => node.id === active);
  const next = linksOf(scene);
  putState(controller, {
    links: next,
    hovered: undefined,
    ...(isGone && !next.faces.has(active) && !next.edges.has(active) ? { active: undefined } : {}),
  });
  const box = boundsOf([...scene.groups, ...scene.nodes].map((face) => face.box));
  if (box && isAnother(before, scene)) fitAll(controller, box);
  await feed(controller, scene, signal);
};
