import type { Page } from '../../hooks/pageContext';
import { msg } from '../../model/msg';
import { scopeOf } from '../../model/ends/scopes';
import type { GraphNode } from '../../model/graph/graph';
import { nodeFilters } from '../../model/ends/endFilters';
import { isClosed, isNamed, toggleGroup, withId } from '../../model/graph/hierarchy/openGroups';
import { canStep, scopeInside, stepIn } from '../../model/ends/trailSteps';
import type { GroupSubject, OpenValueMenu } from '../shared/valueMenuContext';
import type { CanvasActions, ElementActionId } from '../canvas/canvasActions';
import { nodeChoices, nodeResource } from '../shared/nodeMenu';

/** The graph that is acted on, and what may change. */
export interface Acting extends Pick<Page, 'state' | 'update'> {
  /** Nodes and open groups by their ids. */
  readonly nodes: ReadonlyMap<string, GraphNode>;
  /** The ids of the open groups. */
  readonly groupIds: ReadonlySet<string>;
  /** That the nodes are seen at. */
  readonly scope: string;
  readonly titleOf: (node: GraphNode) => string;
  readonly move: CanvasActions['move'];
  readonly openMenu: OpenValueMenu;
}

type Act = (acting: Acting, node: GraphNode) => void;

const stepOf = ({ state, scope }: Acting, node: GraphNode) => {
  const inside = scopeInside(node.labels, scope);
  const filters = nodeFilters(node, 'either', scopeOf(scope));
  return inside && filters && canStep(state) ? { scope: inside, filters } : undefined;
};

const select = ({ state, update }: Acting, selected: string | undefined): void => {
  // Walking from part to part is one step of the history. The state may be a moment behind the link.
  if (state.selected !== undefined) update({ selected }, 'replace');
  else if (selected !== undefined) update({ selected });
};

const stepInto: Act = (acting, node) => {
  const step = stepOf(acting, node);
  if (step) acting.update(stepIn(acting.state, step));
};

const isGroup = ({ groupIds }: Acting, node: GraphNode): boolean => groupIds.has(node.id);

const toggle: Act = (acting, node) => {
  if (isClosed(node) || isGroup(acting, node))
    acting.update({ topology: toggleGroup(acting.state.topology, node) });
};

const hide: Act = ({ state, update }, node) => {
  if (!isNamed(node)) return;
  const { id } = node;
  const selected = state.selected === id ? undefined : state.selected;
  update({ selected, topology: { hidden: withId(state.topology.hidden, id) } });
};

const focus: Act = ({ update }, node) => {
  if (isNamed(node)) update({ topology: { near: [node.id] } });
};

type IsPossible = (acting: Acting, node: GraphNode) => boolean;

const named: IsPossible = (_, node) => isNamed(node);

const canStepInto: IsPossible = (acting, node) => stepOf(acting, node) !== undefined;

/** What is possible with a node or a group. */
const OFFERS: Readonly<Record<ElementActionId, IsPossible>> = {
  toggle: (acting, node) => isClosed(node) || isGroup(acting, node),
  stepInto: canStepInto,
  filter: ({ scope }, node) => nodeChoices(node, scopeOf(scope)).length > 0,
  focus: named,
  hide: named,
};

interface MenuAct {
  readonly key: string;
  readonly title: string;
  readonly isPossible: IsPossible;
  readonly act: Act;
}

const MENU: readonly MenuAct[] = [
  {
    key: 'details',
    title: msg('Show details'),
    isPossible: () => true,
    act: (acting, { id }) => select(acting, id),
  },
  { key: 'step-into', title: msg('Step into'), isPossible: canStepInto, act: stepInto },
  {
    key: 'expand',
    title: msg('Expand'),
    act: toggle,
    isPossible: (_, node) => isClosed(node),
  },
  { key: 'collapse', title: msg('Collapse'), isPossible: isGroup, act: toggle },
  { key: 'focus', title: msg('Show only its surroundings'), isPossible: named, act: focus },
  { key: 'hide', title: msg('Hide'), isPossible: named, act: hide },
];

/** All that can be done with a node or a group. */
const menuOf = (acting: Acting, node: GraphNode): GroupSubject => ({
  value: acting.titleOf(node),
  choices: nodeChoices(node, scopeOf(acting.scope)),
  resources: [nodeResource(node)].flatMap((resource) => resource ?? []),
  actions: MENU.filter(({ isPossible }) => isPossible(acting, node)).map(({ key, title, act }) => ({
    key,
    title,
    run: () => act(acting, node),
  })),
});

/** What a person can do to the parts of a graph; whatever it changes is in the link. */
export const graphActions = (read: () => Acting): CanvasActions => {
  const on = (id: string, act: Act): void => {
    const acting = read();
    const node = acting.nodes.get(id);
    if (node) act(acting, node);
  };
  return {
    select: (id) => select(read(), id),
    stepInto: (id) => on(id, stepInto),
    toggle: (id) => on(id, toggle),
    hide: (id) => on(id, hide),
    focus: (id) => on(id, focus),
    filter: (id, element) =>
      on(id, (acting, node) => acting.openMenu(menuOf(acting, node), element)),
    offers: (id, action) => {
      const acting = read();
      const node = acting.nodes.get(id);
      return node !== undefined && OFFERS[action](acting, node);
    },
    move: (id, box) => read().move(id, box),
  };
};
