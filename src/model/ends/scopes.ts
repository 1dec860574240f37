import { msg } from '../msg';

/** What an end can be known as, if it has all the fields that are needed. Fields are named without `Src` and `Dst`. */
export interface Identity {
  /** A kind of Kubernetes, or one of ours. */
  readonly kind: string;
  /** Of a kind that is ours: its name in words. Those of Kubernetes are names. */
  readonly title?: string;
  /** Says the kind, where the end has it. */
  readonly kindField?: string;
  /** The first is what it is called by. What needs nothing is all that is left. */
  readonly needs: readonly string[];
  /** Besides those that are needed. */
  readonly keeps?: readonly string[];
  /** What its flows are asked about it besides; nothing where it is wide. */
  readonly asks?: readonly string[];
  /** What its name is listed as, where the title of the field does not say it. */
  readonly factTitle?: string;
}

export const ADDRESS: Identity = {
  kind: 'Address',
  title: msg('Address'),
  needs: ['Addr'],
  asks: ['SubnetLabel'],
};

/** What an address lies in that is no object of the cluster. */
export const SUBNET: Identity = {
  kind: 'Subnet',
  title: msg('Subnet'),
  needs: ['SubnetLabel'],
};

/** What an address lies in that has no subnet: a range of addresses. The field is none of NetObserv's. */
export const BLOCK: Identity = {
  kind: 'Block',
  title: msg('Block of addresses'),
  needs: ['Block'],
  factTitle: msg('Addresses'),
};

export const OUTSIDE: Identity = {
  kind: 'Outside',
  title: msg('Outside or not known'),
  needs: [],
};

/** The lightest nodes of a graph. */
export const REST: Identity = { kind: 'Rest', title: msg('Put together'), needs: [] };

/** The level of subnets and blocks, beside those of scopes. */
export const BLOCK_LEVEL = 'block';

/** A level at which traffic is put together. */
export interface Scope {
  readonly id: string;
  readonly title: string;
  /** What has none of the names that the scope goes by. */
  readonly nameless: string;
  /** What became of `members` nodes that are drawn as `groups` of this scope. */
  readonly folded?: string;
  /** What an end is known as: the first that it has the fields of. The first of all is an object of the scope. */
  readonly known: readonly [object: Identity, ...others: Identity[]];
  /**
   * The levels right around it, of each of which an object lies in one: what they lie in themselves is left out. Where
   * there are too many nodes, they are put together into the first.
   */
  readonly liesIn: readonly string[];
  /** What nodes are grouped by unless a link says otherwise; by nothing where absent. */
  readonly grouping?: string;
  /** What the ends of figures are grouped by, as field names behind `Src` and `Dst`. */
  readonly endFields: readonly string[];
  /** Of these, what an address has one of, so that they tell no ends apart. */
  readonly toldByAddress?: readonly string[];
  /** Fields of the flow as a whole; such a scope has no ends. */
  readonly flowFields?: readonly string[];
}

/**
 * All that is known of scopes, from the widest to the narrowest; ids are NetObserv's (reference: its operator's frontend
 * configuration). Ids of nodes, filters, objects of the console and texts follow from it.
 */
export const SCOPES: readonly Scope[] = [
  {
    id: 'cluster',
    title: msg('Cluster'),
    nameless: msg('No cluster name'),
    known: [
      { kind: 'Cluster', title: msg('Cluster'), needs: ['K8S_ClusterName'] },
      { kind: 'Cluster', needs: [] },
    ],
    liesIn: [],
    endFields: [],
    flowFields: ['K8S_ClusterName'],
  },
  {
    id: 'network',
    title: msg('Network'),
    nameless: msg('No network'),
    folded: msg('{{members}} are folded into {{groups}} networks'),
    known: [
      { kind: 'Network', title: msg('Network'), needs: ['K8S_NetworkName'] },
      SUBNET,
      OUTSIDE,
    ],
    liesIn: ['cluster'],
    endFields: ['K8S_NetworkName'],
  },
  {
    id: 'zone',
    title: msg('Zone'),
    nameless: msg('No zone'),
    folded: msg('{{members}} are folded into {{groups}} zones'),
    known: [{ kind: 'Zone', title: msg('Zone'), needs: ['K8S_Zone'] }, SUBNET, OUTSIDE],
    liesIn: ['cluster'],
    endFields: ['K8S_Zone'],
  },
  {
    id: 'host',
    title: msg('Node'),
    nameless: msg('No node'),
    folded: msg('{{members}} are folded into {{groups}} nodes of the cluster'),
    known: [{ kind: 'Node', needs: ['K8S_HostName'] }, SUBNET, OUTSIDE],
    liesIn: ['zone'],
    endFields: ['K8S_HostName'],
  },
  {
    id: 'namespace',
    title: msg('Namespace'),
    nameless: msg('No namespace'),
    folded: msg('{{members}} are folded into {{groups}} namespaces'),
    known: [{ kind: 'Namespace', needs: ['K8S_Namespace'] }, SUBNET, OUTSIDE],
    liesIn: ['network'],
    endFields: ['K8S_Namespace'],
  },
  {
    id: 'owner',
    title: msg('Workload'),
    nameless: msg('No workload'),
    folded: msg('{{members}} are folded into {{groups}} workloads'),
    known: [
      {
        kind: 'Workload',
        kindField: 'K8S_OwnerType',
        needs: ['K8S_OwnerName'],
        keeps: ['K8S_OwnerType', 'K8S_Namespace'],
        asks: ['K8S_HostName'],
        factTitle: msg('Workload'),
      },
      SUBNET,
      OUTSIDE,
    ],
    liesIn: ['namespace'],
    grouping: 'namespaces',
    endFields: ['K8S_OwnerName', 'K8S_OwnerType', 'K8S_Namespace', 'SubnetLabel'],
  },
  {
    id: 'resource',
    title: msg('Resource'),
    nameless: msg('No name'),
    known: [
      {
        kind: 'Resource',
        kindField: 'K8S_Type',
        needs: ['K8S_Name', 'K8S_Type'],
        keeps: ['K8S_Namespace'],
        asks: ['K8S_OwnerName', 'K8S_OwnerType', 'K8S_HostName', 'SubnetLabel', 'Addr'],
      },
      ADDRESS,
      OUTSIDE,
    ],
    liesIn: ['owner', 'host', BLOCK_LEVEL],
    grouping: 'namespaces+owners',
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
    toldByAddress: ['K8S_HostName', 'SubnetLabel'],
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

/** The objects of scopes, the narrowest first. */
export const OBJECTS: readonly Identity[] = SCOPES.map(({ known: [object] }) => object).reverse();

/** All that has a name, the most particular first. */
export const NAMED: readonly Identity[] = [...OBJECTS, ADDRESS, SUBNET, BLOCK];

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
