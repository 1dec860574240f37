import { msg } from '../msg';

/** A level at which traffic is put together. */
export interface Scope {
  readonly id: string;
  readonly title: string;
  /** What one end is known by, as field names behind `Src` and `Dst`. */
  readonly endFields: readonly string[];
  /** Of these, what an end is called by: the first that it has. */
  readonly nameFields: readonly string[];
  /** Tells ends of one name apart: a workload and the Service in front of it. */
  readonly kindField?: string;
  /** Fields of the flow as a whole; such a scope has no ends. */
  readonly flowFields?: readonly string[];
}

/** From the widest to the narrowest; ids are NetObserv's (reference: its operator's frontend configuration). */
export const SCOPES: readonly Scope[] = [
  {
    id: 'cluster',
    title: msg('Cluster'),
    endFields: [],
    nameFields: [],
    flowFields: ['K8S_ClusterName'],
  },
  {
    id: 'network',
    title: msg('Network'),
    endFields: ['K8S_NetworkName'],
    nameFields: ['K8S_NetworkName'],
  },
  { id: 'zone', title: msg('Zone'), endFields: ['K8S_Zone'], nameFields: ['K8S_Zone'] },
  { id: 'host', title: msg('Node'), endFields: ['K8S_HostName'], nameFields: ['K8S_HostName'] },
  {
    id: 'namespace',
    title: msg('Namespace'),
    endFields: ['K8S_Namespace'],
    nameFields: ['K8S_Namespace'],
  },
  {
    id: 'owner',
    title: msg('Workload'),
    endFields: ['K8S_OwnerName', 'K8S_OwnerType', 'K8S_Namespace', 'SubnetLabel'],
    nameFields: ['K8S_OwnerName', 'SubnetLabel'],
    kindField: 'K8S_OwnerType',
  },
  {
    id: 'resource',
    title: msg('Resource'),
    endFields: [
      'K8S_Name',
      'K8S_Type',
      'K8S_OwnerName',
      'K8S_OwnerType',
      'K8S_Namespace',
      'Addr',
      'K8S_HostName',
      'SubnetLabel',
    ],
    nameFields: ['K8S_Name', 'Addr'],
    kindField: 'K8S_Type',
  },
];

export const DEFAULT_SCOPE = 'namespace';

/** The scope of an id; unknown ids are the default. */
export const scopeOf = (id: string | undefined): Scope => {
  const scope =
    SCOPES.find((one) => one.id === id) ?? SCOPES.find((one) => one.id === DEFAULT_SCOPE);
  if (!scope) throw new Error(`no scope ${DEFAULT_SCOPE}`);
  return scope;
};

/** Which ends of a flow a figure is about. */
export type Ends = 'pairs' | 'sources' | 'destinations';

/** What the wire names of an end begin with. */
export type EndPrefix = 'Src' | 'Dst';

export const END_PREFIXES: Readonly<Record<Ends, readonly EndPrefix[]>> = {
  pairs: ['Src', 'Dst'],
  sources: ['Src'],
  destinations: ['Dst'],
};

/** The fields that flows are grouped by at a scope. */
export const groupFields = (
  { endFields, flowFields = [] }: Scope,
  ends: Ends,
): readonly string[] => [
  ...flowFields,
  ...END_PREFIXES[ends].flatMap((prefix) => endFields.map((name) => `${prefix}${name}`)),
];
