import { filterIdOfField } from '../filters/fieldFilter';
import { msg } from '../msg';
import type { Column, ColumnGroup, Content } from './column';
import {
  addressPortContent,
  endFieldContent,
  nameContent,
  objectContent,
  type Stem,
} from './endpointContent';
import { stacked } from './fieldContent';

type Rest = Partial<Pick<Column, 'isDefault' | 'feature' | 'group'>>;

interface EndRow {
  /** The id without `Src` or `Dst`. */
  readonly id: string;
  readonly title: string;
  readonly content: (stem: Stem) => Content;
  readonly width: number;
  /** The title of the column that shows both ends; none = there is no such column. */
  readonly both?: string;
  readonly rest?: Rest;
}

const ofField = (field: string) => (stem: Stem) => endFieldContent(stem, field);

/** NetObserv's endpoint columns, in reading order. */
const END_ROWS: readonly EndRow[] = [
  {
    id: 'K8S_Name',
    title: msg('Name'),
    both: msg('Names'),
    content: nameContent,
    width: 220,
    rest: { isDefault: true },
  },
  {
    id: 'K8S_Type',
    title: msg('Kind'),
    both: msg('Kinds'),
    content: ofField('K8S_Type'),
    width: 90,
  },
  {
    id: 'K8S_OwnerName',
    title: msg('Owner'),
    both: msg('Owners'),
    content: ofField('K8S_OwnerName'),
    width: 180,
  },
  {
    id: 'K8S_OwnerType',
    title: msg('Owner kind'),
    both: msg('Owner kinds'),
    content: ofField('K8S_OwnerType'),
    width: 120,
  },
  {
    id: 'K8S_Namespace',
    title: msg('Namespace'),
    both: msg('Namespaces'),
    content: ofField('K8S_Namespace'),
    width: 160,
    rest: { isDefault: true },
  },
  { id: 'Addr', title: msg('IP'), both: msg('IPs'), content: ofField('Addr'), width: 150 },
  {
    id: 'Port',
    title: msg('Port'),
    both: msg('Ports'),
    content: ofField('Port'),
    width: 130,
    rest: { isDefault: true },
  },
  { id: 'Mac', title: msg('MAC'), both: msg('MACs'), content: ofField('Mac'), width: 160 },
  {
    id: 'K8S_HostIP',
    title: msg('Node IP'),
    both: msg('Node IPs'),
    content: ofField('K8S_HostIP'),
    width: 140,
  },
  {
    id: 'K8S_HostName',
    title: msg('Node'),
    both: msg('Nodes'),
    content: ofField('K8S_HostName'),
    width: 200,
  },
  {
    id: 'K8S_Object',
    title: msg('Kubernetes object'),
    both: msg('Kubernetes objects'),
    content: (stem) => objectContent(stem, 'object'),
    width: 280,
  },
  {
    id: 'K8S_OwnerObject',
    title: msg('Owner object'),
    both: msg('Owner objects'),
    content: (stem) => objectContent(stem, 'owner'),
    width: 260,
  },
  {
    id: 'AddrPort',
    title: msg('IP and port'),
    both: msg('IPs and ports'),
    content: addressPortContent,
    width: 180,
  },
  {
    id: 'Zone',
    title: msg('Zone'),
    content: ofField('K8S_Zone'),
    width: 120,
    rest: { feature: 'zones' },
  },
  {
    id: 'SubnetLabel',
    title: msg('Subnet label'),
    content: ofField('SubnetLabel'),
    width: 140,
    rest: { feature: 'subnetLabels' },
  },
  {
    id: 'NetworkName',
    title: msg('Network'),
    content: ofField('K8S_NetworkName'),
    width: 120,
    rest: { feature: 'multiNetworks' },
  },
];

const filterIdOf = ({ fields }: Content): string | undefined => filterIdOfField(fields[0] ?? '');

export interface ColumnEnd {
  readonly stem: Stem;
  readonly group: ColumnGroup;
}

/** The columns of one end. */
export const endpointColumns = ({ stem, group }: ColumnEnd): Column[] =>
  END_ROWS.map(({ id, title, content, width, rest }) => {
    const shown = content(stem);
    return {
      id: `${stem}${id}`,
      title,
      group,
      width,
      filterId: filterIdOf(shown),
      ...shown,
      ...rest,
    };
  });

/** The columns that show both ends, one above the other. */
export const BOTH_ENDS_COLUMNS: readonly Column[] = END_ROWS.flatMap(
  ({ id, both, content, width }) =>
    both === undefined
      ? []
      : [{ id, title: both, width, ...stacked(content('Src'), content('Dst')) }],
);
