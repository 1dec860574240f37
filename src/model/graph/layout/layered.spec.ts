import { hub } from '../../../../dev/laws/sampleLayouts';
import { NODE_SIZE } from '../geometry/nodeSize';
import { layered } from './layered';
import type { LayoutInput } from './layoutInput';
import type { Places } from '../geometry/boxes';

/** `a>b:0.5 b>c` */
const graph = (edges: string): LayoutInput => {
  const all = edges.split(' ').map((text) => {
    const [, source = '', target = '', weight = '1'] = /^(\w+)>(\w+)(?::(.+))?$/.exec(text) ?? [];
    return { source, target, weight: Number(weight) };
  });
  const ids = new Set(all.flatMap(({ source, target }) => [source, target]));
  return { nodes: [...ids].map((id) => ({ id, ...NODE_SIZE })), groups: [], edges: all };
};

const left = (places: Places, id: string) => places.get(id)?.x ?? NaN;
const middle = (places: Places, id: string) => (places.get(id)?.y ?? NaN) + NODE_SIZE.height / 2;

it('goes from left to right with the traffic', () => {
  const places = layered(graph('web>api api>db web>cache'));
  expect(left(places, 'web')).toBeLessThan(left(places, 'api'));
  expect(left(places, 'api')).toBeLessThan(left(places, 'db'));
  expect(left(places, 'web')).toBeLessThan(left(places, 'cache'));
});

it('lets the heavier direction decide', () => {
  const places = layered(graph('a>b:0.1 b>a:0.9 b>c:0.9 c>b:0.1'));
  expect(left(places, 'b')).toBeLessThan(left(places, 'a'));
  expect(left(places, 'b')).toBeLessThan(left(places, 'c'));
});

it('lets as little traffic as may be go back in a ring', () => {
  const places = layered(graph('a>b:0.9 b>c:0.9 c>a:0.1'));
  expect(left(places, 'a')).toBeLessThan(left(places, 'b'));
  expect(left(places, 'b')).toBeLessThan(left(places, 'c'));
});

it('puts a source right before what it sends to', () => {
  const places = layered(graph('a>b b>c c>d late>d'));
  expect(left(places, 'late')).toBe(left(places, 'c'));
});

it('does not cross what need not cross', () => {
  const places = layered(graph('a>y b>x c>z'.concat(' root>a root>b root>c')));
  const order = (ids: readonly string[]) =>
    ids.toSorted((one, other) => middle(places, one) - middle(places, other));
  const [first, second, third] = order(['a', 'b', 'c']);
  const ends: Record<string, string> = { a: 'y', b: 'x', c: 'z' };
  expect(order(['x', 'y', 'z'])).toEqual([first, second, third].map((id) => ends[id ?? '']));
});

it('puts one that talks with many at the height of their middle', () => {
  const places = layered(graph('a>hub b>hub c>hub x>a y>b z>c'));
  const heights = ['a', 'b', 'c'].map((id) => middle(places, id));
  expect(middle(places, 'hub')).toBeCloseTo((Math.min(...heights) + Math.max(...heights)) / 2, 0);
});

it('puts the leaves of a hub into rows beside it', () => {
  const places = layered(hub(200));
  const columns = new Set([...places.values()].map(({ x }) => x));
  expect(columns.size).toBeGreaterThan(5);
  const { x, y } = places.get('n0') ?? { x: 0, y: 0 };
  const ys = [...places.values()].map((box) => box.y);
  expect(Math.max(...columns)).toBe(x);
  expect(Math.abs(y - (Math.min(...ys) + Math.max(...ys)) / 2)).toBeLessThan(NODE_SIZE.height);
});
