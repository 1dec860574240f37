import './KindBadge.css';

interface KindBadgeProps {
  readonly kind: string;
}

type Family = 'workload' | 'service' | 'node' | 'other';

const BADGES: Readonly<Record<string, readonly [short: string, family: Family]>> = {
  Pod: ['P', 'workload'],
  Service: ['S', 'service'],
  Node: ['N', 'node'],
  Namespace: ['NS', 'other'],
  Deployment: ['D', 'workload'],
  StatefulSet: ['SS', 'workload'],
  DaemonSet: ['DS', 'workload'],
  ReplicaSet: ['RS', 'workload'],
  Job: ['J', 'workload'],
  CronJob: ['CJ', 'workload'],
  Gateway: ['GW', 'service'],
};

/** Unknown kinds by their capitals: `VirtualMachineInstance` is VMI. */
const initials = (kind: string): string => kind.replace(/[^A-Z]/g, '').slice(0, 3) || '?';

/** The kind of an object in a letter or two, as the console abbreviates it. */
export const KindBadge = ({ kind }: KindBadgeProps) => {
  const [short, family] = BADGES[kind] ?? [initials(kind), 'other'];
  return (
    <span
      className={`network-evidence__kind network-evidence__kind-${family}`}
      title={kind}
      role="img"
      aria-label={kind}
    >
      {short}
    </span>
  );
};
