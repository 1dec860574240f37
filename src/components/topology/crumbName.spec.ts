import { equalsFilter } from '../../model/filters/fieldFilter';
import { ABSENT } from '../../model/filters/filter';
import { crumbName } from './crumbName';

it.each([
  [[equalsFilter('resource', 'Deployment.shop.web')], 'web'],
  [[equalsFilter('resource', 'nonsense')], 'nonsense'],
  [[equalsFilter('owner_name', 'web'), equalsFilter('namespace', 'shop')], 'web · shop'],
  [
    [
      { id: 'name', comparator: '=' as const, values: [ABSENT] },
      equalsFilter('address', '10.0.0.0/24'),
    ],
    '10.0.0.0/24',
  ],
  [[], undefined],
])('calls a step by %j %s', (filters, name) => {
  expect(crumbName({ scope: 'owner', filters })).toBe(name);
});
