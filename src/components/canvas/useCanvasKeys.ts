import type { Controller } from '@patternfly/react-topology';
import type { KeyboardEvent } from 'react';
import type { CanvasActions } from './canvasActions';
import { canvasState, putState } from './canvasState';
import { act, actionsOf } from './elementActions';
import { bringIntoView, fitAll, zoomBy } from './view';
import { type Direction, inReadingOrder, nextEdge, stepFrom } from './walk';
import { ZOOM_STEP } from './viewport';

export interface KeyContext {
  readonly controller: Controller;
  readonly actions: CanvasActions;
  readonly place: () => HTMLElement | undefined;
  readonly showKeys: () => void;
}

const goTo = (controller: Controller, id: string | undefined): void => {
  if (id === undefined) return;
  putState(controller, { active: id, hovered: undefined });
  bringIntoView(controller, id);
};

const start = (controller: Controller): string | undefined =>
  inReadingOrder(canvasState(controller).links)[0];

type Run = (context: KeyContext, active: string | undefined) => void;

const walk =
  (direction: Direction): Run =>
  ({ controller }, active) => {
    const { links } = canvasState(controller);
    goTo(controller, active === undefined ? start(controller) : stepFrom(links, active, direction));
  };

const edge =
  (by: 1 | -1): Run =>
  ({ controller }, active) => {
    if (active !== undefined) goTo(controller, nextEdge(canvasState(controller).links, active, by));
  };

/** The group of a node that is none itself is what can be collapsed of it. */
const toggle: Run = ({ controller, actions }, active) => {
  const face = canvasState(controller).links.faces.get(active ?? '');
  if (!face) return;
  const isGroup = face.depth !== undefined || face.node.members !== undefined;
  const id = isGroup ? face.node.id : face.node.parent;
  if (id !== undefined) actions.toggle(id);
};

const outwards: Run = ({ controller }, active) => {
  const { links } = canvasState(controller);
  goTo(controller, links.faces.get(active ?? '')?.node.parent);
};

const zoom =
  (factor: number): Run =>
  ({ controller }) =>
    zoomBy(controller, factor);

const RUNS: Readonly<Record<string, Run>> = {
  ArrowLeft: walk('left'),
  ArrowRight: walk('right'),
  ArrowUp: walk('up'),
  ArrowDown: walk('down'),
  Home: ({ controller }) => goTo(controller, start(controller)),
  End: ({ controller }) => goTo(controller, inReadingOrder(canvasState(controller).links).at(-1)),
  Enter: ({ actions }, active) => {
    if (active !== undefined) actions.select(active);
  },
  Escape: ({ controller, actions }) => {
    putState(controller, { hovered: undefined });
    actions.select(undefined);
  },
  e: edge(1),
  E: edge(-1),
  g: outwards,
  c: toggle,
  ' ': toggle,
  '+': zoom(ZOOM_STEP),
  '=': zoom(ZOOM_STEP),
  '-': zoom(1 / ZOOM_STEP),
  '0': ({ controller }) => fitAll(controller),
  '?': ({ showKeys }) => showKeys(),
};

const runOf = (key: string, { controller, actions }: KeyContext): Run | undefined => {
  if (RUNS[key]) return RUNS[key];
  const { links, active } = canvasState(controller);
  const face = links.faces.get(active ?? '');
  const action = face && actionsOf(face, actions).find((one) => one.key === key);
  return action && ((context, id = '') => act(context.actions, action.id, { ...context, id }));
};

/** What the keyboard does while the canvas has the focus. */
export const useCanvasKeys =
  (context: KeyContext) =>
  (event: KeyboardEvent): void => {
    // Buttons inside have keys of their own.
    if (event.target !== event.currentTarget) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const run = runOf(event.key, context);
    if (!run) return;
    event.preventDefault();
    run(context, canvasState(context.controller).active);
  };
