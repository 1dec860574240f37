import { screen, within } from '@testing-library/react';
import { openPage } from '../../../dev/testing/openPage';
import { deliveredFlow } from '../../../dev/testing/sampleFlows';
import { serviceCall } from '../../../dev/testing/serviceCall';
import { AS_DELIVERED } from '../../model/counting';
import type { FieldValue, Flow } from '../../model/flows/flow';
import { flowRows, recordRows } from '../../model/flows/flowRows';
import { portTable } from '../../model/fields/names/ports';
import { sameTraffic } from '../../model/flows/sameTraffic';
import { ValueMenu } from '../shared/ValueMenu';
import { RecordPanel } from './RecordPanel';

const CONTEXT = { locale: 'en', timeZone: 'UTC', ports: portTable({ enabled: true, names: {} }) };

const open = (flow: Flow, flows: readonly Flow[] = [flow]) => {
  const [onClose, onSelect] = [jest.fn(), jest.fn()];
  const traffic = sameTraffic(flows);
  const row = flowRows(flows, AS_DELIVERED, traffic).find(({ record }) => record === flow);
  const [own] = recordRows([flow], AS_DELIVERED, traffic);
  if (!own) throw new Error('a row expected');
  const opened = openPage(
    <ValueMenu>
      <RecordPanel
        row={row ?? own}
        traffic={traffic}
        context={CONTEXT}
        onClose={onClose}
        onSelect={onSelect}
        titleRef={() => undefined}
      />
    </ValueMenu>,
  );
  return { ...opened, onClose, onSelect };
};

const openFields = (fields: Readonly<Record<string, FieldValue>>) => open(deliveredFlow(fields));
const field = (name: string) => screen.getByTestId(`field-${name}`);
const sections = () =>
  screen
    .getAllByTestId(/^section-/)
    .map((section) => section.dataset.test?.replace('section-', ''));

it('is headed by who talks to whom', () => {
  openFields({});
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('frontend-0 → backend');
});

it('heads ends outside of the cluster by their address', () => {
  openFields({ DstK8S_Name: null, DstK8S_Type: null, DstAddr: '198.51.100.7' });
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('frontend-0 → 198.51.100.7');
});

it('has the sections of every drawer in their order, and none without content', () => {
  openFields({ DnsName: 'a.example.', Novelty: 'x' });
  expect(sections()).toEqual(['identity', 'traffic', 'peers', 'dns', 'other', 'evidence', 'raw']);
});

it('puts fields into their section', () => {
  openFields({ DnsName: 'a.example.', Novelty: 'x' });
  const inside = (section: string, name: string) =>
    within(screen.getByTestId(`section-${section}`)).queryByTestId(`field-${name}`);
  expect(inside('traffic', 'Bytes')).not.toBeNull();
  expect(inside('peers', 'SrcK8S_Namespace')).not.toBeNull();
  expect(inside('dns', 'DnsName')).not.toBeNull();
  expect(inside('other', 'Novelty')).not.toBeNull();
  expect(inside('peers', 'Bytes')).toBeNull();
});

it.each([
  ['Proto', {}, 'TCP'],
  ['DstPort', {}, 'https (443)'],
  ['Flags', { Flags: ['SYN', 'ACK'] }, 'SYN'],
  ['Bytes', { Bytes: 1536 }, '1.54 kB'],
  ['FlowDirection', { FlowDirection: 1 }, 'Egress'],
  ['DnsFlagsResponseCode', { DnsFlagsResponseCode: 'NXDomain' }, 'NXDomain'],
])('reads %s of %o as %s', (name, fields, text) => {
  openFields(fields);
  expect(field(name)).toHaveTextContent(text);
});

it('filters by a value', async () => {
  const { user, browser } = openFields({});
  await user.click(within(field('SrcK8S_Namespace')).getByRole('button'));
  await user.click(screen.getByRole('menuitem', { name: 'Filter as destination' }));
  expect(browser.search.get('filters')).toBe('dst_namespace=apps-team-1');
});

