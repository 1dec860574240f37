import { scopeOf } from './scopes';
import { groupingOf, widerScopes } from './groupings';

const idsFrom = (id: string, groups: string): string[] => {
  const scope = scopeOf(id);
  return widerScopes(scope, groupingOf(scope, groups)).map((wider) => wider.id);
};

it.each([
  ['resource', 'namespaces+owners', ['resource', 'owner', 'namespace', 'network', 'cluster']],
  ['resource', 'zones+hosts', ['resource', 'host', 'zone', 'cluster']],
  ['resource', 'namespaces', ['resource', 'namespace', 'network', 'cluster']],
  ['resource', 'none', ['resource', 'owner', 'namespace', 'network', 'cluster']],
  ['owner', 'networks+namespaces', ['owner', 'namespace', 'network', 'cluster']],
  ['host', 'none', ['host', 'zone', 'cluster']],
  ['cluster', 'none', ['cluster']],
])('%s in %s becomes what its nodes lie in', (scope, groups, wanted) => {
  expect(idsFrom(scope, groups)).toEqual(wanted);
});
