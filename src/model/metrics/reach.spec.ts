import { byReach, reachTitle } from './reach';

it.each([
  [{ SrcK8S_Type: 'Pod', DstK8S_Type: 'Service' }, 'internal'],
  [{ DstK8S_Type: 'Pod' }, 'ingress'],
  [{ SrcSubnetLabel: 'EXT:office', DstK8S_Type: 'Pod' }, 'ingress'],
  [{ SrcK8S_Type: 'Pod', DstSubnetLabel: 'EXT:aws' }, 'egress'],
  [{ SrcK8S_Type: 'Pod', DstSubnetLabel: 'Machines' }, 'internal'],
  [{}, 'outside'],
])('%j is %s', (labels, reach) => {
  expect(byReach(labels)).toEqual({ Reach: reach });
});

it('has words for each', () => {
  const titles = ['internal', 'ingress', 'egress', 'outside'].map((Reach) => reachTitle({ Reach }));
  expect(new Set(titles).size).toBe(4);
});
