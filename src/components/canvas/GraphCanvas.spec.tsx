import { act, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef, type RefObject } from 'react';
import { drawnOf, PLAIN_TEXTS, placesOf } from '../../../dev/testing/drawnGraphs';
import { edgeOf, graphOf, groupOf, nodeOf } from '../../../dev/testing/graphs';
import type { DrawnGraph, NodeTraffic } from '../../model/graph/drawnGraph';
import { sceneGraph } from '../topology/sceneGraph';
import { SIGN_TEXTS } from '../topology/graphSigns';
import type { CanvasActions, CanvasHandle } from './canvasActions';
import { GraphCanvas } from './GraphCanvas';

// Hundreds of nodes are drawn a few at a time, which a busy machine takes its time for.
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);

const SCREEN = { width: 1280, height: 800 };

beforeAll(() => {
  // jsdom lays nothing out.
  jest.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(SCREEN.width);
  jest.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(SCREEN.height);
});

const NONE: ReadonlySet<string> = new Set();

const actions = (): jest.Mocked<Omit<CanvasActions, 'offers'>> => ({
  select: jest.fn(),
  stepInto: jest.fn(),
  toggle: jest.fn(),
  filter: jest.fn(),
  hide: jest.fn(),
  focus: jest.fn(),
  move: jest.fn(),
});

const EDGES = [edgeOf('a', 'b'), edgeOf('b', 'a'), edgeOf('b', 'c', { marks: { dropped: 3 } })];
const SMALL = drawnOf(
  graphOf(EDGES, {
    nodes: [nodeOf('a'), nodeOf('b'), nodeOf('c', 'group'), nodeOf('d', undefined, { members: 7 })],
    groups: [groupOf('group')],
  }),
);

interface Opened {
  readonly does: ReturnType<typeof actions>;
  readonly handle: RefObject<CanvasHandle>;
  readonly show: (drawn: DrawnGraph, found?: ReadonlySet<string>) => void;
  readonly user: ReturnType<typeof userEvent.setup>;
}

const element = (id: string) => document.querySelector(`[data-id="${id}"]`);

const open = async (drawn: DrawnGraph): Promise<Opened> => {
  const does = actions();
  const handle = createRef<CanvasHandle>();
  const canvas = (graph: DrawnGraph, found = NONE) => (
    <GraphCanvas
      graph={sceneGraph(graph)}
      places={placesOf(graph)}
      texts={PLAIN_TEXTS}
      pinned={NONE}
      selected={undefined}
      found={found}
      actions={does}
      handle={handle}
      signTexts={SIGN_TEXTS}
    />
  );
  const { rerender } = render(canvas(drawn));
  await waitFor(() => {
    expect(element(drawn.edges.at(-1)?.id ?? drawn.nodes.at(-1)?.id ?? '')).not.toBeNull();
  });
  return {
    does,
    handle,
    user: userEvent.setup(),
    show: (graph, found) => rerender(canvas(graph, found)),
  };
};

const surface = () => screen.getByRole('application', { name: 'Graph of the traffic' });
const highlighted = () =>
  [...document.querySelectorAll('.network-evidence__highlight .network-evidence__node')].map(
    ({ textContent }) => textContent,
  );
const active = () => screen.getByTestId('topology-active');

/** jsdom has no PointerEvent. */
const point = (target: Element, type = 'over') =>
  fireEvent(target, new MouseEvent(`pointer${type}`, { bubbles: true }));

/** jsdom's focus by a keyboard is none that `:focus-visible` knows. */
const focusByKey = (user: Opened['user']) => {
  const matches = jest.spyOn(Element.prototype, 'matches').mockReturnValueOnce(true);
  return user.tab().finally(() => matches.mockRestore());
};

it('draws nodes with their names, groups and edges with their amounts and signs', async () => {
  await open(SMALL);
  expect(element('a')).toHaveTextContent('ain and out');
  expect(element('d')).toHaveTextContent('7');
  expect(document.querySelectorAll('[data-kind="edge"]')).toHaveLength(3);
  const dropped = element(EDGES[2]?.id ?? '');
  expect(dropped?.querySelector('.network-evidence__sign-triangle')).not.toBeNull();
  expect(screen.getAllByText('group')).toHaveLength(1);
});

it('lets what is pointed at stand out with what it talks to, and changes nothing else', async () => {
  await open(SMALL);
  const before = element('a')?.innerHTML;
  point(element('c')?.querySelector('rect') as Element);
  expect(
    highlighted()
      .map((text) => text[0])
      .sort(),
  ).toEqual(['P', 'P']);
  expect(screen.getByTestId('topology-stepInto')).toBeInTheDocument();
  expect(element('a')?.innerHTML).toBe(before);
  point(surface(), 'out');
  expect(highlighted()).toEqual([]);
});

it('says an edge in full', async () => {
  await open(SMALL);
  const line = element(EDGES[0]?.id ?? '')?.querySelector('path') as Element;
  point(line);
  expect(screen.getByTestId('topology-tip')).toHaveTextContent('a to b');
});

it('opens panels of what is clicked, and closes them beside', async () => {
  const { does } = await open(SMALL);
  fireEvent.click(element('a')?.querySelector('rect') as Element);
  fireEvent.click(element(EDGES[0]?.id ?? '')?.querySelector('path') as Element);
  fireEvent.click(surface());
  expect(does.select.mock.calls).toEqual([['a'], [EDGES[0]?.id], [undefined]]);
});

