import type { Graph, GraphNode } from '../graph';
import { closeAll, isClosed, openAll, toggleGroup, withId } from './openGroups';

const node = (id: string, rest: Partial<GraphNode> = {}): GraphNode => ({
  id,
  kind: 'Namespace',
  labels: { K8S_Namespace: id },
  ...rest,
});

const shop = node('shop');
const web = node('web', { kind: 'Deployment', parent: 'shop', members: 3 });
const lab = node('lab', { members: 9 });
const rest = node('rest', { kind: 'Rest', labels: {}, members: 40 });
const graph: Graph = { nodes: [web, lab, rest, node('pod')], groups: [shop], edges: [] };

it('tells closed groups from nodes, open groups and the lightest nodes', () => {
  expect([shop, web, lab, rest, node('pod')].map(isClosed)).toEqual([
    false,
    true,
    true,
    false,
    false,
  ]);
});

it('opens a group for good, and closes it again', () => {
  const closed = { collapsed: ['x', 'web'], expanded: undefined };
  const open = toggleGroup(closed, web);
  expect(open).toEqual({ collapsed: ['x'], expanded: ['web'] });
  expect(toggleGroup(open, { ...web, members: undefined })).toEqual({
    collapsed: ['x', 'web'],
    expanded: undefined,
  });
});

it('closes all at the outermost level, which leaves the inner ones as they are', () => {
  expect(closeAll(graph)).toEqual({ collapsed: ['shop', 'lab'], expanded: undefined });
});

it('opens all, and keeps open what is', () => {
  expect(openAll(graph)).toEqual({ collapsed: undefined, expanded: ['shop', 'web', 'lab'] });
});

it('keeps the latest of more ids than a link holds', () => {
  const ids = Array.from({ length: 200 }, (_, at) => `g${at}`);
  const more = withId(ids, 'last');
  expect(more).toHaveLength(200);
  expect(more?.at(-1)).toBe('last');
  expect(more).not.toContain('g0');
});
