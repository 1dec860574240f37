import { accessReview, readDecision, readLabel } from './access';

const review = (status: unknown): string =>
  JSON.stringify({ kind: 'SelfSubjectAccessReview', ...accessReview('a'), status });

it.each([
  [201, review({ allowed: true }), 'allowed'],
  [201, review({ allowed: false, denied: true, reason: 'no' }), 'denied'],
  [201, review({ allowed: 'true' }), 'unreachable'],
  [201, review({}), 'unreachable'],
  [201, '{"status":', 'unreachable'],
  [201, 'null', 'unreachable'],
  [200, review({ allowed: true }), 'unreachable'],
  [401, '{"kind":"Status"}', 'unauthenticated'],
  [403, '{"kind":"Status"}', 'denied'],
  [404, '', 'unreachable'],
  [429, '', 'unreachable'],
  [500, review({ allowed: true }), 'unreachable'],
  [502, '<html>', 'unreachable'],
  [0, '', 'unreachable'],
] as const)('takes %d %s for %s', (status, text, decision) => {
  expect(readDecision(status, text)).toBe(decision);
});

it('asks for pods of the one namespace, in no other group, without a name', () => {
  expect(accessReview('apps-team-x')).toHaveProperty('spec', {
    resourceAttributes: { namespace: 'apps-team-x', verb: 'get', resource: 'pods' },
  });
});

const named = (labels: unknown): string =>
  JSON.stringify({ kind: 'Namespace', metadata: { labels } });

it.each([
  [200, named({ team: 'x' }), { value: 'x' }],
  [200, named({ other: 'x' }), { value: undefined }],
  [200, named(undefined), { value: undefined }],
  [200, named({ team: 7 }), { value: undefined }],
  [200, '{"kind":"Status"}', { fault: 'ClusterUnreachable' }],
  [200, '<html>', { fault: 'ClusterUnreachable' }],
  [401, '', { fault: 'Unauthorized' }],
  [403, '', { fault: 'Forbidden' }],
  [404, '', { value: undefined }],
  [503, '', { fault: 'ClusterUnreachable' }],
])('reads the label of %d %s', (status, text, label) => {
  expect(readLabel({ status, text }, 'team')).toEqual(label);
});

it('takes no inherited property for a label', () => {
  expect(readLabel({ status: 200, text: named({}) }, 'constructor')).toEqual({ value: undefined });
});
