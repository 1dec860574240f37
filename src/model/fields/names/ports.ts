import { nameTable, type NameTable } from './nameTable';
import { SYSTEM_PORTS } from './systemPorts';
import { USER_PORTS } from './userPorts';

const ALIASES: readonly (readonly [string, number])[] = [
  ['dns', 53],
  ['dhcp', 67],
  ['portmapper', 111],
  ['smb', 445],
  ['smtps', 465],
  ['ike', 500],
  ['dns-over-tls', 853],
  ['mssql', 1433],
  ['etcd', 2379],
  ['rdp', 3389],
  ['otlp', 4317],
  ['nat-t', 4500],
  ['postgres', 5432],
  ['kube-apiserver', 6443],
  ['apiserver', 6443],
  ['mongo', 27017],
];

/** Names by port number, for TCP, UDP and SCTP alike. */
export const PORTS = nameTable<number>([...SYSTEM_PORTS, ...USER_PORTS], ALIASES);

/** `spec.consolePlugin.portNaming` of FlowCollector. */
export interface PortNaming {
  /** Off: ports have no names at all. */
  readonly enabled: boolean;
  /** The cluster's own names; they win over the well-known ones. */
  readonly names: Readonly<Record<number, string>>;
}

/** The table of port names that a cluster uses. */
export const portTable = ({ enabled, names }: PortNaming): NameTable<number> => {
  if (!enabled) return nameTable<number>([]);
  const own = Object.entries(names).map(([port, name]) => [Number(port), name] as const);
  if (own.length === 0) return PORTS;
  const taken = new Set(own.map(([port]) => port));
  const rest = [...SYSTEM_PORTS, ...USER_PORTS].filter(([port]) => !taken.has(port));
  return nameTable<number>([...own, ...rest], ALIASES);
};

export const nameOfPort = (port: number, table: NameTable<number> = PORTS): string | undefined =>
  table.byKey(port)?.name;

export const portByName = (name: string, table: NameTable<number> = PORTS): number | undefined =>
  table.byName(name)?.key;
