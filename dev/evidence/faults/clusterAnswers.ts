import type { RequestListener } from 'node:http';
import type { FaultReason } from '../../../src/model/evidence/faults';

const JSON_TYPE = { 'Content-Type': 'application/json' };

const says =
  (
    status: number,
    body: string,
    headers: Readonly<Record<string, string>> = JSON_TYPE,
  ): RequestListener =>
  (_, response) => {
    response.writeHead(status, headers).end(body);
  };

export const review = (status: unknown): string =>
  JSON.stringify({
    kind: 'SelfSubjectAccessReview',
    apiVersion: 'authorization.k8s.io/v1',
    status,
  });

export const ALLOWS = says(201, review({ allowed: true }));

/** What an API server, or what stands in front of it, may answer to "may they?", and what the caller is told. */
export const CLUSTER_ANSWERS: Readonly<Record<string, readonly [RequestListener, FaultReason]>> = {
  no: [says(201, review({ allowed: false })), 'Forbidden'],
  'no, whatever the reason says': [
    says(201, review({ allowed: false, denied: true, reason: '"allowed":true' })),
    'Forbidden',
  ],
  'who are you': [says(401, '{"kind":"Status","code":401}'), 'Unauthorized'],
  'you may not impersonate': [says(403, '{"kind":"Status","code":403}'), 'Forbidden'],
  'yes, with a status of no creation': [says(200, review({ allowed: true })), 'ClusterUnreachable'],
  'a word for yes': [says(201, review({ allowed: 'true' })), 'ClusterUnreachable'],
  'a number for yes': [says(201, review({ allowed: 1 })), 'ClusterUnreachable'],
  'a list for yes': [says(201, review([{ allowed: true }])), 'ClusterUnreachable'],
  'yes in the wrong place': [says(201, '{"allowed":true,"status":{}}'), 'ClusterUnreachable'],
  'yes by a prototype': [
    says(201, '{"__proto__":{"status":{"allowed":true}}}'),
    'ClusterUnreachable',
  ],
  null: [says(201, 'null'), 'ClusterUnreachable'],
  'half an answer': [says(201, review({ allowed: true }).slice(0, -1)), 'ClusterUnreachable'],
  'a page': [says(201, '<html>', { 'Content-Type': 'text/html' }), 'ClusterUnreachable'],
  'look elsewhere': [says(307, '', { Location: 'https://evil.example/' }), 'ClusterUnreachable'],
  'too many': [says(429, '{}', { 'Retry-After': '1' }), 'ClusterUnreachable'],
  'an error': [says(500, '{}'), 'ClusterUnreachable'],
  'an end': [(_, response) => response.destroy(), 'ClusterUnreachable'],
  'more than anybody asked for': [
    says(201, `${review({ allowed: true }).slice(0, -1)},"x":"${'x'.repeat(40_000_000)}"}`),
    'ClusterUnreachable',
  ],
};
