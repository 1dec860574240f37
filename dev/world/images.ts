import { hashOf } from './random';

/** The image of a workload and its digest, as CI would have pushed it. */
export function imageOf(namespace: string, workload: string): { image: string; digest: string } {
  const name = workload.replace(/[^a-z0-9-]/g, '-');
  const digest = [1, 2, 3, 4, 5, 6, 7, 8]
    .map((part) => hashOf(namespace, workload, part).toString(16).padStart(8, '0'))
    .join('');
  return {
    image: `registry.example.com/${namespace}/${name}@sha256:${digest}`,
    digest: `sha256:${digest}`,
  };
}
