import type { FaultReason } from '../../../src/model/evidence/faults';
import type { Cluster, Decision, Outcome } from './ports';
import type { TeamSettings } from './settings';
import { readTeam } from './team';

/** Why there is no answer for whom the API server does not let. */
export const REFUSALS: Readonly<Record<Exclude<Decision, 'allowed'>, FaultReason>> = {
  denied: 'Forbidden',
  unauthenticated: 'Unauthorized',
  unreachable: 'ClusterUnreachable',
};

/** The team of the namespace, told only to who may get pods there, so that nobody learns whose it is by asking. */
export async function authorize(
  namespace: string,
  cluster: Cluster,
  { rule, label }: TeamSettings,
): Promise<Outcome<string>> {
  const decision = await cluster.mayGetPods(namespace);
  if (decision !== 'allowed') return { fault: REFUSALS[decision] };
  const said = label ? await cluster.namespaceLabel(namespace, label) : { value: namespace };
  if ('fault' in said) return said;
  const team = readTeam(said.value ?? '', rule);
  return team === undefined ? { fault: 'NoTeam' } : { value: team };
}
