import { allOf } from '../../filters/condition';
import type { Labels } from '../../metrics/figures';
import type { ElementFlows } from './elementFlows';
import { factPanels, factRows } from './elementFacts';

const FLOWS: ElementFlows = { leaves: allOf(), arrives: allOf(), inside: allOf(), all: allOf() };

const POD = { K8S_Name: 'web-1', K8S_Type: 'Pod', K8S_Namespace: 'shop' };

const said = (...input: Parameters<typeof factRows>) =>
  factRows(...input).map(({ field, flows }) => [
    field,
    ...flows.map(({ fields }) => fields[field]),
  ]);

it('asks of either end of flows for what a pod is not known by', () => {
  const panels = factPanels(POD, FLOWS);
  const fields = [panels?.leaves, panels?.arrives].map((panel) =>
    panel && 'fields' in panel.by ? panel.by.fields : [],
  );
  expect(fields[0]).toContain('SrcK8S_HostName');
  expect(fields[1]).toContain('DstK8S_HostName');
});

it.each<Labels>([{ K8S_Namespace: 'shop' }, { Block: '203.0.113.0/24' }, {}])(
  'asks nothing more of what is wide: %j',
  (labels) => {
    expect(factPanels(labels, FLOWS)).toBeUndefined();
  },
);

it('lists each value once, in reading order', () => {
  const owner = { K8S_OwnerName: 'web', K8S_OwnerType: 'Deployment' };
  const more = [
    { ...owner, Addr: '10.0.0.1' },
    { ...owner, Addr: 'fd00::1' },
    { ...owner, Addr: '10.0.0.1' },
  ];
  expect(said(POD, more)).toEqual([
    ['SrcK8S_Name', 'web-1'],
    ['SrcK8S_OwnerName', 'web'],
    ['SrcK8S_Namespace', 'shop'],
    ['SrcAddr', '10.0.0.1', 'fd00::1'],
  ]);
});

it('names no owner of what owns itself', () => {
  const itself = { K8S_OwnerName: 'web-1', K8S_OwnerType: 'Pod', K8S_HostName: 'n1' };
  expect(said(POD, [itself]).map(([field]) => field)).toEqual([
    'SrcK8S_Name',
    'SrcK8S_Namespace',
    'SrcK8S_HostName',
  ]);
});

it('reads a block as addresses, and a cluster as what the whole flow says', () => {
  expect(said({ Block: '203.0.113.0/24' })).toEqual([['SrcAddr', '203.0.113.0/24']]);
  expect(said({ K8S_ClusterName: 'north' })).toEqual([['K8S_ClusterName', 'north']]);
});