it('filters by the stored value where a name is shown', async () => {
  const { user, browser } = openFields({});
  await user.click(within(field('DstPort')).getByRole('button', { name: 'https (443)' }));
  await user.click(screen.getByRole('menuitem', { name: 'Filter as source' }));
  expect(browser.search.get('filters')).toBe('src_port=443');
});

it('makes no link of what a record says', () => {
  const hostile = 'javascript:alert(1)';
  openFields({ DnsName: hostile, Novelty: 'https://evil.example/', SrcK8S_Name: hostile });
  expect(screen.queryAllByRole('link')).toEqual([]);
  expect(field('DnsName')).toHaveTextContent(hostile);
});

it('shows hostile text as text, in the fields and in the raw record', () => {
  const hostile = '<img src=x onerror="alert(1)">';
  openFields({ DnsName: hostile, Novelty: hostile });
  expect(field('DnsName')).toHaveTextContent(hostile);
  expect(field('Novelty')).toHaveTextContent(hostile);
  expect(document.querySelector('img')).toBeNull();
});

it('leads to the pages of the console only', async () => {
  const { user } = openFields({});
  await user.click(within(field('SrcK8S_Name')).getByRole('button'));
  expect(screen.getByRole('menuitem', { name: 'Open Pod' })).toHaveAttribute(
    'href',
    '/k8s/ns/apps-team-1/pods/frontend-0',
  );
});

it('folds a section away', async () => {
  const { user } = openFields({});
  await user.click(screen.getByRole('button', { name: 'Traffic' }));
  expect(field('Bytes')).not.toBeVisible();
  expect(field('SrcK8S_Namespace')).toBeVisible();
});

it('leads to the record of the other reporter', async () => {
  const flow = deliveredFlow();
  const other = deliveredFlow({ FlowDirection: 1, AgentIP: '10.0.0.9' });
  const { user, onSelect } = open(flow, [flow, other, deliveredFlow({}, 90)]);
  const links = within(screen.getByTestId('other-records')).getAllByRole('button');
  expect(links.map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('10.0.0.9'),
  ]);
  await user.click(links[0] ?? document.body);
  expect(onSelect).toHaveBeenCalledWith(other);
});

it('leads to the same traffic as addressed to a Service, and names the Service', async () => {
  const { call, sent, received } = serviceCall();
  const { user, onSelect } = open(received, [call, sent, received]);
  const links = within(screen.getByTestId('other-records')).getAllByRole('button');
  expect(links.map(({ textContent }) => textContent)).toEqual([
    'Egress · 10.0.0.5',
    'as addressed to Service apps-team-2/backend · Egress · 10.0.0.5',
  ]);
  await user.click(links[1] ?? document.body);
  expect(onSelect).toHaveBeenCalledWith(call);
  expect(screen.getByTestId('record-via')).toHaveTextContent(/^via S ?apps-team-2\/backend$/);
  expect(screen.queryByTestId('record-copy')).toBeNull();
});

it('says that a copy is one, and leads to what is counted', () => {
  const { call, received } = serviceCall();
  open(call, [call, received]);
  expect(screen.getByTestId('record-copy')).toHaveTextContent('counted at another record');
  expect(screen.getByTestId('other-records')).toHaveTextContent(
    'as delivered to apps-team-2/backend-0',
  );
});

it('shows the facts of a copy, says so, and keeps them out of what is stored', async () => {
  const { answer, answered } = serviceCall();
  const { user } = open(answered, [answer, answered]);
  expect(field('DnsName')).toHaveTextContent('a.example.');
  expect(screen.getByTestId('record-lent')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Raw' }));
  expect(screen.getByTestId('raw-record')).not.toHaveTextContent('a.example.');
});

it('closes', async () => {
  const { user, onClose } = openFields({});
  await user.click(screen.getByRole('button', { name: 'Close the record' }));
  expect(onClose).toHaveBeenCalledTimes(1);
});