it('offers what can be done to a node', async () => {
  const { does } = await open(SMALL);
  point(element('d')?.querySelector('rect') as Element);
  for (const name of ['toggle', 'stepInto', 'focus', 'hide', 'filter'])
    fireEvent.click(screen.getByTestId(`topology-${name}`));
  for (const done of [does.toggle, does.stepInto, does.focus, does.hide])
    expect(done).toHaveBeenCalledWith('d');
  expect(does.filter).toHaveBeenCalledWith('d', expect.any(HTMLElement));
  expect(does.select).not.toHaveBeenCalled();
});

it('is walked through by keyboard', async () => {
  const { does, user } = await open(SMALL);
  await focusByKey(user);
  expect(surface()).toHaveFocus();
  expect(active().dataset.active).toBe('a');
  await user.keyboard('{ArrowRight}');
  expect(active()).toHaveAccessibleName('Pod b, in and out, 3 edges');
  await user.keyboard('{Enter}e{Enter}{ArrowLeft}{End}c');
  expect(does.select.mock.calls[0]).toEqual(['b']);
  expect(EDGES.map(({ id }) => id)).toContain(does.select.mock.calls[1]?.[0]);
  expect(does.toggle).toHaveBeenCalledWith('d');
  await user.keyboard('shfn');
  for (const done of [does.stepInto, does.hide, does.focus]) expect(done).toHaveBeenCalledWith('d');
  expect(does.filter).toHaveBeenCalledTimes(1);
  expect(surface()).toHaveAttribute('aria-activedescendant', active().id);
});

it('collapses the group that a node lies in', async () => {
  const { does, user } = await open(SMALL);
  await focusByKey(user);
  await user.keyboard('{ArrowRight}{ArrowRight} ');
  expect(does.toggle).toHaveBeenCalledWith('group');
});

it('lists its keys', async () => {
  const { user } = await open(SMALL);
  await focusByKey(user);
  await user.keyboard('?');
  const list = await screen.findByTestId('topology-key-list', {}, { timeout: 4000 });
  expect(within(list).getByText('Step into')).toBeInTheDocument();
});

it('draws plain shapes where there is no room for texts', async () => {
  const nodes = Array.from({ length: 300 }, (_, at) => nodeOf(`n${at}`));
  await open(drawnOf(graphOf([], { nodes })));
  await waitFor(() => expect(document.querySelectorAll('[data-kind="node"]')).toHaveLength(300));
  expect(document.querySelectorAll('.network-evidence__node')).toHaveLength(300);
  expect(document.querySelectorAll('[data-kind="node"] text')).toHaveLength(0);
});

it('draws nothing that is out of sight', async () => {
  const nodes = Array.from({ length: 300 }, (_, at) => nodeOf(`n${at}`));
  const { handle } = await open(drawnOf(graphOf([], { nodes })));
  act(() => handle.current?.centre('n0'));
  await waitFor(() => {
    expect(document.querySelectorAll('.network-evidence__node').length).toBeLessThan(150);
  });
  expect(element('n0')).toHaveTextContent('n0');
  expect(element('n299')?.querySelector('.network-evidence__node')).toBeNull();
});

it('keeps what stays, takes away what is gone and adds what is new', async () => {
  const { show } = await open(SMALL);
  const kept = element('a')?.querySelector('rect');
  show(
    drawnOf(graphOf([edgeOf('a', 'x')], { nodes: [nodeOf('a'), nodeOf('x')] }), {
      traffic: new Map<string, NodeTraffic>(),
    }),
  );
  await waitFor(() => expect(element(edgeOf('a', 'x').id)).not.toBeNull());
  expect(element('c')).toBeNull();
  expect(element(EDGES[0]?.id ?? '')).toBeNull();
  expect(element('a')?.querySelector('rect')).toBe(kept);
});

it('marks what was found', async () => {
  const { show } = await open(SMALL);
  show(SMALL, new Set(['a', 'group', 'nothing']));
  await waitFor(() =>
    expect(document.querySelectorAll('.network-evidence__ring-found')).toHaveLength(2),
  );
});

it('makes a picture of all of it, whatever names are like', async () => {
  const hostile = { ...PLAIN_TEXTS, nodeTitle: () => '<script>&"\u0000' };
  const drawn = drawnOf(graphOf([edgeOf('a', 'b')]));
  const handle = createRef<CanvasHandle>();
  render(
    <GraphCanvas
      graph={sceneGraph(drawn)}
      places={placesOf(drawn)}
      texts={hostile}
      pinned={NONE}
      selected={undefined}
      found={NONE}
      actions={actions()}
      handle={handle}
      signTexts={SIGN_TEXTS}
    />,
  );
  const picture = await waitFor(() => {
    const svg = handle.current?.svg();
    expect(svg?.tagName).toBe('svg');
    return svg;
  });
  expect(picture?.querySelectorAll('script, parsererror')).toHaveLength(0);
  expect(picture?.querySelectorAll('.network-evidence__node')).toHaveLength(2);
  expect(picture?.textContent).toContain('<script>&"');
  expect(new XMLSerializer().serializeToString(picture as Node)).not.toContain('var(');
});

it('explains itself', async () => {
  const { user } = await open(SMALL);
  await user.click(screen.getByRole('button', { name: 'Legend' }));
  const legend = screen.getByTestId('topology-legend');
  for (const text of ['Packets were dropped', 'A network policy denied flows', 'New', 'Gone'])
    expect(within(legend).getByText(text)).toBeVisible();
});
