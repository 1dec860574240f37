import type { Flow } from '../flows/flow';
import type { WorkloadName } from './running';

/** What a node or an end of a flow is known by, under names without `Src` and `Dst`. */
export type EndFields = Readonly<Partial<Record<string, string>>>;

/** What NetObserv names as the owner of things that are no pods, and runs nothing itself. */
const RUN_NOTHING: readonly string[] = ['Service', 'Node', 'Gateway'];

const named = (
  namespace: string | undefined,
  kind: string | undefined,
  name: string | undefined,
): WorkloadName | undefined =>
  namespace && kind && name && !RUN_NOTHING.includes(kind) ? { namespace, kind, name } : undefined;

/**
 * The workload whose images an end runs: the owner of its pod, or the pod itself where nothing more is said of it;
 * undefined of namespaces, services, nodes, addresses.
 */
export const workloadOf = (fields: EndFields): WorkloadName | undefined => {
  const namespace = fields.K8S_Namespace;
  const { K8S_Type: type, K8S_Name: name } = fields;
  if (type !== undefined && type !== '' && type !== 'Pod') return undefined;
  return (
    named(namespace, fields.K8S_OwnerType, fields.K8S_OwnerName) ?? named(namespace, type, name)
  );
};

const FIELDS = ['K8S_Namespace', 'K8S_Type', 'K8S_Name', 'K8S_OwnerType', 'K8S_OwnerName'];

/** The workload at an end of a flow. */
export const workloadAtEnd = (
  { fields }: Pick<Flow, 'fields'>,
  stem: 'Src' | 'Dst',
): WorkloadName | undefined =>
  workloadOf(
    Object.fromEntries(
      FIELDS.flatMap((field): [string, string][] => {
        const value = fields[`${stem}${field}`];
        return typeof value === 'string' ? [[field, value]] : [];
      }),
    ),
  );
