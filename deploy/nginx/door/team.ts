import { NAMESPACE } from '../../../src/model/evidence/names';

/**
 * The team that a namespace's name or label says by the rule. The rule must match all of it, or who may create
 * `x-apps-team-y` would be `team-y`; a team is a DNS label, so that no key leaves its folder.
 */
export function readTeam(said: string, rule: RegExp): string | undefined {
  const [all, team] = rule.exec(said) ?? [];
  return all === said && team !== undefined && NAMESPACE.test(team) ? team : undefined;
}
